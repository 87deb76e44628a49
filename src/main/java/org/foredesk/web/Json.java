package org.foredesk.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/**
 * JSON as the contract has it: snake_case, times with offset and seconds, unknown fields ignored,
 * wrong types refused. Nothing of a body that could not be read is repeated in the refusal, since
 * it may hold a patient's words.
 */
final class Json {

    private static final JsonMapper MAPPER = mapper();

    private Json() {}

    private static JsonMapper mapper() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .addModule(
                                new SimpleModule().addSerializer(OffsetDateTime.class, new Times()))
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
        builder.withCoercionConfig(
                LogicalType.Textual,
                text ->
                        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        return builder.build();
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("an answer could not be written as JSON", bug);
        }
    }

    static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw Rejection.malformed("The request needs a JSON body.");
        }
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw Rejection.malformed("The body must be a JSON object.");
            }
            return value;
        } catch (JsonMappingException wrongShape) {
            throw wrong(wrongShape);
        } catch (IOException notJson) {
            throw Rejection.malformed("The body is not valid JSON in UTF-8.");
        }
    }

    /** As {@link #read(byte[], Class)}, of what is parsed already. */
    static <T> T read(JsonNode body, Class<T> type) {
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JsonMappingException wrongShape) {
            throw wrong(wrongShape);
        } catch (JsonProcessingException notJson) {
            throw Rejection.malformed("The body is not valid JSON in UTF-8.");
        }
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a stored value is not JSON", bug);
        }
    }

    static JsonMapper shared() {
        return MAPPER;
    }

    private static Rejection wrong(JsonMappingException problem) {
        String field =
                problem.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getFieldName())
                        .collect(Collectors.joining("."));
        return field.isEmpty()
                ? Rejection.malformed("The body must be a JSON object.")
                : Rejection.malformed(
                        field, "The field " + field + " has a value of the wrong kind.");
    }

    /** With seconds even where they are zero, so that every time has the same form. */
    private static final class Times extends StdSerializer<OffsetDateTime> {

        private static final long serialVersionUID = 1L;

        Times() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }
}
