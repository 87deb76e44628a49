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
        return switch (envelope.kind()) {
            case MESSAGE ->
                    twilio.message(envelope.body())
                            .map(message -> message.channel().code() + " " + message.address())
                            .orElse("nobody");
            case STATUS ->
                    twilio.status(envelope.body()).map(StatusUpdate::providerId).orElse("nothing");
        };
    }

    /** The sender's own id of what a request tells, or nothing where it tells nothing. */
    String externalId(Envelope envelope) {
        return switch (envelope.kind()) {
            case MESSAGE ->
                    twilio.message(envelope.body()).map(ProviderMessage::externalId).orElse("");
            case STATUS ->
                    twilio.status(envelope.body())
                            .map(update -> update.providerId() + " " + update.status().code())
                            .orElse("");
        };
    }
}
