package org.foredesk.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time of a practitioner that is taken: {@code from} to {@code to} with buffers, {@code start} to
 * {@code end} without, all in seconds since 1970. {@code until} is when a hold runs out, 0 for
 * others.
 */
record Busy(
        Kind kind,
        long from,
        long to,
        long start,
        long end,
        @Nullable UUID owner,
        @Nullable UUID service,
        long until) {

    /** What takes the time. */
    enum Kind {
        APPOINTMENT,
        HOLD,
        BLOCK
    }

    boolean overlaps(long otherFrom, long otherTo) {
        return from < otherTo && otherFrom < to;
    }

    /** Whether it is a place in the session of that service and start, which others may share. */
    boolean sameSession(UUID otherService, long otherStart) {
        return kind != Kind.BLOCK && start == otherStart && otherService.equals(service);
    }
}
