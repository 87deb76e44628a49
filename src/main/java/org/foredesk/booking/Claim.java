package org.foredesk.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The seats an appointment or a hold wants: all five-minute cells {@code occupied} touches, of one
 * practitioner and of one resource for each need. With a capacity above one it is a place in the
 * session of that service and start, and the session has the resources. {@code heldUntil} is when
 * the claim lapses by itself.
 */
record Claim(
        UUID clinic,
        UUID practitioner,
        UUID owner,
        TimeRange occupied,
        int capacity,
        UUID session,
        List<Need> needs,
        @Nullable Instant heldUntil) {

    static final long CELL_SECONDS = 300;

    static Claim of(DirectoryView view, Place place, UUID owner, @Nullable Instant until) {
        SlotTerms terms = SlotTerms.of(place.treatment());
        UUID practitioner = place.practitioner().id().value();
        return new Claim(
                view.clinic().id().value(),
                practitioner,
                owner,
                place.occupied(),
                terms.capacity(),
                session(practitioner, terms.service(), place.start()),
                view.needs(place.treatment(), place.location()).stream()
                        .map(need -> need.at(view, place.occupied()))
                        .toList(),
                until);
    }

    private static UUID session(UUID practitioner, UUID service, Instant start) {
        return UUID.nameUUIDFromBytes(
                (practitioner + "/" + service + "@" + start).getBytes(StandardCharsets.UTF_8));
    }

    boolean shared() {
        return capacity > 1;
    }

    /** The cell that moment lies in. */
    static long cellOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), CELL_SECONDS);
    }

    /** The first cell that begins at that moment or later. */
    static long cellAfter(Instant moment) {
        return Math.ceilDiv(moment.getEpochSecond(), CELL_SECONDS);
    }

    long firstCell() {
        return cellOf(occupied.start());
    }

    /** The cell after the last one. */
    long endCell() {
        return cellAfter(occupied.end());
    }

    int cells() {
        return (int) (endCell() - firstCell());
    }
}
