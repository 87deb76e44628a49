package org.foredesk.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.foredesk.kernel.SettingKey;
import org.foredesk.security.Secrets;
import org.foredesk.testkit.SettableClock;

/**
 * A clinic that a voice agent may book at and report to, on Wednesday, 13 November 2024, nine in
 * the morning in India.
 */
final class VoiceHouse {

    static final String SECRET = "the-voice-secret";

    private VoiceHouse() {}

    static WebHouse open(Path data) {
        WebHouse house =
                new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).furnish().start();
        confirming(house, "unsure");
        return house;
    }

    /** Which bookings staff confirm: {@code always}, {@code unsure} or {@code never}. */
    static void confirming(WebHouse house, String mode) {
        house.settings.replaceAll(
                Map.of(
                        SettingKey.VOICE_WEBHOOK_SECRET,
                        SECRET,
                        SettingKey.BOOKING_CONFIRMATION,
                        mode));
    }

    /** HMAC-SHA256 of a text, as vendors write it. */
    static String mac(String secret, String text) {
        return HexFormat.of()
                .formatHex(
                        Secrets.mac(
                                "HmacSHA256",
                                secret.getBytes(StandardCharsets.UTF_8),
                                text.getBytes(StandardCharsets.UTF_8)));
    }
}
