package org.foredesk.integrations.twilio;

import java.net.URI;
import java.util.Optional;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's account as the settings have it at this moment.
 *
 * @param sender our own address on the channel, with its prefix; null where {@code service} chooses
 *     one
 * @param service the messaging service that chooses our number for SMS; null for none
 * @param base another address that stands in for Twilio's; null for Twilio's own
 * @param callback where Twilio is to post what becomes of a message; null where we have no public
 *     address
 */
record TwilioAccount(
        String sid,
        String token,
        @Nullable String sender,
        @Nullable String service,
        @Nullable URI base,
        @Nullable URI callback) {

    private static final String WHATSAPP = "whatsapp:";
    private static final String STATUS_PATH = "/api/v1/webhooks/twilio/message-status";

    /** Empty while something needed for the channel is not set. */
    static Optional<TwilioAccount> of(Settings settings, ChannelKind kind) {
        String sid = settings.text(SettingKey.TWILIO_ACCOUNT_SID).orElse("");
        String token = settings.text(SettingKey.TWILIO_AUTH_TOKEN).orElse("");
        String service =
                kind == ChannelKind.SMS
                        ? settings.text(SettingKey.TWILIO_MESSAGING_SERVICE_SID).orElse(null)
                        : null;
        String sender = sender(settings, kind);
        if (sid.isEmpty() || token.isEmpty() || (sender == null && service == null)) {
            return Optional.empty();
        }
        return Optional.of(
                new TwilioAccount(
                        sid,
                        token,
                        sender,
                        service,
                        settings.text(SettingKey.TWILIO_API_BASE).map(URI::create).orElse(null),
                        settings.text(SettingKey.PUBLIC_URL)
                                .map(TwilioAccount::callback)
                                .orElse(null)));
    }

    private static @Nullable String sender(Settings settings, ChannelKind kind) {
        return switch (kind) {
            case WHATSAPP ->
                    settings.text(SettingKey.TWILIO_WHATSAPP_FROM)
                            .map(from -> from.startsWith(WHATSAPP) ? from : WHATSAPP + from)
                            .orElse(null);
            case SMS -> settings.text(SettingKey.TWILIO_SMS_FROM).orElse(null);
            case VOICE, EMAIL, WEB -> null;
        };
    }

    /** Our own number on the channel as people dial it; empty where a service chooses one. */
    Optional<String> number() {
        return Optional.ofNullable(sender)
                .map(from -> from.startsWith(WHATSAPP) ? from.substring(WHATSAPP.length()) : from)
                .filter(from -> from.startsWith("+"));
    }

    private static URI callback(String publicAddress) {
        return URI.create(publicAddress.replaceAll("/+$", "") + STATUS_PATH);
    }

    /** How Twilio writes a person's address on the channel. */
    static String recipient(ChannelKind kind, String address) {
        return kind == ChannelKind.WHATSAPP ? WHATSAPP + address : address;
    }

    @Override
    public String toString() {
        return "TwilioAccount[" + sid + "]";
    }
}
