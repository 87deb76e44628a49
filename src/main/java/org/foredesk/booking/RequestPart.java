package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.PractitionerId;

/**
 * What one of several practitioners gives in a visit that is asked for; {@code end} is without
 * buffers.
 */
public record RequestPart(
        PractitionerId practitioner,
        String practitionerName,
        ServiceChoice services,
        String serviceName,
        Instant start,
        Instant end) {}
