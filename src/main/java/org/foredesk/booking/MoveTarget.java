package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/** Where an appointment goes; what is null stays as it is. */
public record MoveTarget(
        @Nullable Instant start,
        @Nullable PractitionerId practitioner,
        @Nullable ServiceId service) {

    public static MoveTarget to(Instant start) {
        return new MoveTarget(start, null, null);
    }

    public static MoveTarget to(Instant start, PractitionerId practitioner) {
        return new MoveTarget(start, practitioner, null);
    }
}
