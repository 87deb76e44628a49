package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/** An appointment was confirmed, checked in, completed or marked as missed. */
public record AppointmentStatusChanged(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        AppointmentId appointment,
        AppointmentStatus from,
        AppointmentStatus to)
        implements BookingFact {}
