package org.foredesk.integrations.twilio;

import java.util.Optional;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.web.ProviderPost;
import org.foredesk.web.ProviderRequest;
import org.foredesk.web.ProviderWebhook;
import org.jspecify.annotations.Nullable;

/** What Twilio posts: messages from people and news of ours. */
public final class TwilioWebhook implements ProviderWebhook {

    static final String PROVIDER = "twilio";

    private record Check(String authToken, TwilioSignature signature) {}

    private final Settings settings;
    // Made once for each token: preparing the key costs as much as checking a signature with it.
    private volatile @Nullable Check check;

    public TwilioWebhook(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<ProviderPost> genuine(ProviderRequest request) {
        Optional<String> token = settings.text(SettingKey.TWILIO_AUTH_TOKEN);
        Optional<String> signature = request.header("X-Twilio-Signature");
        if (token.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        TwilioSignature expected = signature(token.get());
        TwilioPost post = TwilioPost.read(request.body());
        boolean genuine = false;
        for (String address : request.addresses()) {
            genuine |= expected.matches(address, request.method(), post, signature.get());
        }
        return genuine ? Optional.of(post) : Optional.empty();
    }

    private TwilioSignature signature(String token) {
        Check known = check;
        if (known == null || !known.authToken().equals(token)) {
            known = new Check(token, new TwilioSignature(token));
            check = known;
        }
        return known.signature();
    }

    @Override
    public ProviderPost read(byte[] body) {
        return TwilioPost.read(body);
    }
}
