package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;

/**
 * A request's hold ran out and its slot can be had by anybody; the request itself still waits for
 * staff.
 */
public record RequestExpired(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        RequestId request)
        implements BookingFact {}
