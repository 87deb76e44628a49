package org.foredesk.conversations;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A patient's message in neutral form.
 *
 * @param provider who brought it ({@code twilio}); with {@code externalId} it is unique
 * @param address what the thread is kept under: the phone number in E.164 form where there is one,
 *     else the user id or e-mail
 * @param phone the sender's number; null where the provider gives only a user id
 * @param userId the provider's id for the person (WhatsApp user id), where it has one
 * @param profileName what the person calls themselves on the channel: a suggestion, never a fact
 * @param tapped the id of the button or list row that was tapped, as we gave it; null for words
 * @param sentAt the provider's own time; null where it gives none
 */
public record InboundMessage(
        ClinicId clinic,
        ChannelKind channel,
        String provider,
        String externalId,
        String address,
        @Nullable PhoneNumber phone,
        @Nullable String userId,
        @Nullable String profileName,
        String text,
        List<Media> media,
        @Nullable String tapped,
        @Nullable Instant sentAt) {

    /** A message in words. */
    public InboundMessage(
            ClinicId clinic,
            ChannelKind channel,
            String provider,
            String externalId,
            String address,
            @Nullable PhoneNumber phone,
            @Nullable String userId,
            @Nullable String profileName,
            String text,
            List<Media> media,
            @Nullable Instant sentAt) {
        this(
                clinic,
                channel,
                provider,
                externalId,
                address,
                phone,
                userId,
                profileName,
                text,
                media,
                null,
                sentAt);
    }

    public InboundMessage {
        media = List.copyOf(media);
    }
}
