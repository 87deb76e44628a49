package org.foredesk.desk.inbox;

import java.time.Duration;
import java.time.Instant;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How long free text may still go out on WhatsApp: 24 hours from the patient's last message (Meta's
 * customer service window). {@code tone} is open, closing (under an hour) or closed.
 */
record WindowBar(String tone, String words, String next, double left) {

    private static final Duration WHOLE = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofHours(1);

    static WindowBar of(@Nullable Instant closes, Dates dates, Texts texts) {
        Duration left = closes == null ? Duration.ZERO : Duration.between(dates.now(), closes);
        if (left.isNegative() || left.isZero()) {
            return new WindowBar(
                    "closed",
                    texts.get("inbox.window.closed"),
                    texts.get("inbox.window.closed.next"),
                    0);
        }
        double share = Math.clamp((double) left.toSeconds() / WHOLE.toSeconds(), 0, 1);
        if (left.compareTo(SOON) < 0) {
            return new WindowBar(
                    "closing", texts.get("inbox.window.closing", left.toMinutes()), "", share);
        }
        return new WindowBar(
                "open",
                texts.get("inbox.window.open", left.toHours(), left.toMinutesPart()),
                "",
                share);
    }
}
