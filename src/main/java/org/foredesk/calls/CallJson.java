package org.foredesk.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** The lists of a call as they stand in its row. */
final class CallJson {

    static final String NONE = "[]";

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final TypeReference<List<CallTurn>> TURNS = new TypeReference<>() {};
    private static final TypeReference<List<Extracted>> EXTRACTED = new TypeReference<>() {};

    private static final TypeReference<List<Doubt>> DOUBTS = new TypeReference<>() {};

    private CallJson() {}

    static String write(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<CallTurn> turns(String json) {
        return read(json, TURNS);
    }

    static List<Extracted> extracted(String json) {
        return read(json, EXTRACTED);
    }

    static List<Doubt> doubts(String json) {
        return read(json, DOUBTS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored call cannot be read", damaged);
        }
    }
}
