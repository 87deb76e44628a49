package org.foredesk.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment and the other calendar do not agree. {@code title}, {@code start} and {@code end}
 * are the entry in its way, or for {@link Kind#MOVED} where the calendar shows the appointment.
 */
public record CalendarClash(
        Kind kind,
        Appointment appointment,
        @Nullable String title,
        @Nullable Instant start,
        @Nullable Instant end) {

    /** What is wrong. */
    public enum Kind {
        /** Something else is there at that time. */
        BUSY,
        /** Somebody moved our entry there. */
        MOVED,
        /** Somebody deleted our entry there. */
        DELETED
    }
}
