package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's call put into our own form (contract, "Voice-agent body"). What the vendor left out
 * stays out; numbers and flags where we keep words are written as words.
 */
public final class OwnForm {

    private static final String EXTRACTED = "extracted_data";

    /** What a clinic may have the vendor's analysis say beside the fields of a booking. */
    private static final Map<String, String> OF_THE_WHOLE =
            Map.of(
                    "detected_intent", "detected_intent",
                    "intent", "detected_intent",
                    "call_outcome", "call_outcome",
                    "outcome", "call_outcome",
                    "language", "language",
                    "sentiment", "sentiment");

    private static final Set<String> CONFIDENCE = Set.of("confidence_score", "confidence");

    private final ObjectNode ours = JsonNodeFactory.instance.objectNode();

    private OwnForm(String callId, String phone) {
        ours.put("call_id", callId);
        ours.put("patient_phone", phone);
        ours.putObject(EXTRACTED);
    }

    /** Begins with what every call needs; empty where the vendor did not tell it. */
    public static Optional<OwnForm> of(JsonNode callId, JsonNode phone) {
        String id = words(callId);
        String number = words(phone);
        return id == null || number == null
                ? Optional.empty()
                : Optional.of(new OwnForm(id, number));
    }

    /** A field of our form in words. */
    public OwnForm put(String field, JsonNode value) {
        String words = words(value);
        if (words != null) {
            ours.put(field, words);
        }
        return this;
    }

    public OwnForm put(String field, String words) {
        ours.put(field, words);
        return this;
    }

    /** A figure, where the vendor gave one. */
    public OwnForm number(String field, JsonNode value) {
        if (value.isNumber()) {
            ours.put(field, value.doubleValue());
        }
        return this;
    }

    public OwnForm seconds(String field, double seconds) {
        ours.put(field, seconds);
        return this;
    }

    public OwnForm time(String field, @Nullable Instant moment) {
        if (moment != null) {
            ours.put(field, moment.toString());
        }
        return this;
    }

    /** One thing said, {@code seconds} after the call began where the vendor says so. */
    public OwnForm turn(String speaker, JsonNode text, JsonNode seconds) {
        String words = words(text);
        if (words != null) {
            ObjectNode turn = ours.withArray("turns").addObject();
            turn.put("speaker", speaker);
            turn.put("text", words);
            if (seconds.isNumber() && seconds.doubleValue() >= 0) {
                turn.put("start_ms", Math.round(seconds.doubleValue() * 1_000));
            }
        }
        return this;
    }

    /**
     * What the vendor's analysis took out of the call, under the names the clinic gave there: those
     * of our form's {@code extracted_data}, and intent, outcome, language, sentiment and confidence
     * of the whole. A value may be wrapped as {@code {"value": …}}.
     */
    public OwnForm understood(JsonNode analysis) {
        analysis.properties().forEach(entry -> understood(entry.getKey(), entry.getValue()));
        return this;
    }

    private void understood(String name, JsonNode given) {
        JsonNode value = given.isObject() ? given.path("value") : given;
        String words = words(value);
        if (words == null) {
            return;
        }
        if (CONFIDENCE.contains(name)) {
            number("confidence_score", value);
        } else if (OF_THE_WHOLE.containsKey(name)) {
            ours.put(OF_THE_WHOLE.get(name), words);
        } else {
            ours.withObject("/" + EXTRACTED).put(name, words);
        }
    }

    public ObjectNode json() {
        return ours;
    }

    /** A plain value as words; null where there is none. */
    private static @Nullable String words(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
