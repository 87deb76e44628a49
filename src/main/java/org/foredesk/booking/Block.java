package org.foredesk.booking;

import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/** Time that is not to be booked: of one practitioner, or of the whole clinic when that is null. */
public record Block(
        BlockId id, @Nullable PractitionerId practitioner, TimeRange time, String reason) {}
