package org.foredesk.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the other calendar is doing. {@code readAt} is when it was last read, null before the first
 * time; {@code waiting} counts appointments it has not been told about yet; {@code toldUntil} is
 * until when it says by itself that something changed, null where it is only asked now and then;
 * {@code failure} is what it answered last where it cannot be read, and {@code failingSince} since
 * when.
 */
public record CalendarHealth(
        State state,
        @Nullable Instant readAt,
        int waiting,
        @Nullable Instant toldUntil,
        @Nullable Instant failingSince,
        @Nullable String failure) {

    static final CalendarHealth NOT_SET_UP =
            new CalendarHealth(State.OFF, null, 0, null, null, null);

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
