package org.foredesk.booking;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** Have this patient come back. {@code after} is the visit at which that was decided. */
public record RecallCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        RecallTerms terms,
        @Nullable AppointmentId after) {}
