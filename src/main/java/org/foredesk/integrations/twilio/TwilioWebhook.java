package org.foredesk.integrations.twilio;

import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.StatusUpdate;
import org.foredesk.web.ProviderMessage;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ProviderWebhook;
import org.jspecify.annotations.Nullable;

/** What Twilio posts: messages from people and news of ours. */
public final class TwilioWebhook implements ProviderWebhook {

    static final String PROVIDER = "twilio";

    private final Settings settings;

    public TwilioWebhook(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public boolean isGenuine(ProviderRequest request) {
        Optional<TwilioSignature> check =
                settings.text(SettingKey.TWILIO_AUTH_TOKEN).map(TwilioSignature::new);
        Optional<String> signature = request.header("X-Twilio-Signature");
        if (check.isEmpty() || signature.isEmpty()) {
            return false;
        }
        boolean genuine = false;
        for (String address : request.addresses()) {
            genuine |=
                    check.get().matches(address, request.method(), request.body(), signature.get());
        }
        return genuine;
    }

    @Override
    public Optional<ProviderMessage> message(byte[] body) {
        return TwilioForm.parse(body).flatMap(TwilioInbound::read);
    }

    @Override
    public Optional<StatusUpdate> status(byte[] body) {
        return TwilioForm.parse(body).flatMap(TwilioWebhook::status);
    }

    private static Optional<StatusUpdate> status(TwilioForm form) {
        Optional<String> id = form.firstOf("MessageSid", "SmsSid");
        Optional<DeliveryStatus> status =
                form.firstOf("MessageStatus", "SmsStatus").flatMap(TwilioStatus::read);
        if (id.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StatusUpdate(PROVIDER, id.get(), status.get(), failure(status.get(), form)));
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
}
