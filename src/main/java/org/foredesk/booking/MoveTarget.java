package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment goes and for how long; what is null stays as it is. {@code services} without
 * a service keep those it has, without minutes the length it has; other services take their own
 * time.
 */
public record MoveTarget(
        @Nullable Instant start, @Nullable PractitionerId practitioner, ServiceChoice services) {

    public static MoveTarget to(Instant start) {
        return new MoveTarget(start, null, ServiceChoice.USUAL);
    }

    public static MoveTarget to(Instant start, @Nullable PractitionerId practitioner) {
        return new MoveTarget(start, practitioner, ServiceChoice.USUAL);
    }

    /** The same time, made longer or shorter. */
    public static MoveTarget lasting(int minutes) {
        return new MoveTarget(null, null, ServiceChoice.USUAL.lasting(minutes));
    }

    /** The place that is meant for a visit that is there now; refused as {@link Place#of}. */
    Outcome<Place> from(DirectoryView view, Place now) {
        Outcome<Place> wanted =
                Place.of(
                        view,
                        practitioner == null ? now.practitioner().id() : practitioner,
                        wanted(now.treatment().choice()),
                        start == null ? now.start() : start);
        return wanted.map(there -> there.startsAs(now) ? there.in(now.location()) : there);
    }

    private ServiceChoice wanted(ServiceChoice had) {
        ServiceChoice same = services.isUsual() ? had : services;
        return services.minutes() == null ? same : same.lasting(services.minutes());
    }
}
