package org.foredesk.conversations;

import java.time.Instant;
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
 * One thread with one address on one channel, without its messages.
 *
 * @param patient whom it is with, where that is one person or the one just talked about
 * @param patientName that patient's name, else null
 * @param profileName what the person calls themselves on the channel
 * @param context the assistant's memory of the dialogue as a JSON object
 * @param attention why a person should look; null when nobody needs to
 * @param lastText the beginning of the last message, for lists
 * @param version rises with every change
 */
public record Conversation(
        ConversationId id,
        ClinicId clinic,
        ChannelKind channel,
        String address,
        @Nullable PhoneNumber phone,
        @Nullable PatientId patient,
        @Nullable String patientName,
        @Nullable String profileName,
        ConversationStatus status,
        Priority priority,
        DialogueState state,
        DialogueStage stage,
        @Nullable Language language,
        String context,
        AssistantMode assistant,
        @Nullable Attention attention,
        @Nullable StaffId owner,
        @Nullable String ownerName,
        @Nullable Instant snoozedUntil,
        @Nullable AppointmentId appointment,
        @Nullable String journey,
        int unread,
        @Nullable String lastText,
        @Nullable Instant firstMessageAt,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastInboundAt,
        Instant createdAt,
        int version) {}
