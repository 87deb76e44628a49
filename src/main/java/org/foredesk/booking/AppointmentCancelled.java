package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An appointment was cancelled; its time is free again. {@code together} is the change of a whole
 * series it belongs to, by which the patient is told.
 */
public record AppointmentCancelled(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        AppointmentId appointment,
        @Nullable String reason,
        @Nullable UUID together)
        implements BookingFact {}
