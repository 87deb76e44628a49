package org.foredesk.web;

import org.foredesk.messaging.StatusUpdate;

/**
 * What requests must be worked on one after the other: those of one patient on one channel, and
 * those about one text of ours.
 */
final class SenderKeys {

    private final ProviderWebhook twilio;

    SenderKeys(ProviderWebhook twilio) {
        this.twilio = twilio;
    }

    String of(Envelope envelope) {
        ProviderPost post = twilio.read(envelope.body());
        return switch (envelope.kind()) {
            case MESSAGE ->
                    post.message()
                            .map(message -> message.channel().code() + " " + message.address())
                            .orElse("nobody");
            case STATUS -> post.status().map(StatusUpdate::providerId).orElse("nothing");
        };
    }

    /** The sender's own id of what a request tells, or nothing where it tells nothing. */
    String externalId(Envelope envelope) {
        ProviderPost post = twilio.read(envelope.body());
        return switch (envelope.kind()) {
            case MESSAGE -> post.message().map(ProviderMessage::externalId).orElse("");
            case STATUS ->
                    post.status()
                            .map(update -> update.providerId() + " " + update.status().code())
                            .orElse("");
        };
    }
}
