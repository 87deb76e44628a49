package org.foredesk.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.foredesk.assistant.understanding.NamedServices;
import org.foredesk.assistant.understanding.PartOfDay;
import org.foredesk.assistant.understanding.PractitionerMention;
import org.foredesk.assistant.understanding.Span;
import org.foredesk.assistant.understanding.Understanding;
import org.foredesk.assistant.understanding.Utterance;
import org.foredesk.assistant.understanding.When;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.ServiceChoice;
import org.jspecify.annotations.Nullable;

/**
 * The single values of a language model's reading, each null unless the clinic's data or the
 * patient's own words bear it out.
 */
final class ModelValues {

    /** The questions whose answer leads to another question, never to a booking. */
    private static final Set<Asked> HARMLESS_CHOICES =
            EnumSet.of(Asked.OFFER, Asked.HALF, Asked.DOCTOR);

    private static final int LONGEST_VALUE = 200;
    private static final int MOST_DAYS_AHEAD = 400;

    private final JsonNode told;
    private final String text;
    private final Redaction redaction;
    private final SecondOpinion.Case about;
    private final Understanding understanding;
    private final Vocabulary vocabulary;
    private final DirectoryView view;
    private final Span whole;
    private final ZonedDateTime now;

    /**
     * @param text the message that was read
     */
    ModelValues(
            JsonNode told,
            String text,
            Redaction redaction,
            SecondOpinion.Case about,
            Understanding understanding,
            Vocabulary vocabulary) {
        this.told = told;
        this.text = text;
        this.redaction = redaction;
        this.about = about;
        this.understanding = understanding;
        this.vocabulary = vocabulary;
        this.view = about.view();
        this.whole = new Span(0, text.length());
        this.now = about.now().atZone(view.clinic().zone());
    }

    /** The number of an offered choice, where choosing writes nothing. */
    @Nullable Integer selected() {
        JsonNode number = told.path("selected");
        Pending pending = about.memory().pending();
        boolean offered =
                number.isInt()
                        && HARMLESS_CHOICES.contains(pending.asked())
                        && (pending.offers().stream()
                                        .anyMatch(one -> one.number() == number.intValue())
                                || pending.choices().stream()
                                        .anyMatch(one -> one.number() == number.intValue()));
        return offered ? Integer.valueOf(number.intValue()) : null;
    }

    @Nullable PractitionerMention doctor() {
        String name = value("practitioner");
        if (name == null || !Names.plausible(name)) {
            return null;
        }
        PractitionerMention found =
                understanding
                        .understand(
                                Utterance.first("Dr " + name.replaceFirst("(?i)^dr\\.? ", ""), now),
                                vocabulary.of(view))
                        .practitioner();
        return found == null || found.unknown()
                ? null
                : new PractitionerMention(
                        name, ModelReading.where(name, text), found.match(), found.candidates());
    }

    @Nullable String speciality() {
        String key = Vocabulary.key(value("speciality"));
        return view.activePractitioners().stream()
                        .anyMatch(
                                one -> key != null && key.equals(Vocabulary.key(one.speciality())))
                ? key
                : null;
    }

    /** Those the clinic has, in the order told, each once. */
    NamedServices services() {
        return NamedServices.of(
                StreamSupport.stream(told.path("services").spliterator(), false)
                        .flatMap(each -> value(each).stream())
                        .flatMap(name -> view.serviceNamed(name).stream())
                        .map(one -> one.id().toString())
                        .distinct()
                        .limit(ServiceChoice.MOST)
                        .toList());
    }

    @Nullable String name() {
        String name = inTheirWords("patient_name");
        return name != null && Names.plausible(name) ? name : null;
    }

    /** A value the patient wrote, word for word. */
    @Nullable String inTheirWords(String field) {
        String value = value(field);
        return value != null
                        && text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))
                ? value
                : null;
    }

    @Nullable String oneOf(String field, Set<String> allowed) {
        String value = value(field);
        return value != null && allowed.contains(value) ? value : null;
    }

    private @Nullable String value(String field) {
        return value(told.path(field)).orElse(null);
    }

    private Optional<String> value(JsonNode node) {
        return !node.isTextual()
                        || node.asText().isBlank()
                        || node.asText().length() > LONGEST_VALUE
                ? Optional.empty()
                : redaction.restore(node.asText().strip());
    }

    When when() {
        LocalDate date = date("date");
        LocalDate last = date("date_to");
        LocalTime time = time();
        PartOfDay part = part();
        if (date != null && last != null && last.isAfter(date)) {
            return When.between(date, last.plusDays(1), text, whole);
        }
        if (time != null) {
            return When.at(date, time, text, whole);
        }
        if (part != null) {
            return When.during(date, part, now.toLocalDate(), text, whole);
        }
        return date == null ? When.NONE : When.on(date, text, whole);
    }

    private @Nullable LocalDate date(String field) {
        try {
            String value = value(field);
            LocalDate date = value == null ? null : LocalDate.parse(value);
            LocalDate today = now.toLocalDate();
            return date == null
                            || date.isBefore(today)
                            || date.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                    ? null
                    : date;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private @Nullable LocalTime time() {
        try {
            String value = value("time");
            return value == null ? null : LocalTime.parse(value);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private @Nullable PartOfDay part() {
        String code = value("part_of_day");
        for (PartOfDay part : PartOfDay.values()) {
            if (part.code().equals(code)) {
                return part;
            }
        }
        return null;
    }
}
