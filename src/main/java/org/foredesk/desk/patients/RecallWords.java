package org.foredesk.desk.patients;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallTiming;
import org.foredesk.booking.Unreached;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.QuietHours;
import org.foredesk.kernel.SettingKey;

/** Recalls in words. */
final class RecallWords {

    private RecallWords() {}

    /** With whom, for what and why. */
    static String terms(Recall recall, Texts texts) {
        String whom = recall.practitionerName();
        return Stream.of(
                        whom == null ? texts.get("recall.anybody") : whom,
                        recall.serviceName(),
                        recall.terms().reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** How a badge about it stands out. */
    static String tone(RecallTiming timing) {
        return switch (timing) {
            case OVERDUE -> "danger";
            case DUE -> "warning";
            case UPCOMING -> "";
        };
    }

    /** Why the message did not reach them, so that somebody calls; empty where it did. */
    static String unreached(Recall recall, Texts texts) {
        Unreached why = recall.unreached();
        return why == null ? "" : texts.get("recall.unreached." + why.code());
    }

    /**
     * When what was written leaves the desk: quiet hours hold it back, also those that begin before
     * it can no longer be taken back.
     */
    static Instant leaves(Instant written, Workplace desk) {
        return desk.services()
                .settings()
                .inForce()
                .text(SettingKey.MESSAGES_QUIET_HOURS)
                .map(QuietHours::parse)
                .flatMap(quiet -> quiet.endAfter(written.plus(Toasts.WINDOW), desk.dates().zone()))
                .orElse(written);
    }

    /** What was done about it, and what will be; empty where nothing was and will. */
    static String state(Recall recall, Workplace desk) {
        Texts texts = desk.texts();
        Instant written = recall.writtenAt();
        if (recall.declined()) {
            return texts.get("recall.declined");
        }
        if (written != null) {
            Instant leaves = leaves(written, desk);
            return texts.get(
                    leaves.isAfter(desk.dates().now()) ? "recall.goes.out" : "recall.written",
                    desk.dates().nearDayAndTime(leaves));
        }
        if (recall.unreached() != null) {
            return unreached(recall, texts);
        }
        return recall.terms().write() ? texts.get("recall.writes") : "";
    }
}
