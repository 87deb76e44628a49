package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** Staff rejected a request and offer {@code alternatives} instead, best first. */
public record RequestRejected(
        UUID change,
        ClinicId clinic,
        PatientId patient,
        Actor actor,
        BookingOrigin origin,
        Instant tellAt,
        RequestId request,
        @Nullable String reason,
        List<Slot> alternatives)
        implements BookingFact {}
