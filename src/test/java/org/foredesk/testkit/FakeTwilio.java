package org.foredesk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's messages over real HTTP, on a free port: takes them, lists them, and misbehaves on
 * order. A scripted fault is used once.
 */
public final class FakeTwilio implements AutoCloseable {

    /** What happens to one posted message. */
    public enum Fault {
        /** 429 with Retry-After. */
        BUSY,
        INTERNAL_ERROR,
        UNAVAILABLE,
        /** 503 without a body, and yet the message was taken. */
        UNAVAILABLE_BUT_TAKEN,
        WRONG_SECRET,
        NOT_A_MOBILE,
        /** WhatsApp does not show what the template makes. */
        NO_BUTTONS,
        /** A 201 whose body is no JSON; the message was taken. */
        GARBAGE,
        /** A 201 that breaks off; the message was taken. */
        HALF_AN_ANSWER,
        /** The connection is cut before any answer; the message was not taken. */
        CUT,
        /** No answer for as long as the test lasts; the message was taken. */
        SILENCE
    }

    private final LocalServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Fault> script = new ArrayDeque<>();
    private final List<Map<String, String>> posts = new ArrayList<>();
    private final List<Map<String, String>> taken = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private @Nullable List<JsonNode> templates;
    private int contentRequests;

    private FakeTwilio() {
        server =
                new LocalServer(
                        Map.of(
                                "/2010-04-01/Accounts/",
                                this::answer,
                                "/v1/Content",
                                this::content));
    }

    public static FakeTwilio start() {
        return new FakeTwilio();
    }

    public String base() {
        return server.base();
    }

    public synchronized FakeTwilio then(Fault... faults) {
        script.addAll(List.of(faults));
        return this;
    }

    /** Every form posted, whatever came of it. */
    public synchronized List<Map<String, String>> posts() {
        return List.copyOf(posts);
    }

    /** The messages a patient would have got. */
    public synchronized List<Map<String, String>> taken() {
        return List.copyOf(taken);
    }

    public synchronized List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** An account that has the Content API; without it that API is not there. */
    public synchronized FakeTwilio withTemplates() {
        templates = new ArrayList<>();
        return this;
    }

    /** The templates made so far, as they were posted. */
    public synchronized List<JsonNode> templates() {
        return templates == null ? List.of() : List.copyOf(templates);
    }

    private void content(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, Object> answer;
            synchronized (this) {
                contentRequests++;
                if (templates == null) {
                    answer = Map.of();
                } else if ("GET".equals(exchange.getRequestMethod())) {
                    List<Object> contents = new ArrayList<>();
                    templates.forEach(one -> contents.add(json.convertValue(one, Map.class)));
                    answer =
                            Map.of(
                                    "contents",
                                    contents,
                                    "meta",
                                    Map.of("key", "contents", "page", 0, "page_size", 500));
                } else {
                    ObjectNode made = (ObjectNode) json.readTree(body);
                    made.put("sid", "HX%032x".formatted(templates.size() + 1));
                    templates.add(made);
                    answer = json.convertValue(made, Map.class);
                }
            }
            int done = "GET".equals(exchange.getRequestMethod()) ? 200 : 201;
            boolean there = !answer.isEmpty();
            reply(exchange, there ? done : 404, there ? answer : error(20404, 404));
        }
    }

    /** How often the Content API was asked, there or not. */
    public synchronized int contentRequests() {
        return contentRequests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if ("GET".equals(exchange.getRequestMethod())) {
                list(exchange);
            } else {
                create(exchange, LocalServer.form(new String(body, StandardCharsets.UTF_8)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String to = LocalServer.form(exchange.getRequestURI().getRawQuery()).getOrDefault("To", "");
        List<Map<String, Object>> messages = new ArrayList<>();
        synchronized (this) {
            taken.stream()
                    .filter(message -> to.equals(message.get("To")))
                    .map(FakeTwilio::view)
                    .forEach(messages::add);
        }
        Collections.reverse(messages);
        Map<String, Object> page =
                new HashMap<>(Map.of("messages", messages, "page", 0, "page_size", 50));
        page.put("next_page_uri", null);
        reply(exchange, 200, page);
    }

    private void create(HttpExchange exchange, Map<String, String> form)
            throws IOException, InterruptedException {
        Fault fault;
        synchronized (this) {
            posts.add(form);
            authorizations.add(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            fault = script.poll();
        }
        switch (fault) {
            case null -> reply(exchange, 201, view(take(form)));
            case BUSY -> {
                exchange.getResponseHeaders().add("Retry-After", "3");
                reply(exchange, 429, error(20429, 429));
            }
            case INTERNAL_ERROR -> reply(exchange, 500, error(20500, 500));
            case UNAVAILABLE -> reply(exchange, 503, error(20503, 503));
            case UNAVAILABLE_BUT_TAKEN -> {
                take(form);
                exchange.sendResponseHeaders(503, -1);
            }
            case WRONG_SECRET -> reply(exchange, 401, error(20003, 401));
            case NO_BUTTONS -> reply(exchange, 400, error(63021, 400));
            case NOT_A_MOBILE -> reply(exchange, 400, error(21614, 400));
            case GARBAGE -> {
                take(form);
                LocalServer.answer(
                        exchange, 201, "<html>all is well</html>".getBytes(StandardCharsets.UTF_8));
            }
            case HALF_AN_ANSWER -> {
                take(form);
                exchange.sendResponseHeaders(201, 1000);
                exchange.getResponseBody().write("{\"sid\":\"SM".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            case CUT -> {}
            case SILENCE -> {
                take(form);
                ended.await();
            }
        }
    }

    private synchronized Map<String, String> take(Map<String, String> form) {
        Map<String, String> message = new HashMap<>(form);
        String variables = form.get("ContentVariables");
        if (variables != null) {
            try {
                // Twilio shows the template's body, filled in, as the message's body.
                message.put("Body", json.readTree(variables).path("1").asText());
            } catch (JsonProcessingException noJson) {
                throw new IllegalArgumentException(noJson);
            }
        }
        message.put("sid", "SM%032x".formatted(taken.size() + 1));
        taken.add(message);
        return message;
    }

    private static Map<String, Object> view(Map<String, String> message) {
        Map<String, Object> view = new HashMap<>();
        view.put("sid", message.get("sid"));
        view.put("status", "queued");
        view.put("to", message.get("To"));
        view.put("from", message.get("From"));
        view.put("body", message.get("Body"));
        view.put("num_segments", "1");
        view.put("direction", "outbound-api");
        view.put("error_code", null);
        view.put("date_created", "Wed, 13 Nov 2024 03:30:00 +0000");
        return view;
    }

    private static Map<String, Object> error(int code, int status) {
        return Map.of(
                "code",
                code,
                "message",
                "fault",
                "more_info",
                "https://www.twilio.com/docs",
                "status",
                status);
    }

    private void reply(HttpExchange exchange, int status, Map<String, Object> body)
            throws IOException {
        try {
            LocalServer.answer(exchange, status, json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        server.close();
    }
}
