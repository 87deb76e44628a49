package org.foredesk.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the other calendar is doing. {@code readAt} is when it was last read, null before the first
 * time; {@code waiting} counts appointments it has not been told about yet.
 */
public record CalendarHealth(State state, @Nullable Instant readAt, int waiting) {

    /** The worst thing that is so. */
    public enum State {
        /** No calendar is set up. */
        OFF,
        WORKS,
        /** What it says may be out of date. */
        STALE,
        /** It refuses us: the key, or the calendar is not shared. */
        REFUSED
    }
}
