package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;

/** Keep this slot free for {@code length}; {@code holder} is who it is for, as staff read it. */
public record HoldCommand(
        ClinicId clinic,
        Actor actor,
        PractitionerId practitioner,
        ServiceChoice services,
        Instant start,
        Duration length,
        String holder) {}
