package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Direction;
import org.foredesk.conversations.Media;
import org.foredesk.conversations.Message;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.messaging.Delivery;
import org.jspecify.annotations.Nullable;

/** Conversations and messages as the API shows them. */
final class ConversationViews {

    private ConversationViews() {}

    /** A thread; {@code messages} is there where one thread was asked for. */
    record ConversationView(
            UUID id,
            @Nullable UUID patientId,
            @Nullable String patientName,
            @Nullable String phone,
            String channel,
            String status,
            String priority,
            String state,
            String stage,
            @Nullable String language,
            JsonNode context,
            String assistant,
            @Nullable UUID owner,
            @Nullable OffsetDateTime snoozedUntil,
            @Nullable UUID appointmentId,
            @Nullable String journeyId,
            int unread,
            @Nullable OffsetDateTime firstMessageAt,
            @Nullable OffsetDateTime lastMessageAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MessageView> messages) {}

    /** Where the dialogue stands. */
    record StateView(String state, String stage, JsonNode context, String assistant) {}

    /** A message with how its sending went; {@code bytes} is 0 where a file's size is not known. */
    record MessageView(
            UUID id,
            String direction,
            String actor,
            String text,
            List<MediaView> media,
            List<String> options,
            @Nullable String externalId,
            @Nullable String deliveryStatus,
            @Nullable String error,
            @Nullable String sentiment,
            @Nullable String intent,
            @Nullable String language,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable OffsetDateTime readAt) {}

    /** A file of a message. */
    record MediaView(String url, String contentType, long bytes) {
        static MediaView of(Media media) {
            return new MediaView(media.url(), media.contentType(), media.bytes());
        }
    }

    static ConversationView show(
            Conversation thread, @Nullable List<MessageView> messages, Call call) {
        return new ConversationView(
                thread.id().value(),
                thread.patient() == null ? null : thread.patient().value(),
                thread.patientName(),
                thread.phone() == null ? null : thread.phone().e164(),
                thread.channel().code(),
                thread.status().code(),
                thread.priority().code(),
                thread.state().code(),
                thread.stage().code(),
                code(thread.language()),
                Json.tree(thread.context()),
                thread.assistant().code(),
                thread.owner() == null ? null : thread.owner().value(),
                thread.snoozedUntil() == null ? null : call.time(thread.snoozedUntil()),
                thread.appointment() == null ? null : thread.appointment().value(),
                thread.journey(),
                thread.unread(),
                thread.firstMessageAt() == null ? null : call.time(thread.firstMessageAt()),
                thread.lastMessageAt() == null ? null : call.time(thread.lastMessageAt()),
                messages);
    }

    static StateView state(Conversation thread) {
        return new StateView(
                thread.state().code(),
                thread.stage().code(),
                Json.tree(thread.context()),
                thread.assistant().code());
    }

    static MessageView show(Message message, Map<NotificationId, Delivery> deliveries, Call call) {
        Delivery delivery =
                message.notification() == null ? null : deliveries.get(message.notification());
        return new MessageView(
                message.id().value(),
                message.direction().code(),
                message.author().code(),
                message.text(),
                message.media().stream().map(MediaView::of).toList(),
                message.options(),
                externalId(message, delivery),
                message.direction() == Direction.INBOUND ? null : status(message, delivery),
                delivery == null || delivery.failure() == null ? null : delivery.failure().words(),
                sentiment(message.sentiment()),
                message.intent(),
                code(message.language()),
                call.time(message.createdAt()),
                delivery == null || delivery.deliveredAt() == null
                        ? null
                        : call.time(delivery.deliveredAt()),
                delivery == null || delivery.readAt() == null
                        ? null
                        : call.time(delivery.readAt()));
    }

    private static @Nullable String externalId(Message message, @Nullable Delivery delivery) {
        return delivery == null ? message.externalId() : delivery.providerId();
    }

    private static String status(Message message, @Nullable Delivery delivery) {
        if (message.withdrawn()) {
            return "withdrawn";
        }
        return delivery == null ? "unknown" : delivery.status().code();
    }

    private static @Nullable String sentiment(@Nullable Integer value) {
        if (value == null) {
            return null;
        }
        return value > 0 ? "positive" : value < 0 ? "negative" : "neutral";
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }
}
