package org.foredesk.integrations.twilio;

import java.util.Optional;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.StatusUpdate;
import org.foredesk.web.ProviderMessage;
import org.foredesk.web.ProviderPost;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request from Twilio.
 *
 * @param form null where the bytes are no form
 */
record TwilioPost(byte[] body, @Nullable TwilioForm form) implements ProviderPost {

    static TwilioPost read(byte[] body) {
        return new TwilioPost(body, TwilioForm.parse(body).orElse(null));
    }

    @Override
    public Optional<ProviderMessage> message() {
        return Optional.ofNullable(form).flatMap(TwilioInbound::read);
    }

    @Override
    public Optional<StatusUpdate> status() {
        return Optional.ofNullable(form).flatMap(TwilioPost::status);
    }

    private static Optional<StatusUpdate> status(TwilioForm form) {
        Optional<String> id = form.firstOf("MessageSid", "SmsSid");
        Optional<DeliveryStatus> status =
                form.firstOf("MessageStatus", "SmsStatus").flatMap(TwilioStatus::read);
        if (id.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StatusUpdate(
                        TwilioWebhook.PROVIDER,
                        id.get(),
                        status.get(),
                        failure(status.get(), form)));
    }

    private static @Nullable Failure failure(DeliveryStatus status, TwilioForm form) {
        if (status != DeliveryStatus.FAILED && status != DeliveryStatus.UNDELIVERED) {
            return null;
        }
        return form.firstOf("ErrorCode", "ChannelStatusCode")
                .map(TwilioErrors::failure)
                .orElse(
                        Failure.passing(
                                "undelivered",
                                "It was not delivered, and Twilio does not say why."));
    }

    @Override
    public String toString() {
        return "TwilioPost[" + body.length + " bytes]";
    }
}
