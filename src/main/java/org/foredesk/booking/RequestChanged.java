package org.foredesk.booking;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;

/** What a waiting request asks for was put right; the patient hears once it is decided. */
public record RequestChanged(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        RequestId request)
        implements BookingFact {}
