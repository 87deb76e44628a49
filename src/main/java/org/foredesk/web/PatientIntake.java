package org.foredesk.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.foredesk.conversations.InboundMessage;
import org.foredesk.conversations.Media;
import org.foredesk.conversations.Received;
import org.foredesk.kernel.ClinicId;
import org.foredesk.messaging.StatusUpdate;

/**
 * Works on one accepted request: a patient's message goes into its thread and is answered, a
 * delivery status goes to the outbox, a call is recorded and booked. Each step knows what it has
 * done before, so the whole may run again at any time.
 */
final class PatientIntake {

    private final WebServices services;
    private final CallIntake calls;

    PatientIntake(WebServices services) {
        this.services = services;
        this.calls = new CallIntake(services);
    }

    Handled handle(Envelope envelope, Instant acceptedAt) {
        return switch (envelope.kind()) {
            case MESSAGE -> message(envelope, acceptedAt);
            case STATUS -> status(envelope);
            case CALL -> calls.handle(envelope, acceptedAt);
        };
    }

    private Handled message(Envelope envelope, Instant acceptedAt) {
        Optional<ProviderMessage> told = services.twilio().read(envelope.body()).message();
        if (told.isEmpty()) {
            throw new IllegalStateException("an accepted message cannot be read any more");
        }
        InboundMessage inbound = inbound(envelope, told.get(), acceptedAt);
        Received received =
                services.transactions().write(tx -> services.conversations().receive(tx, inbound));
        services.assistant().answer(received.conversation());
        return new Handled(received.conversation(), received.message());
    }

    private Handled status(Envelope envelope) {
        Optional<StatusUpdate> update = services.twilio().read(envelope.body()).status();
        ClinicId clinic = envelope.clinic();
        update.ifPresent(news -> services.outbox().reported(clinic, news));
        return Handled.NOTHING;
    }

    private static InboundMessage inbound(
            Envelope envelope, ProviderMessage told, Instant acceptedAt) {
        List<Media> media =
                told.attachments().stream()
                        .map(file -> new Media(file.url(), file.contentType(), 0))
                        .toList();
        return new InboundMessage(
                envelope.clinic(),
                told.channel(),
                envelope.provider(),
                told.externalId(),
                told.address(),
                told.phone(),
                told.userId(),
                told.profileName(),
                text(told),
                media,
                told.buttonId(),
                acceptedAt);
    }

    private static String text(ProviderMessage told) {
        if (!told.text().isBlank()) {
            return storable(told.text());
        }
        if (told.optOut() != null) {
            return told.optOut();
        }
        ProviderMessage.Location place = told.location();
        if (place == null) {
            return "";
        }
        String where =
                String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude());
        return place.label() == null ? where : storable(place.label()) + " (" + where + ")";
    }

    // PostgreSQL keeps no NUL in a text, and no patient types one.
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
