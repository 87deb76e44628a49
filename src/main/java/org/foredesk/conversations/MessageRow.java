package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * A stored message; {@code media} and {@code options} are JSON lists, {@code answered} says that
 * the assistant is done with it.
 */
@Entity
@Table(name = "message")
class MessageRow {
    @Id UUID id;
    UUID clinicId;
    UUID conversationId;
    int seq;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    Author actor;

    @Nullable String actorName;
    String text;
    String media;
    String options;
    @Nullable String provider;
    @Nullable String externalId;
    @Nullable String tapped;
    @Nullable String purpose;
    @Nullable UUID notificationId;
    boolean withdrawn;
    boolean answered;
    @Nullable String intent;
    @Nullable Integer sentiment;
    @Nullable String language;
    Instant sentAt;
    Instant createdAt;

    Message toMessage() {
        return new Message(
                new MessageId(id),
                new ConversationId(conversationId),
                direction,
                actor,
                actorName,
                text,
                StoredLists.media(media),
                StoredLists.options(options),
                externalId,
                tapped == null ? null : Tapped.of(tapped).orElse(null),
                purpose,
                notificationId == null ? null : new NotificationId(notificationId),
                withdrawn,
                intent,
                sentiment,
                language == null ? null : Language.ofCode(language).orElse(null),
                sentAt,
                createdAt);
    }
}
