package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.PractitionerId;

/** A slot nobody else can have until {@code until}, unless it is booked or given back before. */
public record Hold(
        HoldId id,
        PractitionerId practitioner,
        ServiceChoice services,
        Instant start,
        Instant end,
        Instant until) {}
