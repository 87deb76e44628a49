package org.foredesk.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.Intent;
import org.foredesk.assistant.understanding.Meaning;
import org.foredesk.assistant.understanding.NamedServices;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.ScoredIntent;
import org.foredesk.assistant.understanding.Span;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.When;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a language model's reading what the clinic's own data bear out. What the rules have
 * read stands; the model only fills what they left open. It cannot say yes, opt anybody in or out,
 * or choose where a choice would write something; a doctor must be one of the clinic's, found the
 * same way as in a patient's text; a name or reason must stand in the patient's own words; a day
 * must exist and lie ahead.
 */
final class ModelReading {

    /** What a model may take a message for. A yes is read by the rules or not at all. */
    private static final Set<Intent> ALLOWED =
            EnumSet.complementOf(
                    EnumSet.of(Intent.AFFIRM, Intent.OPT_IN, Intent.OPT_OUT, Intent.OTHER));

    private static final Set<String> TOPICS =
            Set.of(
                    "hours",
                    "address",
                    "price",
                    "parking",
                    "doctors",
                    "bring",
                    "phone",
                    "insurance",
                    "medical");
    private static final Set<String> RELATIONS =
            Set.of("self", "child", "parent", "spouse", "other");

    /** Never as sure as rules that are sure, so that staff see it dotted. */
    private static final double AS_SURE_AS_A_GUESS = 0.6;

    private static final double TOO_UNSURE = 0.5;

    private final ObjectMapper json = new ObjectMapper();
    private final Understanding understanding;
    private final Vocabulary vocabulary = new Vocabulary();

    ModelReading(Understanding understanding) {
        this.understanding = understanding;
    }

    /**
     * The rules' meaning of {@code text}, completed; empty where the model's reading is no reading,
     * unsure, or of no use.
     */
    Optional<Meaning> over(
            Meaning rules,
            String answer,
            String text,
            Redaction redaction,
            SecondOpinion.Case about) {
        try {
            JsonNode told = json.readTree(answer);
            ModelValues values =
                    new ModelValues(told, text, redaction, about, understanding, vocabulary);
            return told.path("confidence").asDouble(0) < TOO_UNSURE
                    ? Optional.empty()
                    : over(rules, told.path("intent").asText(""), values, text);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Meaning> over(
            Meaning rules, String code, ModelValues values, String text) {
        Integer selected = values.selected();
        Optional<Intent> intent = intent(code, selected);
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        PractitionerMention doctor =
                rules.practitioner() == null ? values.doctor() : rules.practitioner();
        String speciality = rules.speciality() == null ? values.speciality() : rules.speciality();
        NamedServices services = rules.services().isNone() ? values.services() : rules.services();
        String name = rules.patientName() == null ? values.name() : rules.patientName();
        String relation =
                rules.relation() == null ? values.oneOf("relation", RELATIONS) : rules.relation();
        String reason = rules.reason() == null ? values.inTheirWords("reason") : rules.reason();
        When when =
                rules.when().isNone() && rules.when().problem() == null
                        ? values.when()
                        : rules.when();
        String topic =
                intent.get() == Intent.QUESTION && rules.topic() == null
                        ? values.oneOf("topic", TOPICS)
                        : rules.topic();
        Meaning filled =
                new Meaning(
                        rules.language(),
                        AS_SURE_AS_A_GUESS,
                        List.of(new ScoredIntent(intent.get(), AS_SURE_AS_A_GUESS)),
                        doctor,
                        rules.excluded(),
                        speciality,
                        rules.specialityFromSymptom(),
                        services,
                        name,
                        relation,
                        reason,
                        when,
                        rules.phone(),
                        rules.email(),
                        rules.sentiment(),
                        rules.selectedOption() == null ? selected : rules.selectedOption(),
                        topic,
                        rules.emergency(),
                        rules.worrying(),
                        rules.correction(),
                        rules.anotherDoctor(),
                        spans(rules, text, doctor, speciality, services, name, reason),
                        rules.unread());
        return says(intent.get(), filled) ? Optional.of(filled) : Optional.empty();
    }

    /** An intent that is nothing without a value needs one that has held. */
    private static boolean says(Intent intent, Meaning filled) {
        return switch (intent) {
            case PROVIDE_INFO ->
                    filled.practitioner() != null
                            || filled.speciality() != null
                            || !filled.services().isNone()
                            || filled.patientName() != null
                            || filled.relation() != null
                            || filled.reason() != null
                            || !filled.when().isNone();
            case QUESTION -> filled.topic() != null;
            default -> true;
        };
    }

    private static Optional<Intent> intent(String code, @Nullable Integer selected) {
        return ALLOWED.stream()
                .filter(one -> one.code().equals(code))
                .filter(one -> one != Intent.SELECT || selected != null)
                .findFirst();
    }

    /** What the model read stands in the message as a whole, unless its words are found there. */
    private static Map<String, Span> spans(
            Meaning rules,
            String text,
            @Nullable PractitionerMention doctor,
            @Nullable String speciality,
            NamedServices services,
            @Nullable String name,
            @Nullable String reason) {
        Map<String, Span> spans = new HashMap<>(rules.spans());
        putIfRead(spans, "practitioner", doctor == null ? null : doctor.written(), text);
        putIfRead(spans, "speciality", speciality, text);
        putIfRead(
                spans,
                "service",
                services.isNone() ? null : String.join(" ", services.wanted()),
                text);
        putIfRead(spans, "patient_name", name, text);
        putIfRead(spans, "reason", reason, text);
        return spans;
    }

    private static void putIfRead(
            Map<String, Span> spans, String field, @Nullable String value, String text) {
        if (value != null) {
            spans.putIfAbsent(field, where(value, text));
        }
    }

    /** Where these words stand in a text, however they are written large; else all of it. */
    static Span where(String words, String text) {
        Matcher found =
                Pattern.compile(
                                Pattern.quote(words),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
        return found.find() ? new Span(found.start(), found.end()) : new Span(0, text.length());
    }
}
