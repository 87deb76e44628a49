package org.foredesk.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's webhooks. The signature is checked over the raw request before anything in it is
 * believed; a good one is on disk before it is answered, and everything else happens after the
 * answer.
 */
final class WebhookRoutes {

    /** What Twilio takes for "no reply"; any other text would be sent to the patient. */
    static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private static final String XML = "text/xml";

    /**
     * @param lastReceivedAt null where nothing was received yet
     */
    record WebhookStatus(String status, @Nullable OffsetDateTime lastReceivedAt) {}

    private final ProviderWebhook twilio;
    private final Intake intake;
    private final Limits limits;

    WebhookRoutes(ProviderWebhook twilio, Intake intake, Limits limits) {
        this.twilio = twilio;
        this.intake = intake;
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/webhooks/twilio", "A patient's WhatsApp or SMS message from Twilio")
                        .signed()
                        .answersText(200, XML)
                        .by(this::message),
                Route.post("/webhooks/whatsapp", "The same as /webhooks/twilio")
                        .signed()
                        .answersText(200, XML)
                        .by(this::message),
                Route.post(
                                "/webhooks/twilio/message-status",
                                "How a message of ours fares, from Twilio")
                        .signed()
                        .answers(204)
                        .by(this::status),
                Route.get("/webhooks/twilio/status", "Whether messages are coming in")
                        .answers(200, WebhookStatus.class)
                        .by(this::lastReceived));
    }

    private Reply message(Call call) {
        ProviderMessage message =
                genuine(call)
                        .message()
                        .orElseThrow(() ->
                                Rejection.malformed(
                                        "MessageSid", "A message needs MessageSid and From."));
        OptionalLong wait = limits.sender(message.address());
        if (wait.isPresent()) {
            throw Rejection.tooMany("A sender may write 100 times a minute.", wait.getAsLong());
        }
        keep(call, Envelope.Kind.MESSAGE);
        return Reply.text(200, XML, NO_REPLY);
    }

    private Reply status(Call call) {
        ProviderPost post = genuine(call);
        // A status we have no use for ("accepted") is no mistake of the sender.
        if (post.status().isPresent()) {
            keep(call, Envelope.Kind.STATUS);
        }
        return Reply.noContent();
    }

    private ProviderPost genuine(Call call) {
        Optional<ProviderPost> post = twilio.genuine(call.raw());
        if (post.isEmpty()) {
            intake.countRefused();
            throw Rejection.of(
                    403, "bad_signature", "The signature of this request is missing or wrong.");
        }
        return post.get();
    }

    private void keep(Call call, Envelope.Kind kind) {
        Envelope envelope =
                new Envelope(call.clinic().id(), twilio.provider(), kind, call.raw().body());
        intake.keep(envelope);
    }

    private Reply lastReceived(Call call) {
        Optional<OffsetDateTime> last = intake.lastAcceptedAt(call.clinic().id()).map(call::time);
        return Reply.ok(new WebhookStatus("ok", last.orElse(null)));
    }
}
