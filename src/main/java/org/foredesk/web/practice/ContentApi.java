package org.foredesk.web.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.IdSource;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's Content API as far as a sender of buttons and lists uses it: list the templates, make
 * one; and what a phone shows of a message made from one.
 */
final class ContentApi implements HttpHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w{1,16})\\}\\}");
    private static final int PAGE = 500;

    private final IdSource ids;
    private final Map<String, ObjectNode> templates = new LinkedHashMap<>();

    ContentApi(IdSource ids) {
        this.ids = ids;
    }

    /** A template filled in. */
    record Filled(String body, List<PracticeOption> options) {}

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readAllBytes();
            if ("POST".equals(http.getRequestMethod())) {
                TwilioStyle.answer(http, 201, made(body));
            } else {
                TwilioStyle.answer(http, 200, listed());
            }
        }
    }

    private ObjectNode made(byte[] body) throws IOException {
        JsonNode asked = JSON.readTree(body);
        ObjectNode template = asked instanceof ObjectNode form ? form : JSON.createObjectNode();
        String sid = TwilioStyle.newSid("HX", ids);
        template.put("sid", sid);
        synchronized (templates) {
            templates.put(sid, template);
        }
        return template;
    }

    private ObjectNode listed() {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode contents = page.putArray("contents");
        synchronized (templates) {
            templates.values().forEach(contents::add);
        }
        page.putObject("meta").put("key", "contents").put("page", 0).put("page_size", PAGE);
        return page;
    }

    /** What a message made from a template shows; empty where there is no such template. */
    Optional<Filled> filled(String sid, @Nullable String variables) {
        ObjectNode template;
        synchronized (templates) {
            template = templates.get(sid);
        }
        return template == null ? Optional.empty() : Optional.of(filled(template, read(variables)));
    }

    private static Filled filled(ObjectNode template, JsonNode variables) {
        JsonNode buttons = template.at("/types/twilio~1quick-reply");
        JsonNode list = template.at("/types/twilio~1list-picker");
        List<PracticeOption> options = new ArrayList<>();
        for (JsonNode action : buttons.path("actions")) {
            options.add(option(action, "title", false, variables));
        }
        for (JsonNode item : list.path("items")) {
            options.add(option(item, "item", true, variables));
        }
        JsonNode body = buttons.isMissingNode() ? list.path("body") : buttons.path("body");
        return new Filled(words(body, variables), options);
    }

    private static PracticeOption option(
            JsonNode choice, String title, boolean inList, JsonNode variables) {
        return new PracticeOption(
                words(choice.path("id"), variables), words(choice.path(title), variables), inList);
    }

    private static JsonNode read(@Nullable String variables) {
        try {
            return variables == null ? JSON.createObjectNode() : JSON.readTree(variables);
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static String words(JsonNode pattern, JsonNode variables) {
        return VARIABLE.matcher(pattern.asText())
                .replaceAll(
                        found -> Matcher.quoteReplacement(variables.path(found.group(1)).asText()));
    }
}
