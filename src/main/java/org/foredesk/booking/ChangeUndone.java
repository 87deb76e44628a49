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
 * Within the undo window staff took back the change {@code undone}: what it would have told the
 * patient must not be sent. Exactly one of {@code appointment} and {@code request} is set.
 */
public record ChangeUndone(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        UUID undone,
        @Nullable AppointmentId appointment,
        @Nullable RequestId request)
        implements BookingFact {}
