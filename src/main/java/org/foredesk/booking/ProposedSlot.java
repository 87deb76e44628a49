package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/** Another time proposed for a visit, and kept for it. {@code end} is without buffers. */
public record ProposedSlot(
        PractitionerId practitioner,
        String practitionerName,
        @Nullable String speciality,
        ServiceId service,
        Instant start,
        Instant end) {}
