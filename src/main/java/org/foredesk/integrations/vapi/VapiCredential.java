package org.foredesk.integrations.vapi;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;
import org.foredesk.web.ProviderRequest;

/**
 * The credential the clinic defines at Vapi for its server messages, with {@code
 * voice.webhook.secret} as its secret: a bearer token, {@code X-Vapi-Secret}, or an HMAC of time
 * and body, at most five minutes old. Source: docs.vapi.ai (server URLs).
 */
final class VapiCredential {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** Later than this a number of seconds is none: it counts milliseconds. */
    private static final long LAST_SECOND = 100_000_000_000L;

    private final Settings settings;
    private final InstantSource clock;

    VapiCredential(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean genuine(ProviderRequest request) {
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
        String expected =
                HexFormat.of().formatHex(Secrets.hmacSha256(secret, head, request.body()));
        String given = signature.substring(signature.indexOf('=') + 1).toLowerCase(Locale.ROOT);
        return Secrets.same(expected, given);
    }

    private boolean recent(long time) {
        Instant sent =
                time > LAST_SECOND ? Instant.ofEpochMilli(time) : Instant.ofEpochSecond(time);
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0;
    }
}
