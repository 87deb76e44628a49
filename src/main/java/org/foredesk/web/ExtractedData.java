package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foredesk.calls.Extracted;
import org.foredesk.calls.Extracted.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a voice agent took out of a call: a value in words under each name, or an object of
 * {@code value} and {@code confidence}. Names we do not know are ignored.
 */
final class ExtractedData {

    private static final int LONGEST = 500;

    /** The names a field may have, the usual one first. */
    private static final Map<Field, List<String>> NAMES =
            Map.of(
                    Field.PATIENT_NAME, List.of("patient_name", "name"),
                    Field.PRACTITIONER, List.of("practitioner_name", "doctor", "practitioner"),
                    Field.SPECIALITY, List.of("speciality", "specialty"),
                    Field.DATE, List.of("appointment_date", "date", "preferred_date"),
                    Field.TIME, List.of("appointment_time", "time", "preferred_time"),
                    Field.REASON, List.of("reason"),
                    Field.SERVICE, List.of("service"));

    private ExtractedData() {}

    /** What is said under the known names; a value of the wrong kind is refused as malformed. */
    static List<Extracted> read(Map<String, JsonNode> data) {
        List<Extracted> found = new ArrayList<>();
        for (Field field : Field.values()) {
            for (String name : NAMES.getOrDefault(field, List.of())) {
                Extracted one = read(field, name, data.get(name));
                if (one != null) {
                    found.add(one);
                    break;
                }
            }
        }
        return found;
    }

    private static @Nullable Extracted read(Field field, String name, @Nullable JsonNode given) {
        JsonNode value = given != null && given.isObject() ? given.path("value") : given;
        if (value == null || value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Rejection.malformed(
                    "extracted_data." + name,
                    "The field extracted_data." + name + " has a value of the wrong kind.");
        }
        String words = CallText.storable(value.textValue());
        if (words == null) {
            return null;
        }
        JsonNode confidence = given == null ? null : given.get("confidence");
        return new Extracted(
                field,
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                confidence == null || !confidence.isNumber() ? null : confidence.doubleValue());
    }
}
