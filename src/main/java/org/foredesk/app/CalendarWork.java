package org.foredesk.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.foredesk.booking.CalendarSync;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;

/**
 * Keeps the connected calendar in step while the program runs. It has a thread of its own, since
 * the calendar may take its time to answer and nothing else should wait for it.
 */
final class CalendarWork implements AutoCloseable {

    private static final Duration TELL = Duration.ofSeconds(2);
    private static final Duration ASK = Duration.ofSeconds(15);
    private static final Duration WATCH = Duration.ofMinutes(10);
    private static final String PATH = "/api/v1/webhooks/google";

    private final Sweeps sweeps = new Sweeps();
    private final CalendarSync calendar;
    private final ClinicId clinic;
    private final Settings settings;
    private final SecureRandom random = new SecureRandom();

    CalendarWork(CalendarSync calendar, ClinicId clinic, Settings settings) {
        this.calendar = calendar;
        this.clinic = clinic;
        this.settings = settings;
    }

    CalendarWork start() {
        sweeps.every(TELL, "Telling the calendar", () -> calendar.push(clinic));
        sweeps.every(ASK, "Reading the calendar", () -> calendar.pull(clinic));
        sweeps.every(WATCH, "Watching the calendar", this::watch);
        return this;
    }

    // Google calls nothing but addresses with TLS.
    private void watch() {
        Optional<String> address =
                settings.text(SettingKey.PUBLIC_URL).filter(url -> url.startsWith("https://"));
        if (address.isPresent()) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            calendar.watch(
                    clinic,
                    URI.create(address.get().replaceAll("/+$", "") + PATH),
                    HexFormat.of().formatHex(secret));
        }
    }

    @Override
    public void close() {
        sweeps.close();
    }
}
