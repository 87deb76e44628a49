package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/**
 * Several visits of a series were booked, moved or cancelled together. Each had its own fact
 * before, which names this {@code change}; the patient is told of all of them by this one.
 */
public record SeriesChanged(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        SeriesId series,
        Step step,
        List<AppointmentId> visits)
        implements BookingFact {

    /** What happened to them. */
    public enum Step {
        BOOKED,
        MOVED,
        CANCELLED
    }

    public SeriesChanged {
        visits = List.copyOf(visits);
    }
}
