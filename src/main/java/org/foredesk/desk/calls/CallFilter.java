package org.foredesk.desk.calls;

import java.time.LocalDate;
import java.util.Locale;
import org.foredesk.desk.fx.Dates;

/** Which calls are listed. */
enum CallFilter {
    NEEDS_YOU,
    TODAY,
    WEEK,
    ALL;

    private static final int WEEK_DAYS = 7;

    String textKey() {
        return "calls.filter." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a call belongs to it, by the clinic's calendar. */
    boolean shows(CallLine line, Dates dates) {
        LocalDate day = dates.dayOf(line.call().began());
        return switch (this) {
            case NEEDS_YOU -> line.state().needsYou();
            case TODAY -> day.equals(dates.today());
            case WEEK -> day.isAfter(dates.today().minusDays(WEEK_DAYS));
            case ALL -> true;
        };
    }
}
