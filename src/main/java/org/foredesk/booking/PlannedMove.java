package org.foredesk.booking;

import java.time.Instant;
import java.util.List;

/**
 * One visit of a series before it is moved with others: where it would begin, what stands in the
 * way there and could be had near it instead; one that is left out stays.
 */
public record PlannedMove(
        Appointment visit,
        Instant start,
        boolean leftOut,
        List<SlotReason> reasons,
        List<Slot> alternatives) {

    public PlannedMove {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }

    public boolean free() {
        return leftOut || reasons.isEmpty();
    }
}
