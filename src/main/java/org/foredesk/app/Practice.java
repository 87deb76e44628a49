package org.foredesk.app;

import java.net.URI;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.web.practice.PracticeAccount;
import org.foredesk.web.practice.PracticeCarrier;

/**
 * Runs the practice carrier for a demo clinic, never for a real one: there its "delivered" would be
 * untrue. Everything that could reach the outside is unset for a demo clinic, whatever the
 * environment says, so that nothing leaves this machine.
 */
final class Practice implements AutoCloseable {

    private static final PhoneNumber WHATSAPP_NUMBER = new PhoneNumber("+912261234501");
    private static final PhoneNumber SMS_NUMBER = new PhoneNumber("+912261234502");

    // Settings that only say how the clinic works.
    private static final List<String> INSIDE =
            List.of(
                    "assistant.",
                    "booking.",
                    "llm.daily.",
                    "llm.price.",
                    "messages.",
                    "paper.",
                    "retention.");

    private final PracticeAccount account;
    private final PracticeCarrier carrier;
    private final Predicate<SettingKey> givenOutside;
    private final String voiceSecret = random(16);
    private final AtomicReference<URI> listener =
            new AtomicReference<>(URI.create("http://127.0.0.1:1"));

    private Practice(Installation installation) {
        givenOutside = installation::givenOutside;
        account = new PracticeAccount("AC" + random(16), random(16), WHATSAPP_NUMBER, SMS_NUMBER);
        carrier =
                PracticeCarrier.start(
                        account,
                        listener::get,
                        listener::get,
                        installation.clock(),
                        installation.ids(),
                        installation.facts());
    }

    static Practice start(Installation installation) {
        return new Practice(installation);
    }

    /**
     * The settings that lead to the carrier instead of the world, once the listener's address is
     * known.
     */
    Map<SettingKey, String> settings(URI listenerAddress) {
        listener.set(listenerAddress);
        EnumMap<SettingKey, String> result = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (fixes(key)) {
                result.put(key, "");
            }
        }
        result.put(SettingKey.PUBLIC_URL, listenerAddress.toString());
        result.put(SettingKey.TWILIO_ACCOUNT_SID, account.accountSid());
        result.put(SettingKey.TWILIO_AUTH_TOKEN, account.authToken());
        result.put(SettingKey.TWILIO_WHATSAPP_FROM, "whatsapp:" + account.whatsappNumber().e164());
        result.put(SettingKey.TWILIO_SMS_FROM, account.smsNumber().e164());
        result.put(SettingKey.TWILIO_WHATSAPP_BUTTONS, "true");
        if (fixes(SettingKey.VOICE_WEBHOOK_SECRET)) {
            result.put(SettingKey.VOICE_WEBHOOK_SECRET, voiceSecret);
        }
        result.put(SettingKey.TWILIO_API_BASE, carrier.apiBase().toString());
        return result;
    }

    /**
     * Whether this decides the value: whatever could reach the outside. A voice agent only reaches
     * in, so that one may be tried on a demo clinic with a secret from the environment.
     */
    boolean fixes(SettingKey key) {
        return switch (key) {
            case DB_URL, DB_USER, DB_PASSWORD, CLINIC_FILE -> false;
            case VOICE_WEBHOOK_SECRET -> !givenOutside.test(key);
            default -> INSIDE.stream().noneMatch(key.key()::startsWith);
        };
    }

    PracticeCarrier carrier() {
        return carrier;
    }

    @Override
    public void close() {
        carrier.close();
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
