package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;

/**
 * The settings of booking as times and limits; {@code openVisits} is 0 where a patient may have any
 * number of them ahead. Read anew for each use, so that a change counts at once.
 */
record BookingRules(
        Duration notice,
        int horizonDays,
        Duration hold,
        Duration cancelNotice,
        int bookingsAnHour,
        int openVisits) {

    /** How long staff can take a change back, and so how long its notice waits. */
    static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    static BookingRules of(Settings settings) {
        return new BookingRules(
                Duration.ofMinutes(settings.number(SettingKey.BOOKING_NOTICE_MINUTES)),
                settings.number(SettingKey.BOOKING_HORIZON_DAYS),
                Duration.ofMinutes(settings.number(SettingKey.BOOKING_HOLD_MINUTES)),
                Duration.ofMinutes(settings.number(SettingKey.BOOKING_CANCEL_NOTICE_MINUTES)),
                settings.number(SettingKey.BOOKING_PATIENT_HOURLY_LIMIT),
                settings.number(SettingKey.BOOKING_PATIENT_OPEN_LIMIT));
    }

    /** The first moment a booking made now may start. */
    Instant earliest(Instant now) {
        return now.plus(notice);
    }

    /** The last day a booking made now may be on. */
    LocalDate lastDay(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(horizonDays);
    }

    /** The moment from which on it is too far ahead: when the day after the last one begins. */
    Instant horizon(Instant now, ZoneId zone) {
        return lastDay(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
