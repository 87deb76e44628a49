package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.Outcome;
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

    /** The place that is meant for a visit that is there now; refused as {@link Place#of}. */
    Outcome<Place> from(DirectoryView view, PractitionerId whom, ServiceId what, Instant when) {
        return Place.of(
                view,
                practitioner == null ? whom : practitioner,
                service == null ? what : service,
                start == null ? when : start);
    }
}
