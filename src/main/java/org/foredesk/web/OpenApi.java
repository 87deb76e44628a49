package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the OpenAPI 3.1 document from the routes and the records they take and give. */
final class OpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");
    private static final String KEY = "api_key";

    private final ObjectNode document = Json.shared().createObjectNode();
    private final SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();

    private OpenApi() {}

    static byte[] describe(List<Route> routes, String version) {
        OpenApi made = new OpenApi();
        made.head(version);
        ObjectNode paths = made.document.putObject("paths");
        routes.forEach(route -> made.operation(paths.withObjectProperty(route.path()), route));
        made.components();
        return Json.write(made.document);
    }

    private void head(String version) {
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Foredesk");
        info.put("version", version);
        info.put(
                "description",
                "The reception desk of a clinic. Times are ISO 8601 with offset in the clinic's zone.");
        document.putArray("servers").addObject().put("url", "/");
    }

    private void operation(ObjectNode path, Route route) {
        ObjectNode operation = path.putObject(route.verb().name().toLowerCase(Locale.ROOT));
        operation.put("operationId", operationId(route));
        operation.put("summary", route.summary());
        operation.putArray("tags").add(tag(route.path()));
        ArrayNode security = operation.putArray("security");
        if (route.credential() == Credential.API_KEY) {
            security.addObject().putArray(KEY);
            if (route.scope() != null) {
                operation.put(
                        "description",
                        "Needs an API key with the scope " + route.scope().code() + ".");
            }
        } else if (route.credential() == Credential.SIGNATURE) {
            operation.put("description", "Carries the sender's own signature.");
        }
        parameters(operation.putArray("parameters"), route);
        if (route.request() != null) {
            ObjectNode body = operation.putObject("requestBody");
            body.put("required", true);
            body.putObject("content")
                    .putObject(HttpFront.JSON)
                    .set("schema", reference(route.request()));
        }
        ObjectNode responses = operation.putObject("responses");
        route.answers().forEach(answer -> answer(responses, answer));
        ObjectNode otherwise = responses.putObject("default");
        otherwise.put("description", "Refused; error.code says why.");
        otherwise
                .putObject("content")
                .putObject(HttpFront.JSON)
                .set("schema", reference(ErrorBody.class));
    }

    private void answer(ObjectNode responses, Route.Answer answer) {
        ObjectNode response = responses.putObject(Integer.toString(answer.status()));
        response.put("description", answer.status() < 300 ? "Done." : "Not done.");
        if (answer.contentType().isEmpty()) {
            return;
        }
        ObjectNode schema = response.putObject("content").putObject(answer.contentType());
        if (answer.element() != null) {
            ObjectNode page = schema.putObject("schema");
            page.put("type", "object");
            page.putArray("required").add("items").add("next_cursor");
            ObjectNode properties = page.putObject("properties");
            properties
                    .putObject("items")
                    .put("type", "array")
                    .set("items", reference(answer.element()));
            properties.putObject("next_cursor").putArray("type").add("string").add("null");
        } else if (answer.body() != null) {
            schema.set("schema", reference(answer.body()));
        } else {
            schema.putObject("schema").put("type", "string");
        }
    }

    private static void parameters(ArrayNode parameters, Route route) {
        Matcher variables = VARIABLE.matcher(route.path());
        while (variables.find()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", variables.group(1)).put("in", "path").put("required", true);
            ObjectNode schema = parameter.putObject("schema").put("type", "string");
            if ("id".equals(variables.group(1))) {
                schema.put("format", "uuid");
            }
        }
        for (QueryField field : route.query()) {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", field.name()).put("in", "query").put("required", false);
            parameter.put("description", field.meaning());
            ObjectNode schema = parameter.putObject("schema").put("type", field.type());
            if (!field.format().isEmpty()) {
                schema.put("format", field.format());
            }
        }
        if (route.verb() == Verb.POST && route.credential() == Credential.API_KEY) {
            ObjectNode header = parameters.addObject();
            header.put("name", "Idempotency-Key").put("in", "header").put("required", false);
            header.put("description", "The same key gives the same answer for 24 hours.");
            header.putObject("schema").put("type", "string").put("maxLength", 200);
        }
    }

    private void components() {
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.collectDefinitions("components/schemas"));
        ObjectNode key = components.putObject("securitySchemes").putObject(KEY);
        key.put("type", "http").put("scheme", "bearer").put("bearerFormat", "fdk_…");
    }

    private JsonNode reference(Class<?> type) {
        return schemas.createSchemaReference(type);
    }

    private static String operationId(Route route) {
        return route.verb().name().toLowerCase(Locale.ROOT)
                + route.path()
                        .replace("/api/v1", "")
                        .replaceAll("[^A-Za-z0-9]+", "_")
                        .replaceAll("_$", "");
    }

    private static String tag(String path) {
        String[] parts = path.replace("/api/v1/", "").replaceAll("^/", "").split("/", 2);
        return parts[0];
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                Json.shared(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.PLAIN_DEFINITION_KEYS,
                                Option.EXTRA_OPEN_API_FORMAT_VALUES)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        PropertyNamingStrategies.SnakeCaseStrategy snake =
                new PropertyNamingStrategies.SnakeCaseStrategy();
        config.forFields()
                .withPropertyNameOverrideResolver(field -> snake.translate(field.getDeclaredName()))
                .withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(OpenApi::isNullable);
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
