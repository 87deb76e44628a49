package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A slot was booked, directly or by confirming {@code request}; {@code together} is the change of a
 * whole series it belongs to, by which the patient is told.
 */
public record AppointmentBooked(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        AppointmentId appointment,
        @Nullable RequestId request,
        @Nullable UUID together)
        implements BookingFact {}
