package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;

/**
 * A patient is to be asked whether another time will do, since the practitioner is away; {@code
 * change} is the same for the same visit, so that nobody is asked twice.
 */
public record SickDayAsked(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        SickDayVisitId visit)
        implements BookingFact {}
