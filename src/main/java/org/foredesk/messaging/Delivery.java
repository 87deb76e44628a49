package org.foredesk.messaging;

import java.time.Instant;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox as it stands.
 *
 * @param attempts requests made to the provider so far
 * @param dueAt when the next attempt or look-up is due; null for at once, or when none is to come
 * @param failure why it failed, or what went wrong last; null when nothing did
 * @param possiblySent whether once could not be proved: a person decides between {@link
 *     Outbox#retry} and {@link Outbox#markHandled}
 * @param replaces the message on another channel that this one stands in for
 * @param handledBy who has dealt with the failure; null while nobody has
 */
public record Delivery(
        NotificationId id,
        ClinicId clinic,
        ChannelKind channel,
        String address,
        String text,
        Language language,
        Purpose purpose,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String providerId,
        int segments,
        @Nullable Failure failure,
        boolean possiblySent,
        @Nullable PatientId patient,
        @Nullable ConversationId conversation,
        @Nullable MessageId message,
        @Nullable AppointmentId appointment,
        @Nullable NotificationId replaces,
        @Nullable String handledBy,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    /**
     * Whether it waits for a person: it failed or cannot be proved, and nobody has dealt with it.
     */
    public boolean needsPerson() {
        boolean failed = status == DeliveryStatus.FAILED || status == DeliveryStatus.UNDELIVERED;
        return handledBy == null && (failed || possiblySent);
    }
}
