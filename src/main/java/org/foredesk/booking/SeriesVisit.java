package org.foredesk.booking;

import java.time.Instant;
import java.util.List;

/**
 * One visit of a series before it is booked: when, everything that is against it, and what could be
 * had near it instead.
 */
public record SeriesVisit(Instant start, List<SlotReason> reasons, List<Slot> alternatives) {

    public SeriesVisit {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    public boolean free() {
        return reasons.isEmpty();
    }
}
