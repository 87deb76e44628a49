package org.foredesk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A server that speaks the chat-completions protocol as language models do, faults included. What
 * it says is scripted; it remembers what it was asked.
 */
public final class FakeModel implements AutoCloseable {

    /** How an answer goes wrong. */
    public enum Fault {
        BUSY,
        BROKEN,
        WRONG_KEY,
        NO_SUCH_MODEL,
        GARBAGE,
        HALF_AN_ANSWER,
        CUT,
        SILENCE,
        REFUSAL,
        FILTERED,
        ENDLESS,
        NO_MAX_TOKENS,
        NO_SCHEMA
    }

    private final ObjectMapper json = new ObjectMapper();
    private final LocalServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private Function<JsonNode, String> usual = _ -> "{}";

    public FakeModel() {
        server = new LocalServer(Map.of("/v1/chat/completions", this::answer));
    }

    public URI base() {
        return URI.create(server.base() + "/v1");
    }

    /** What it says when nothing else is scripted; given what it was asked to work on. */
    public synchronized FakeModel saying(Function<JsonNode, String> content) {
        usual = content;
        return this;
    }

    public FakeModel saying(String content) {
        return saying(_ -> content);
    }

    /** What it says next, once. */
    public synchronized FakeModel next(String content) {
        script.add(content);
        return this;
    }

    public synchronized FakeModel next(Fault fault) {
        script.add(fault);
        return this;
    }

    /** All requests so far, as they were sent. */
    public synchronized List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** The material of the last question, as text. */
    public synchronized String lastMaterial() {
        return requests.getLast().path("messages").path(1).path("content").asText();
    }

    public synchronized List<String> authorizations() {
        return List.copyOf(keys);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = json.readTree(exchange.getRequestBody().readAllBytes());
            Object next;
            synchronized (this) {
                requests.add(request);
                keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                next = script.poll();
            }
            if (next instanceof Fault fault) {
                fail(exchange, fault);
            } else {
                String content = next == null ? usualFor(request) : (String) next;
                write(exchange, 200, completion(content));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String usualFor(JsonNode request) throws IOException {
        Function<JsonNode, String> say;
        synchronized (this) {
            say = usual;
        }
        return say.apply(json.readTree(request.at("/messages/1/content").asText()));
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "20");
                write(exchange, 429, error("rate_limit_exceeded"));
            }
            case BROKEN -> write(exchange, 500, error("server_error"));
            case WRONG_KEY -> write(exchange, 401, error("invalid_api_key"));
            case NO_SUCH_MODEL -> write(exchange, 404, error("model_not_found"));
            case GARBAGE -> write(exchange, 200, "<html>all is well</html>");
            case HALF_AN_ANSWER -> {
                exchange.sendResponseHeaders(200, 5000);
                exchange.getResponseBody()
                        .write("{\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case CUT -> {}
            case SILENCE -> ended.await();
            case REFUSAL -> {
                ObjectNode whole = (ObjectNode) json.readTree(completion(""));
                ((ObjectNode) whole.at("/choices/0/message"))
                        .putNull("content")
                        .put("refusal", "I cannot help with that.");
                write(exchange, 200, whole.toString());
            }
            case FILTERED -> {
                ObjectNode whole = (ObjectNode) json.readTree(completion(""));
                ((ObjectNode) whole.at("/choices/0")).put("finish_reason", "content_filter");
                write(exchange, 200, whole.toString());
            }
            case ENDLESS -> write(exchange, 200, completion("{\"a\":\"" + "x".repeat(2_000_000)));
            case NO_MAX_TOKENS ->
                    write(
                            exchange,
                            400,
                            error(
                                    "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'."));
            case NO_SCHEMA ->
                    write(exchange, 400, error("response_format json_schema is not supported"));
        }
    }

    private String error(String words) {
        return json.valueToTree(Map.of("error", Map.of("message", words, "type", "error")))
                .toString();
    }

    private String completion(String content) {
        ObjectNode whole = json.createObjectNode();
        whole.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "fake");
        ObjectNode choice = whole.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        whole.putObject("usage")
                .put("prompt_tokens", 1000)
                .put("completion_tokens", 100)
                .put("total_tokens", 1100);
        return whole.toString();
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        LocalServer.answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        ended.countDown();
        server.close();
    }
}
