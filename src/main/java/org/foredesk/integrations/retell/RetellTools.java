package org.foredesk.integrations.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ToolVendor;
import org.jspecify.annotations.Nullable;

/**
 * Retell's custom functions: one call a request, as {@code name}, {@code args} and {@code call}, or
 * the arguments alone where the clinic chose that there. Signed with the clinic's Retell API key,
 * which is {@code voice.webhook.secret} here, over body and time, at most five minutes old. Source:
 * retell-sdk 5.66.1.
 */
public final class RetellTools implements ToolVendor {

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Pattern SIGNATURE = Pattern.compile("v=([0-9]{1,15}),d=([0-9a-fA-F]{64})");

    private final Settings settings;
    private final InstantSource clock;

    public RetellTools(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retell";
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        Optional<String> secret = settings.text(SettingKey.VOICE_WEBHOOK_SECRET);
        Matcher parts = SIGNATURE.matcher(request.header("x-retell-signature").orElse("").strip());
        if (secret.isEmpty() || !parts.matches()) {
            return false;
        }
        Instant sent = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        byte[] time = parts.group(1).getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[request.body().length + time.length];
        System.arraycopy(request.body(), 0, signed, 0, request.body().length);
        System.arraycopy(time, 0, signed, request.body().length, time.length);
        byte[] key = secret.get().getBytes(StandardCharsets.UTF_8);
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0
                && Secrets.same(
                        Secrets.mac("HmacSHA256", key, signed),
                        HexFormat.of().parseHex(parts.group(2)));
    }

    @Override
    public List<ToolCall> calls(JsonNode body) {
        boolean whole = body.has("name") && body.path("args") instanceof ObjectNode;
        JsonNode arguments = whole ? body.path("args") : body;
        return arguments instanceof ObjectNode fields
                ? List.of(
                        new ToolCall(
                                "",
                                whole ? body.path("name").asText() : "",
                                fields,
                                caller(body.path("call"))))
                : List.of();
    }

    /** The other end: who called, or who was called where the agent did. */
    private static @Nullable String caller(JsonNode call) {
        boolean outbound = call.path("direction").asText().equals("outbound");
        String number = call.path(outbound ? "to_number" : "from_number").asText("");
        return number.isBlank() ? null : number;
    }

    @Override
    public JsonNode answer(List<ToolResult> results) {
        return results.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : results.getFirst().result();
    }
}
