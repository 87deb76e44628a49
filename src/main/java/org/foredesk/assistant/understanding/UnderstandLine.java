package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code understand}: one line of JSON in, one line of JSON out, as the contract of the
 * command line has it. Pure apart from the clock handed in. A line that is no JSON object is
 * answered with {@code {"id":null,"error":…}}, so that answers stay in step.
 */
public final class UnderstandLine {
    private final Understanding understanding;
    private final ClinicVocabulary clinic;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObjectMapper json = new ObjectMapper();
    private final WhenLine times = new WhenLine(json);

    /**
     * @param clock used for lines without {@code now}
     * @param zone the clinic's, used for lines without {@code now}
     */
    public UnderstandLine(
            Understanding understanding,
            ClinicVocabulary clinic,
            InstantSource clock,
            ZoneId zone) {
        this.understanding = understanding;
        this.clinic = clinic;
        this.clock = clock;
        this.zone = zone;
    }

    /** Answers one line. */
    public String answer(String line) {
        try {
            JsonNode asked = json.readTree(line);
            if (asked == null || !asked.isObject()) {
                return error("not a JSON object");
            }
            return json.writeValueAsString(answer(asked));
        } catch (JsonProcessingException e) {
            return error("not JSON");
        }
    }

    private String error(String words) {
        return "{\"id\":null,\"error\":\"" + words + "\"}";
    }

    private ObjectNode answer(JsonNode asked) {
        String thread = string(asked, "lang");
        Utterance words =
                new Utterance(
                        asked.path("text").asText(""),
                        thread == null ? null : Language.of(thread).orElse(null),
                        null,
                        string(asked, "previous"),
                        string(asked, "stage"),
                        now(string(asked, "now")),
                        null);
        Utterance utterance = words.about(understanding.lastWords().discussed(words, clinic));
        Meaning meaning = understanding.understand(utterance, clinic);
        Acceptance accepted = understanding.lastWords().accepted(utterance, meaning, clinic);
        ObjectNode out = json.createObjectNode();
        out.set("id", asked.path("id").isMissingNode() ? json.nullNode() : asked.get("id"));
        out.put("lang", meaning.language().code());
        out.put("intent", meaning.intent().code());
        ArrayNode all = out.putArray("intents");
        meaning.intents().forEach(scored -> all.add(scored.intent().code()));
        out.put("confidence", Math.round(meaning.confidence() * 100) / 100.0);
        String practitioner = practitioner(meaning.practitioner());
        out.put("practitioner", practitioner == null ? accepted.practitioner() : practitioner);
        out.put("speciality", meaning.speciality());
        List<String> services = meaning.services().wanted();
        out.put("service", services.isEmpty() ? null : String.join(" + ", services));
        out.put("patient_name", meaning.patientName());
        out.put("reason", meaning.reason());
        out.put("emergency", meaning.emergency());
        out.put("selected", meaning.selectedOption());
        out.set("when", times.of(accepted.when().isNone() ? meaning.when() : accepted.when()));
        return out;
    }

    private static @Nullable String practitioner(@Nullable PractitionerMention mention) {
        if (mention == null) {
            return null;
        }
        return mention.match() == null ? mention.written() : mention.match().name();
    }

    private ZonedDateTime now(@Nullable String text) {
        if (text != null) {
            try {
                return OffsetDateTime.parse(text).toZonedDateTime();
            } catch (DateTimeException e) {
                return localNow(text);
            }
        }
        return clock.instant().atZone(zone);
    }

    private ZonedDateTime localNow(String text) {
        try {
            return LocalDateTime.parse(text).atZone(zone);
        } catch (DateTimeException e) {
            return clock.instant().atZone(zone);
        }
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.asText().isBlank() ? null : value.asText();
    }
}
