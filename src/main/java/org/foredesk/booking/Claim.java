package org.foredesk.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The seats an appointment or a hold wants: all five-minute cells {@code occupied} touches, of one
 * practitioner. With a capacity above one it is a place in the session of that service and start.
 * {@code heldUntil} is when the claim lapses by itself.
 */
record Claim(
        UUID clinic,
        UUID practitioner,
        UUID owner,
        TimeRange occupied,
        int capacity,
        UUID session,
        @Nullable Instant heldUntil) {

    private static final long CELL_SECONDS = 300;

    static Claim of(
            UUID clinic,
            Practitioner practitioner,
            Service service,
            Instant start,
            UUID owner,
            @Nullable Instant until) {
        SlotTerms terms = SlotTerms.of(service);
        return new Claim(
                clinic,
                practitioner.id().value(),
                owner,
                terms.occupied(start),
                terms.capacity(),
                session(practitioner.id().value(), terms.service(), start),
                until);
    }

    private static UUID session(UUID practitioner, UUID service, Instant start) {
        return UUID.nameUUIDFromBytes(
                (practitioner + "/" + service + "@" + start).getBytes(StandardCharsets.UTF_8));
    }

    boolean shared() {
        return capacity > 1;
    }

    long firstCell() {
        return Math.floorDiv(occupied.start().getEpochSecond(), CELL_SECONDS);
    }

    /** The cell after the last one. */
    long endCell() {
        return Math.ceilDiv(occupied.end().getEpochSecond(), CELL_SECONDS);
    }

    int cells() {
        return (int) (endCell() - firstCell());
    }
}
