package org.foredesk.integrations.vapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ToolVendor;
import org.jspecify.annotations.Nullable;

/**
 * Vapi's {@code tool-calls} messages. The credential is the one the clinic defines there, with
 * {@code voice.webhook.secret} as its secret: a bearer token, {@code X-Vapi-Secret}, or an HMAC of
 * time and body, at most five minutes old. Vapi's documentation and its SDK name the parts of a
 * call differently, so all three forms are read. Source: docs.vapi.ai (server URLs, tool calls) and
 * server-sdk 2.0.1.
 */
public final class VapiTools implements ToolVendor {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** Later than this a number of seconds is none: it counts milliseconds. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final InstantSource clock;

    public VapiTools(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "vapi";
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        Optional<String> secret = settings.text(SettingKey.VOICE_WEBHOOK_SECRET);
        return secret.isPresent()
                && (carries(request, "X-Vapi-Secret", secret.get())
                        || carries(request, "Authorization", "Bearer " + secret.get())
                        || signed(secret.get(), request));
    }

    private static boolean carries(ProviderRequest request, String header, String expected) {
        return Secrets.same(expected, request.header(header).orElse("").strip());
    }

    private boolean signed(String secret, ProviderRequest request) {
        String time = request.header("x-timestamp").orElse("");
        String signature = request.header("x-signature").orElse("");
        if (!time.matches("[0-9]{1,15}") || !recent(Long.parseLong(time))) {
            return false;
        }
        byte[] head = (time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + request.body().length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(request.body(), 0, signed, head.length, request.body().length);
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        String expected = HexFormat.of().formatHex(Secrets.mac("HmacSHA256", key, signed));
        String given = signature.substring(signature.indexOf('=') + 1).toLowerCase(Locale.ROOT);
        return Secrets.same(expected, given);
    }

    private boolean recent(long time) {
        Instant sent =
                time > LAST_SECOND ? Instant.ofEpochMilli(time) : Instant.ofEpochSecond(time);
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
    }

    @Override
    public List<ToolCall> calls(JsonNode body) {
        JsonNode message = body.path("message");
        String caller = caller(message);
        List<ToolCall> calls = new ArrayList<>();
        if (message.path("type").asText().equals("tool-calls")) {
            message.path("toolCallList").forEach(call -> calls.add(call(call, caller)));
        }
        return calls;
    }

    private static @Nullable String caller(JsonNode message) {
        String number =
                message.at("/call/customer/number")
                        .asText(message.at("/customer/number").asText(""));
        return number.isBlank() ? null : number;
    }

    private static ToolCall call(JsonNode call, @Nullable String caller) {
        JsonNode function = call.has("function") ? call.path("function") : call;
        JsonNode arguments =
                function.has("arguments")
                        ? function.path("arguments")
                        : function.path("parameters");
        return new ToolCall(
                call.path("id").asText(),
                function.path("name").asText(),
                object(arguments),
                caller);
    }

    /** An object as it is, or one written as text; empty where it is neither. */
    private static ObjectNode object(JsonNode arguments) {
        if (arguments instanceof ObjectNode fields) {
            return fields;
        }
        try {
            return JSON.readTree(arguments.asText()) instanceof ObjectNode fields
                    ? fields
                    : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException neither) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    @Override
    public JsonNode answer(List<ToolResult> results) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("results");
        for (ToolResult result : results) {
            ObjectNode one = list.addObject();
            one.put("toolCallId", result.call().id());
            one.put("name", result.call().tool());
            if (result.failed()) {
                one.put("error", result.result().path("message").asText());
            } else {
                // Vapi takes a string on one line; this is how JSON is written without indents.
                one.put("result", result.result().toString());
            }
        }
        return answer;
    }
}
