package org.foredesk.integrations.twilio;

import java.util.Optional;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.StatusUpdate;
import org.foredesk.web.ProviderMessage;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ProviderWebhook;

/** What Twilio posts: messages from people and news of ours. */
public final class TwilioWebhook implements ProviderWebhook {

    public TwilioWebhook(Settings unusedSettings) {}

    @Override
    public String provider() {
        return "twilio";
    }

    @Override
    public boolean isGenuine(ProviderRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProviderMessage> message(byte[] body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StatusUpdate> status(byte[] body) {
        throw new UnsupportedOperationException();
    }
}
