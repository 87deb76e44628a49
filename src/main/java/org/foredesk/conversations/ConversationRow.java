package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A stored thread. Whoever changes it holds its lock, so the version only tells readers that
 * something changed.
 */
@Entity
@Table(name = "conversation")
class ConversationRow {
    private static final int PREVIEW = 160;

    @Id UUID id;
    UUID clinicId;

    @Enumerated(EnumType.STRING)
    ChannelKind channel;

    String address;
    @Nullable String phone;
    @Nullable UUID patientId;
    @Nullable String profileName;

    @Enumerated(EnumType.STRING)
    ConversationStatus status;

    @Enumerated(EnumType.STRING)
    Priority priority;

    @Enumerated(EnumType.STRING)
    DialogueState state;

    @Enumerated(EnumType.STRING)
    DialogueStage stage;

    @Nullable String language;
    String context;

    @Enumerated(EnumType.STRING)
    AssistantMode assistant;

    @Enumerated(EnumType.STRING)
    @Nullable Attention attention;

    @Nullable UUID ownerId;
    @Nullable String ownerName;
    @Nullable Instant snoozedUntil;
    @Nullable UUID appointmentId;
    @Nullable UUID journeyId;
    int unread;
    int messageCount;
    @Nullable String lastText;
    @Nullable Instant firstMessageAt;
    @Nullable Instant lastMessageAt;
    @Nullable Instant lastInboundAt;
    Instant createdAt;
    int version;

    static ConversationRow fresh(
            UUID id, UUID clinic, ChannelKind channel, String address, Instant now) {
        ConversationRow row = new ConversationRow();
        row.id = id;
        row.clinicId = clinic;
        row.channel = channel;
        row.address = address;
        row.status = ConversationStatus.OPEN;
        row.priority = Priority.P3;
        row.state = DialogueState.INITIATED;
        row.stage = DialogueStage.GREETING;
        row.context = "{}";
        row.assistant = AssistantMode.ACTIVE;
        row.createdAt = now;
        return row;
    }

    /** Counts a message in and returns its number in the thread. */
    static String preview(String text) {
        return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW);
    }

    int take(String text, Instant sentAt) {
        lastText = preview(text);
        firstMessageAt =
                firstMessageAt == null || sentAt.isBefore(firstMessageAt) ? sentAt : firstMessageAt;
        lastMessageAt =
                lastMessageAt == null || sentAt.isAfter(lastMessageAt) ? sentAt : lastMessageAt;
        messageCount++;
        return messageCount;
    }

    Conversation toConversation(@Nullable String patientName) {
        return new Conversation(
                new ConversationId(id),
                new ClinicId(clinicId),
                channel,
                address,
                phone == null ? null : new PhoneNumber(phone),
                patientId == null ? null : new PatientId(patientId),
                patientName,
                profileName,
                status,
                priority,
                state,
                stage,
                language == null ? null : Language.ofCode(language).orElse(null),
                context,
                assistant,
                attention,
                ownerId == null ? null : new StaffId(ownerId),
                ownerName,
                snoozedUntil,
                appointmentId == null ? null : new AppointmentId(appointmentId),
                journeyId == null ? null : journeyId.toString(),
                unread,
                lastText,
                firstMessageAt,
                lastMessageAt,
                lastInboundAt,
                createdAt,
                version);
    }
}
