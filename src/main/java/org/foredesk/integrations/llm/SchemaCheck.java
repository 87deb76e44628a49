package org.foredesk.integrations.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Whether a value has the form of a schema, as far as strict structured output uses schemas: type
 * or types, enum, properties all required, items. Services say that they keep to a schema and some
 * do not.
 */
final class SchemaCheck {

    private SchemaCheck() {}

    static boolean fits(JsonNode value, JsonNode schema) {
        return typed(value, schema.path("type"))
                && listed(value, schema.path("enum"))
                && (!value.isObject() || complete(value, schema))
                && (!value.isArray() || all(value, schema.path("items")));
    }

    private static boolean typed(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (typed(value, one)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> type.isMissingNode();
        };
    }

    private static boolean listed(JsonNode value, JsonNode allowed) {
        if (allowed.isMissingNode()) {
            return true;
        }
        for (JsonNode one : allowed) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean complete(JsonNode value, JsonNode schema) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode there = value.get(property.getKey());
            if (there != null && !fits(there, property.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean all(JsonNode values, JsonNode schema) {
        for (JsonNode value : values) {
            if (!fits(value, schema)) {
                return false;
            }
        }
        return true;
    }
}
