package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Ask staff to book this. What is not known is null; where practitioner and start are, the slot is
 * held for the time of the setting. {@code wish} is the patient's wish in words ("some evening next
 * week"), {@code unsure} says why it is a request; {@code moves} is the appointment to be moved
 * there instead of booking a new one.
 */
public record RequestCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        @Nullable PractitionerId practitioner,
        @Nullable String speciality,
        ServiceChoice services,
        @Nullable Instant start,
        @Nullable String reason,
        @Nullable String wish,
        @Nullable String unsure,
        @Nullable AppointmentId moves) {}
