package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An appointment got another time, length, practitioner or service; before, it was at {@code
 * fromStart} for {@code fromLength} with {@code fromPractitioner}. {@code stretched} says that its
 * length alone changed, which patients are not told; {@code together} is the change of several
 * visits of a series, by which they are.
 */
public record AppointmentMoved(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        AppointmentId appointment,
        PractitionerId fromPractitioner,
        Instant fromStart,
        Duration fromLength,
        boolean stretched,
        @Nullable UUID together)
        implements BookingFact {}
