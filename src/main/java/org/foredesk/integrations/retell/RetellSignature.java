package org.foredesk.integrations.retell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Secrets;
import org.foredesk.web.ProviderRequest;

/**
 * Retell's signature of functions and webhooks: made with the clinic's Retell API key, which is
 * {@code voice.webhook.secret} here, over body and time, at most five minutes old. Source:
 * retell-sdk 5.66.1.
 */
final class RetellSignature {

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Pattern SIGNATURE = Pattern.compile("v=([0-9]{1,15}),d=([0-9a-fA-F]{64})");

    private final Settings settings;
    private final InstantSource clock;

    RetellSignature(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean genuine(ProviderRequest request) {
        Optional<String> secret = settings.text(SettingKey.VOICE_WEBHOOK_SECRET);
        Matcher parts = SIGNATURE.matcher(request.header("x-retell-signature").orElse("").strip());
        if (secret.isEmpty() || !parts.matches()) {
            return false;
        }
        Instant sent = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        byte[] time = parts.group(1).getBytes(StandardCharsets.UTF_8);
        return Duration.between(sent, clock.instant()).abs().compareTo(OLDEST) <= 0
                && Secrets.same(
                        Secrets.hmacSha256(secret.get(), request.body(), time),
                        HexFormat.of().parseHex(parts.group(2)));
    }
}
