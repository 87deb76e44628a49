package org.foredesk.conversations;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.jspecify.annotations.Nullable;

/**
 * One message of a thread. How an outbound one fared is with {@code messaging.Outbox}, under {@code
 * notification}.
 *
 * @param authorName the staff member's name, else null
 * @param options what was offered with it, in order, as shown to the patient
 * @param tapped the choice of ours that was tapped; null where words were written
 * @param purpose why it was sent ({@code reply}, {@code confirmation}, …); null for inbound ones
 * @param withdrawn taken back before it was sent
 * @param intent what the assistant took it for; null where it did not read it
 * @param sentiment −1 upset, 0 neutral, 1 pleased
 * @param sentAt the provider's time where it has one, else when it came or was written; messages
 *     are ordered by it
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        Direction direction,
        Author author,
        @Nullable String authorName,
        String text,
        List<Media> media,
        List<String> options,
        @Nullable String externalId,
        @Nullable Tapped tapped,
        @Nullable String purpose,
        @Nullable NotificationId notification,
        boolean withdrawn,
        @Nullable String intent,
        @Nullable Integer sentiment,
        @Nullable Language language,
        Instant sentAt,
        Instant createdAt) {

    public Message {
        media = List.copyOf(media);
        options = List.copyOf(options);
    }
}
