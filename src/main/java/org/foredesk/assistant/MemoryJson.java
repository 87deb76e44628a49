package org.foredesk.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory as the JSON object kept in a thread's context. */
final class MemoryJson {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryJson.class);

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                    .build();

    private MemoryJson() {}

    /** For what an older or a foreign context does not have. */
    static <T> T or(@Nullable T stored, T fallback) {
        return stored == null ? fallback : stored;
    }

    static String write(DialogueMemory memory) {
        try {
            return JSON.writeValueAsString(memory);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was remembered. A context that is not ours (the API lets others write one) counts as
     * nothing remembered.
     */
    static DialogueMemory read(String context) {
        try {
            return JSON.readValue(context, DialogueMemory.class);
        } catch (JsonProcessingException notOurs) {
            LOG.info("A dialogue's context could not be read; starting anew");
            return DialogueMemory.EMPTY;
        }
    }
}
