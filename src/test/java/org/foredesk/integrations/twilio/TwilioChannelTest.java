package org.foredesk.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.Lookup;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;
import org.foredesk.testkit.FakeTwilio;
import org.foredesk.testkit.FakeTwilio.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Twilio's own SDK against a Twilio that misbehaves: one request a try, and the truth about what is
 * known.
 */
class TwilioChannelTest {

    private static final String ASHA = "+919820000001";

    private final FakeTwilio twilio = FakeTwilio.start();
    private final Settings settings = new Settings(set(twilio.base()));
    private final TwilioChannel whatsapp =
            new TwilioChannel(ChannelKind.WHATSAPP, settings, Duration.ofMillis(1500));
    private final TwilioChannel sms =
            new TwilioChannel(ChannelKind.SMS, settings, Duration.ofMillis(1500));

    private static Map<SettingKey, String> set(String base) {
        return new EnumMap<>(
                Map.of(
                        SettingKey.TWILIO_ACCOUNT_SID, "AC00000000000000000000000000000001",
                        SettingKey.TWILIO_AUTH_TOKEN, "secret",
                        SettingKey.TWILIO_WHATSAPP_FROM, "whatsapp:+14155238886",
                        SettingKey.TWILIO_SMS_FROM, "+14155238887",
                        SettingKey.PUBLIC_URL, "https://clinic.example.test/",
                        SettingKey.TWILIO_API_BASE, base));
    }

    private static SendOrder order(String text) {
        return new SendOrder(
                new NotificationId(new UUID(1, 1)), ASHA, text, List.of(), Language.EN);
    }

    @AfterEach
    void close() {
        whatsapp.close();
        sms.close();
        twilio.close();
    }

    @Test
    void whatsAppAddressesCarryTheirPrefixAndTheCallbackIsNamed() {
        SendResult result = whatsapp.send(order("Booked: गुरुवार & 10:00 + 30"));
        assertThat(result).isEqualTo(new SendResult.Accepted("SM%032x".formatted(1), 1));
        assertThat(twilio.posts()).hasSize(1);
        assertThat(twilio.posts().getFirst())
                .containsEntry("To", "whatsapp:" + ASHA)
                .containsEntry("From", "whatsapp:+14155238886")
                .containsEntry("Body", "Booked: गुरुवार & 10:00 + 30")
                .containsEntry(
                        "StatusCallback",
                        "https://clinic.example.test/api/v1/webhooks/twilio/message-status");
        assertThat(twilio.authorizations().getFirst()).startsWith("Basic ");
    }

    @Test
    void smsGoesFromTheClinicsNumberOrItsMessagingService() {
        sms.send(order("one"));
        Map<SettingKey, String> withService = set(twilio.base());
        withService.put(
                SettingKey.TWILIO_MESSAGING_SERVICE_SID, "MG00000000000000000000000000000001");
        settings.replaceAll(withService);
        sms.send(order("two"));
        assertThat(twilio.posts().get(0))
                .containsEntry("From", "+14155238887")
                .doesNotContainKey("MessagingServiceSid");
        assertThat(twilio.posts().get(1))
                .containsEntry("MessagingServiceSid", "MG00000000000000000000000000000001")
                .doesNotContainKey("From");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whateverGoesWrongThereIsOneRequestATry(Fault fault) {
        twilio.then(fault);
        whatsapp.send(order("Booked"));
        assertThat(twilio.posts()).hasSize(1);
        whatsapp.send(order("Booked again"));
        assertThat(twilio.posts()).hasSize(2);
    }

    @Test
    void aReusedConnectionThatIsCutIsNotTriedAgainBehindOurBack() {
        whatsapp.send(order("first"));
        twilio.then(Fault.CUT);
        assertThat(whatsapp.send(order("second"))).isInstanceOf(SendResult.Unknown.class);
        assertThat(twilio.posts()).hasSize(2);
    }

    @Test
    void tooManyRequestsMeansLaterAndAsLateAsTwilioSays() {
        twilio.then(Fault.BUSY);
        SendResult.TryAgain again = (SendResult.TryAgain) whatsapp.send(order("Booked"));
        assertThat(again.after()).isEqualTo(Duration.ofSeconds(3));
        assertThat(again.answered()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"INTERNAL_ERROR", "UNAVAILABLE", "UNAVAILABLE_BUT_TAKEN"})
    void anErrorOfTwiliosOwnLeavesItOpenButAnswered(Fault fault) {
        twilio.then(fault);
        assertThat(whatsapp.send(order("Booked")))
                .isInstanceOfSatisfying(
                        SendResult.Unknown.class,
                        unknown -> assertThat(unknown.answered()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"GARBAGE", "HALF_AN_ANSWER", "CUT", "SILENCE"})
    void aLostAnswerLeavesItOpen(Fault fault) {
        twilio.then(fault);
        assertThat(whatsapp.send(order("Booked")))
                .isInstanceOfSatisfying(
                        SendResult.Unknown.class,
                        unknown -> assertThat(unknown.answered()).isFalse());
    }

    @Test
    void nobodyAtThatAddressMeansCertainlyNotSent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        settings.replaceAll(set("http://127.0.0.1:" + free));
        assertThat(whatsapp.send(order("Booked")))
                .isInstanceOfSatisfying(
                        SendResult.TryAgain.class, again -> assertThat(again.answered()).isFalse());
    }

    @Test
    void aNumberThatIsNoMobileIsRefusedForGoodInPlainWords() {
        twilio.then(Fault.NOT_A_MOBILE);
        assertThat(sms.send(order("Booked")))
                .isInstanceOfSatisfying(
                        SendResult.Rejected.class,
                        rejected -> {
                            assertThat(rejected.failure().permanent()).isTrue();
                            assertThat(rejected.failure().words())
                                    .isEqualTo("This number is not a mobile phone.");
                        });
    }

    @Test
    void aWrongSecretIsNoFaultOfTheMessage() {
        twilio.then(Fault.WRONG_SECRET);
        assertThat(sms.send(order("Booked"))).isInstanceOf(SendResult.TryAgain.class);
    }

    @Test
    void theListShowsWhatWasTakenNewestFirst() {
        whatsapp.send(order("one"));
        twilio.then(Fault.SILENCE);
        whatsapp.send(order("two"));
        sms.send(order("by sms"));
        assertThat(whatsapp.sentTo(ASHA))
                .isInstanceOfSatisfying(
                        Lookup.Listed.class,
                        list ->
                                assertThat(list.messages())
                                        .extracting(Lookup.Sent::text)
                                        .containsExactly("two", "one"));
    }

    @Test
    void withoutAnAccountTheChannelIsNotReady() {
        settings.replaceAll(Map.of());
        assertThat(whatsapp.ready()).isFalse();
        assertThat(whatsapp.send(order("Booked"))).isInstanceOf(SendResult.TryAgain.class);
        assertThat(twilio.posts()).isEmpty();
    }
}
