package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/** A patient is to be told about when a visit of today will begin. */
public record DelayTold(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        AppointmentId appointment,
        Instant expected,
        DelayStep step)
        implements BookingFact {}
