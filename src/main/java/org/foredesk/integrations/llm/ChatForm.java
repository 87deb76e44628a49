package org.foredesk.integrations.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.foredesk.assistant.ModelAnswer.Usage;
import org.foredesk.assistant.ModelQuestion;
import org.jspecify.annotations.Nullable;

/** Requests and answers of the protocol as JSON. */
final class ChatForm {

    /** One reply of the service. */
    record Reply(String content, boolean refused, @Nullable Usage usage) {}

    private static final int MOST_TOKENS = 10_000_000;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param unusable what the service answered before and could not be used; null at the first try
     */
    byte[] request(
            ModelQuestion question, String model, Dialect dialect, @Nullable String unusable) {
        ObjectNode body = json.createObjectNode();
        body.put("model", model);
        body.put("temperature", 0);
        body.put("stream", false);
        body.put(
                dialect.newLimit() ? "max_completion_tokens" : "max_tokens", question.mostTokens());
        ObjectNode format = body.putObject("response_format");
        String instructions = question.instructions();
        if (dialect.schema()) {
            ObjectNode schema = format.put("type", "json_schema").putObject("json_schema");
            schema.put("name", question.name()).put("strict", true);
            schema.set("schema", tree(question.schema()));
        } else {
            format.put("type", "json_object");
            instructions += "\nThe answer is one JSON object of this schema:\n" + question.schema();
        }
        ArrayNode messages = body.putArray("messages");
        say(messages, "system", instructions);
        say(messages, "user", question.material());
        if (unusable != null) {
            say(messages, "assistant", unusable);
            say(messages, "user", "That was not JSON of the form asked for. Answer with it only.");
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void say(ArrayNode messages, String role, String content) {
        messages.addObject().put("role", role).put("content", content);
    }

    /** What the service said; empty where the body is no answer of the protocol. */
    Optional<Reply> reply(byte[] body) {
        JsonNode whole;
        try {
            whole = json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException garbage) {
            return Optional.empty();
        }
        JsonNode choice = whole.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            return Optional.empty();
        }
        boolean refused =
                message.path("refusal").isTextual() && !message.path("refusal").asText().isBlank()
                        || "content_filter".equals(choice.path("finish_reason").asText());
        return Optional.of(
                new Reply(message.path("content").asText(""), refused, usage(whole.path("usage"))));
    }

    private static @Nullable Usage usage(JsonNode usage) {
        JsonNode in = usage.path("prompt_tokens");
        JsonNode out = usage.path("completion_tokens");
        boolean told = plausible(in) && plausible(out);
        return told ? new Usage(in.intValue(), out.intValue()) : null;
    }

    private static boolean plausible(JsonNode tokens) {
        return tokens.canConvertToInt()
                && tokens.intValue() >= 0
                && tokens.intValue() < MOST_TOKENS;
    }

    /**
     * The JSON object in what was said, where it has the form asked for. Some models put it into a
     * code fence or think aloud before it.
     */
    Optional<String> object(String content, ModelQuestion question) {
        int from = content.indexOf('{', Math.max(0, content.lastIndexOf("</think>")));
        int to = content.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            JsonNode object = json.readTree(content.substring(from, to + 1));
            return SchemaCheck.fits(object, tree(question.schema()))
                    ? Optional.of(object.toString())
                    : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private JsonNode tree(String schema) {
        try {
            return json.readTree(schema);
        } catch (JsonProcessingException ourMistake) {
            throw new IllegalStateException("a schema of ours is no JSON", ourMistake);
        }
    }
}
