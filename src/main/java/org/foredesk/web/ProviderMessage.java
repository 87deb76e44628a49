package org.foredesk.web;

import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A patient's message as a provider tells it.
 *
 * @param externalId the provider's id of the message; the same message told again has the same
 * @param address the sender without channel prefix: E.164 where it is a number, else the provider's
 *     id for the person
 * @param phone null where the sender has no number
 * @param userId the provider's own id for the person, where it gives one
 * @param profileName what the person calls themselves; untrusted
 * @param text the words, or those of the tapped button or list entry; may be empty
 * @param buttonId the id we gave the tapped button or list entry
 * @param repliesTo the provider's id of our message that was answered
 * @param optOut {@code STOP}, {@code START} or {@code HELP} where the provider itself read it as
 *     such
 */
public record ProviderMessage(
        String externalId,
        ChannelKind channel,
        String address,
        @Nullable PhoneNumber phone,
        @Nullable String userId,
        @Nullable String profileName,
        String recipient,
        String text,
        List<Attachment> attachments,
        @Nullable Location location,
        @Nullable String buttonId,
        @Nullable String repliesTo,
        @Nullable String optOut) {

    public ProviderMessage {
        attachments = List.copyOf(attachments);
    }

    /** A file that came with it; it is fetched later, and its type is only a claim. */
    public record Attachment(String url, String contentType) {}

    /** A place the patient shared, in degrees. */
    public record Location(double latitude, double longitude, @Nullable String label) {}
}
