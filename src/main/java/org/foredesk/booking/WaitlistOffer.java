package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * A time that was offered to somebody who waits. It is held until {@code answerBy}, unless it is
 * answered before.
 */
public record WaitlistOffer(
        PractitionerId practitioner,
        String practitionerName,
        @Nullable String speciality,
        ServiceChoice services,
        String serviceName,
        Instant start,
        Instant end,
        Instant offeredAt,
        Instant answerBy,
        OfferStatus status) {}
