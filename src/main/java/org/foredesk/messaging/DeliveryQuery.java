package org.foredesk.messaging;

import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of the outbox to list, newest first; null means any.
 *
 * @param onlyNeedingPerson only failed or possibly sent ones nobody has dealt with
 * @param cursor where the last page ended ({@link DeliveryPage#nextCursor()}), or null for the
 *     first
 * @param limit rows a page
 */
public record DeliveryQuery(
        ClinicId clinic,
        @Nullable DeliveryStatus status,
        @Nullable Purpose purpose,
        @Nullable AppointmentId appointment,
        @Nullable ConversationId conversation,
        boolean onlyNeedingPerson,
        @Nullable String cursor,
        int limit) {

    public static DeliveryQuery all(ClinicId clinic, int limit) {
        return new DeliveryQuery(clinic, null, null, null, null, false, null, limit);
    }
}
