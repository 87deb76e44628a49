package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.foredesk.kernel.QuietHours;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How patients are asked for whom another time was found: {@code waveSize} at a time, each with
 * {@code answer} to answer, in which quiet hours do not count. The clinic owes its patients the
 * notice it asks of them ({@code lead}): who would hear later than that is asked at once, whatever
 * wave or hour it is.
 */
record SickDayRules(
        int waveSize, Duration answer, Duration notice, Duration lead, @Nullable QuietHours quiet) {

    private static final Duration SHORTEST_ANSWER = Duration.ofMinutes(10);

    static SickDayRules of(Settings settings) {
        BookingRules rules = BookingRules.of(settings);
        return new SickDayRules(
                Math.max(1, settings.number(SettingKey.BOOKING_SICKDAY_WAVE_SIZE)),
                Duration.ofMinutes(
                        Math.max(1, settings.number(SettingKey.BOOKING_SICKDAY_WAVE_MINUTES))),
                rules.notice(),
                rules.cancelNotice(),
                settings.text(SettingKey.MESSAGES_QUIET_HOURS).map(QuietHours::parse).orElse(null));
    }

    /** The wave of the visit in that place of the list, from 0; waves count from 1. */
    int wave(int place) {
        return place / waveSize + 1;
    }

    boolean isQuiet(Instant now, ZoneId zone) {
        return quiet != null && quiet.endAfter(now, zone).isPresent();
    }

    /** Whether the patient of a visit would hear too late if they were not asked at once. */
    boolean isUrgent(Instant visit, Instant now, ZoneId zone) {
        Instant first =
                Optional.ofNullable(quiet).flatMap(each -> each.endAfter(now, zone)).orElse(now);
        return visit.isBefore(first.plus(lead));
    }

    /**
     * Until when somebody asked now has time: less for a visit that is near, so that they can still
     * be called before it, but never less than ten minutes.
     */
    Instant answerBy(Instant now, Instant visit, ZoneId zone) {
        if (!isUrgent(visit, now, zone)) {
            return later(now, zone);
        }
        Instant least = now.plus(SHORTEST_ANSWER);
        Instant callable = visit.minus(lead.dividedBy(2));
        Instant whole = now.plus(answer);
        Instant by = callable.isBefore(whole) ? callable : whole;
        return by.isBefore(least) ? least : by;
    }

    /** When the time to answer has passed since {@code now}. */
    Instant later(Instant now, ZoneId zone) {
        return quiet == null ? now.plus(answer) : quiet.after(now, answer, zone);
    }

    /** The first start to propose in a wave: a yes in its last minute still keeps the notice. */
    Instant firstStart(int wave, Instant now, ZoneId zone) {
        Instant at = now;
        for (int each = 0; each < wave; each++) {
            at = later(at, zone);
        }
        return at.plus(notice);
    }
}
