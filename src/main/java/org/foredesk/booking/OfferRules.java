package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.foredesk.kernel.QuietHours;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How long a freed time is kept for somebody who was asked: {@code length}, in which quiet hours do
 * not count, and never nearer to the visit than {@code notice}.
 */
record OfferRules(Duration length, Duration notice, @Nullable QuietHours quiet) {

    static OfferRules of(Settings settings) {
        return new OfferRules(
                Duration.ofMinutes(settings.number(SettingKey.BOOKING_WAITLIST_OFFER_MINUTES)),
                BookingRules.of(settings).notice(),
                settings.text(SettingKey.MESSAGES_QUIET_HOURS).map(QuietHours::parse).orElse(null));
    }

    /** Until when somebody who is asked now can answer. */
    Instant answerBy(Instant now, ZoneId zone) {
        return quiet == null ? now.plus(length) : quiet.after(now, length, zone);
    }

    /** The first start that leaves the whole time to answer. */
    Instant firstStart(Instant now, ZoneId zone) {
        return answerBy(now, zone).plus(notice);
    }

    /** As {@link #answerBy}, for a visit that may be nearer than that. */
    Instant answerBy(Instant now, Instant start, ZoneId zone) {
        Instant whole = answerBy(now, zone);
        Instant latest = start.minus(notice);
        return whole.isAfter(latest) ? latest : whole;
    }

    /** Whether nobody should be asked anything at that moment. */
    boolean isQuiet(Instant now, ZoneId zone) {
        return quiet != null && quiet.endAfter(now, zone).isPresent();
    }
}
