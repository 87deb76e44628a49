package org.foredesk.booking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How urgent an open recall is on a day. */
public enum RecallTiming {
    /** Its day is still to come. */
    UPCOMING,
    /** Its day has come, up to a week ago. */
    DUE,
    /** Its day was more than a week ago. */
    OVERDUE;

    private static final int DUE_DAYS = 7;

    /** The name used in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecallTiming> ofCode(String code) {
        for (RecallTiming timing : values()) {
            if (timing.code().equals(code)) {
                return Optional.of(timing);
            }
        }
        return Optional.empty();
    }

    static RecallTiming of(LocalDate callOn, LocalDate today) {
        if (callOn.isAfter(today)) {
            return UPCOMING;
        }
        return callOn.isBefore(today.minusDays(DUE_DAYS)) ? OVERDUE : DUE;
    }

    /** The first day a recall of this kind can be for, null where there is none. */
    @Nullable LocalDate from(LocalDate today) {
        return switch (this) {
            case UPCOMING -> today.plusDays(1);
            case DUE -> today.minusDays(DUE_DAYS);
            case OVERDUE -> null;
        };
    }

    /** The last day a recall of this kind can be for, null where there is none. */
    @Nullable LocalDate to(LocalDate today) {
        return switch (this) {
            case UPCOMING -> null;
            case DUE -> today;
            case OVERDUE -> today.minusDays(DUE_DAYS + 1L);
        };
    }
}
