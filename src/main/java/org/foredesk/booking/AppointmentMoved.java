package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;

/**
 * An appointment got another time, practitioner or service; before, it was at {@code fromStart}
 * with {@code fromPractitioner}.
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
        Instant fromStart)
        implements BookingFact {}
