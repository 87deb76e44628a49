package org.foredesk.desk.patients;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallTiming;
import org.foredesk.booking.Unreached;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;

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

    /** What was done about it, and what will be; empty where nothing was and will. */
    static String state(Recall recall, Texts texts, Dates dates) {
        if (recall.declined()) {
            return texts.get("recall.declined");
        }
        if (recall.writtenAt() != null) {
            return texts.get("recall.written", dates.nearDayAndTime(recall.writtenAt()));
        }
        if (recall.unreached() != null) {
            return unreached(recall, texts);
        }
        return recall.terms().write() ? texts.get("recall.writes") : "";
    }
}
