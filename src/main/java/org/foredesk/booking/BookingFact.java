package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/**
 * Something that happened to an appointment, a request, an entry of the waiting list, a visit of a
 * sick day or a recall. {@code change} identifies it (for appointments it is the history entry),
 * {@code origin} is where the patient is reached about it, and {@code tellAt} is when the patient
 * may be told at the earliest: at once, or after the ten seconds in which staff can take it back.
 */
public sealed interface BookingFact extends Fact
        permits AppointmentBooked,
                AppointmentMoved,
                AppointmentCancelled,
                AppointmentStatusChanged,
                RequestMade,
                RequestChanged,
                RequestConfirmed,
                RequestRejected,
                RequestWithdrawn,
                RequestExpired,
                ChangeUndone,
                WaitlistChanged,
                SickDayAsked,
                SeriesChanged,
                DelayTold,
                RecallChanged {

    UUID change();

    ClinicId clinic();

    PatientId patient();

    Actor actor();

    BookingOrigin origin();

    Instant tellAt();
}
