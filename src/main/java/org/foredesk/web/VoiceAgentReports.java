package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;

/**
 * Calls in our own form, signed over the raw body with {@code voice.webhook.secret} or carrying it
 * as a bearer token.
 */
final class VoiceAgentReports implements CallSource {

    static final String NAME = "voice-agent";

    private static final String SIGNATURE = "sha256=";

    private final Settings settings;

    VoiceAgentReports(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean genuine(ProviderRequest request) {
        return settings.text(SettingKey.VOICE_WEBHOOK_SECRET)
                .filter(secret -> bearer(request, secret) || signed(request, secret))
                .isPresent();
    }

    private static boolean bearer(ProviderRequest request, String secret) {
        String given = request.header("Authorization").orElse("").strip();
        return given.regionMatches(true, 0, "Bearer ", 0, 7)
                && Secrets.same(secret, given.substring(7).strip());
    }

    private static boolean signed(ProviderRequest request, String secret) {
        byte[] mac = Secrets.hmacSha256(secret, request.body());
        String given = request.header("X-Foredesk-Signature").orElse("").strip();
        return Secrets.same(
                SIGNATURE + HexFormat.of().formatHex(mac), given.toLowerCase(Locale.ROOT));
    }

    /** As it is, with the id in the one way a UUID is written. */
    @Override
    public Optional<ObjectNode> inOurForm(JsonNode body) {
        if (!(body instanceof ObjectNode ours)) {
            throw Rejection.malformed("The body must be a JSON object.");
        }
        if (ours.path("call_id").isTextual()) {
            UUID id =
                    Call.uuid(ours.path("call_id").textValue().strip())
                            .orElseThrow(() ->
                                    Rejection.malformed("call_id", "call_id must be a UUID."));
            ours.put("call_id", id.toString());
        }
        return Optional.of(ours);
    }
}
