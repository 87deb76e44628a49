package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;

/**
 * Staff confirmed a request; {@link AppointmentBooked} or {@link AppointmentMoved} comes with it
 * and is what patients are told.
 */
public record RequestConfirmed(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        RequestId request,
        AppointmentId appointment)
        implements BookingFact {}
