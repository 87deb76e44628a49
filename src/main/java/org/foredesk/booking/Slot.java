package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * A start time at which a practitioner is free for a service. Computed when asked for, never
 * stored: it may be gone a moment later. {@code services} are what it is for, {@code serviceName}
 * their names; {@code end} is without buffers; {@code score} from 0 to 1 says how well it fits what
 * was asked for.
 */
public record Slot(
        PractitionerId practitioner,
        String practitionerName,
        @Nullable LocationId location,
        @Nullable String locationName,
        ServiceChoice services,
        String serviceName,
        Instant start,
        Instant end,
        int capacity,
        int bookedCount,
        double score) {}
