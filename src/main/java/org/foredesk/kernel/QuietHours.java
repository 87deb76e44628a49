package org.foredesk.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which nothing is sent that can wait, by the clinic's own clock. {@code from} later
 * than {@code to} goes over midnight; both the same means none.
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /**
     * Reads the form of the setting, {@code 21:00-08:00}; throws for any other, which the settings
     * never hold.
     */
    public static QuietHours parse(String text) {
        int dash = text.indexOf('-');
        return new QuietHours(
                LocalTime.parse(text.substring(0, dash)),
                LocalTime.parse(text.substring(dash + 1)));
    }

    /** When the quiet hours that {@code now} lies in end; empty when it lies in none. */
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean quiet =
                overMidnight
                        ? !time.isBefore(from) || time.isBefore(to)
                        : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return Optional.of(
                local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant());
    }

    /**
     * When {@code length} has passed since {@code now}, quiet hours not counted: half an hour from
     * 20:50 on, with quiet hours from 21:00 to 08:00, is over at 08:20.
     */
    public Instant after(Instant now, Duration length, ZoneId zone) {
        Instant from = endAfter(now, zone).orElse(now);
        Instant end = from.plus(length);
        Instant quiet = nextStart(from, zone);
        if (this.from.equals(to) || !end.isAfter(quiet)) {
            return end;
        }
        return after(quiet, Duration.between(quiet, end), zone);
    }

    private Instant nextStart(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(from).atZone(zone).toInstant();
        return today.isAfter(now)
                ? today
                : local.toLocalDate().plusDays(1).atTime(from).atZone(zone).toInstant();
    }
}
