package org.foredesk.web;

import java.util.HexFormat;
import java.util.Optional;
import org.foredesk.calls.CallReport;
import org.foredesk.messaging.StatusUpdate;
import org.foredesk.security.Secrets;

/**
 * What requests must be worked on one after the other: those of one patient on one channel, and
 * those about one text of ours.
 */
final class SenderKeys {

    private static final int ENOUGH_HASH = 32;

    private final ProviderWebhook twilio;
    private final CallSources calls;

    SenderKeys(WebServices services) {
        this.twilio = services.twilio();
        this.calls = new CallSources(services);
    }

    String of(Envelope envelope) {
        return switch (envelope.kind()) {
            case MESSAGE ->
                    post(envelope)
                            .message()
                            .map(message -> message.channel().code() + " " + message.address())
                            .orElse("nobody");
            case STATUS -> post(envelope).status().map(StatusUpdate::providerId).orElse("nothing");
            case CALL ->
                    calls.read(envelope)
                            .map(report -> "voice " + report.phone().e164())
                            .orElse("nobody");
        };
    }

    /** The sender's own id of what a request tells, or nothing where it tells nothing. */
    String externalId(Envelope envelope) {
        return switch (envelope.kind()) {
            case MESSAGE -> post(envelope).message().map(ProviderMessage::externalId).orElse("");
            case STATUS ->
                    post(envelope)
                            .status()
                            .map(update -> update.providerId() + " " + update.status().code())
                            .orElse("");
            case CALL -> call(envelope);
        };
    }

    private ProviderPost post(Envelope envelope) {
        return twilio.read(envelope.body());
    }

    // The same call told again with more is news; the same body once more is a copy.
    private String call(Envelope envelope) {
        Optional<CallReport> report = calls.read(envelope);
        String hash = HexFormat.of().formatHex(Secrets.sha256(envelope.body()));
        return report.map(told -> told.externalId() + " " + hash.substring(0, ENOUGH_HASH))
                .orElse("");
    }
}
