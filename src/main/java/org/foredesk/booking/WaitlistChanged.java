package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/** An entry of the waiting list came, was offered a time, was answered for, or left. */
public record WaitlistChanged(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        WaitlistId entry,
        WaitlistStep step)
        implements BookingFact {}
