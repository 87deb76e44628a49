package org.foredesk.booking;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Put this patient on the waiting list. {@code moves} is an appointment they have and would give up
 * for an offered time; null where they have none.
 */
public record WaitlistCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        WaitlistWish wish,
        @Nullable String reason,
        @Nullable AppointmentId moves) {}
