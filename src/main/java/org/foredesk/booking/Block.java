package org.foredesk.booking;

import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Time that is not to be booked: of one practitioner, of one room or piece of equipment, or of the
 * whole clinic when both are null.
 */
public record Block(
        BlockId id,
        @Nullable PractitionerId practitioner,
        @Nullable ResourceId resource,
        TimeRange time,
        String reason) {

    /** Whether it takes that practitioner's time. */
    public boolean of(PractitionerId whose) {
        return resource == null && (practitioner == null || practitioner.equals(whose));
    }
}
