package org.foredesk.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Failure;
import org.foredesk.messaging.StatusUpdate;
import org.foredesk.web.ProviderMessage;
import org.foredesk.web.ProviderRequest;
import org.junit.jupiter.api.Test;

/** What Twilio posts, read into neutral words. */
class TwilioWebhookTest {

    private static final String ADDRESS = "https://clinic.example.test/api/v1/webhooks/twilio";

    private static final String HEADER = "X-Twilio-Signature";

    private final Settings settings = new Settings(Map.of(SettingKey.TWILIO_AUTH_TOKEN, "12345"));
    private final TwilioWebhook webhook = new TwilioWebhook(settings);

    private static byte[] form(String... pairs) {
        List<String> encoded = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            encoded.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", encoded).getBytes(StandardCharsets.US_ASCII);
    }

    private ProviderMessage message(String... pairs) {
        return webhook.read(form(pairs)).message().orElseThrow();
    }

    @Test
    void aWhatsAppTextIsReadWithItsSender() {
        ProviderMessage message =
                message(
                        "MessageSid",
                        "SM1",
                        "From",
                        "whatsapp:+919876543210",
                        "To",
                        "whatsapp:+14155238886",
                        "Body",
                        " kal subah 10 baje ",
                        "NumMedia",
                        "0",
                        "ProfileName",
                        "Asha",
                        "WaId",
                        "919876543210",
                        "ReferralNumMedia",
                        "0");
        assertThat(message.channel()).isEqualTo(ChannelKind.WHATSAPP);
        assertThat(message.address()).isEqualTo("+919876543210");
        assertThat(message.phone()).isEqualTo(new PhoneNumber("+919876543210"));
        assertThat(message.userId()).isEqualTo("919876543210");
        assertThat(message.recipient()).isEqualTo("+14155238886");
        assertThat(message.profileName()).isEqualTo("Asha");
        assertThat(message.text()).isEqualTo(" kal subah 10 baje ");
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void aPersonWithoutANumberIsAPersonLikeAnyOther() {
        ProviderMessage message =
                message(
                        "MessageSid",
                        "SM1",
                        "From",
                        "whatsapp:IN.4566123",
                        "ExternalUserId",
                        "whatsapp:IN.4566123",
                        "Body",
                        "hi");
        assertThat(message.phone()).isNull();
        assertThat(message.address()).isEqualTo("IN.4566123");
        assertThat(message.userId()).isEqualTo("IN.4566123");
    }

    @Test
    void anSmsComesFromItsNumberOrShortCode() {
        assertThat(
                        message(
                                "SmsSid",
                                "SM1",
                                "From",
                                "+14155550100",
                                "Body",
                                "STOP",
                                "OptOutType",
                                "STOP"))
                .satisfies(message -> {
                    assertThat(message.channel()).isEqualTo(ChannelKind.SMS);
                    assertThat(message.optOut()).isEqualTo("STOP");
                });
        assertThat(message("MessageSid", "SM1", "From", "72345").phone()).isNull();
    }

    @Test
    void aTappedButtonOrListEntryCarriesItsId() {
        ProviderMessage button =
                message(
                        "MessageSid",
                        "SM1",
                        "From",
                        "whatsapp:+919876543210",
                        "Body",
                        "Confirm",
                        "ButtonText",
                        "Confirm",
                        "ButtonPayload",
                        "confirm",
                        "OriginalRepliedMessageSid",
                        "MM5",
                        "MessageType",
                        "button");
        assertThat(button.buttonId()).isEqualTo("confirm");
        assertThat(button.repliesTo()).isEqualTo("MM5");
        ProviderMessage entry =
                message(
                        "MessageSid",
                        "SM2",
                        "From",
                        "whatsapp:+919876543210",
                        "ListId",
                        "slot-3",
                        "ListTitle",
                        "10:30");
        assertThat(entry.buttonId()).isEqualTo("slot-3");
        assertThat(entry.text()).isEqualTo("10:30");
    }

    @Test
    void filesAndPlacesAreReadAsFarAsTheyMakeSense() {
        ProviderMessage message =
                message(
                        "MessageSid",
                        "MM1",
                        "From",
                        "whatsapp:+919876543210",
                        "Body",
                        "",
                        "NumMedia",
                        "3",
                        "MediaUrl0",
                        "https://api.twilio.com/m/0",
                        "MediaContentType0",
                        "image/jpeg",
                        "MediaUrl2",
                        "https://api.twilio.com/m/2",
                        "Latitude",
                        "19.0760",
                        "Longitude",
                        "72.8777",
                        "Label",
                        "Home");
        assertThat(message.text()).isEmpty();
        assertThat(message.attachments())
                .containsExactly(
                        new ProviderMessage.Attachment("https://api.twilio.com/m/0", "image/jpeg"),
                        new ProviderMessage.Attachment(
                                "https://api.twilio.com/m/2", "application/octet-stream"));
        assertThat(message.location())
                .isEqualTo(new ProviderMessage.Location(19.076, 72.8777, "Home"));
        assertThat(
                        message(
                                        "MessageSid",
                                        "SM1",
                                        "From",
                                        "+14155550100",
                                        "Latitude",
                                        "NaN",
                                        "Longitude",
                                        "999")
                                .location())
                .isNull();
        assertThat(
                        message(
                                        "MessageSid",
                                        "SM1",
                                        "From",
                                        "+14155550100",
                                        "NumMedia",
                                        "99999999999")
                                .attachments())
                .isEmpty();
    }

    @Test
    void withoutIdOrSenderThereIsNoMessage() {
        assertThat(webhook.read(form("From", "+14155550100", "Body", "hi")).message()).isEmpty();
        assertThat(webhook.read(form("MessageSid", "SM1", "Body", "hi")).message()).isEmpty();
        assertThat(webhook.read(form("MessageSid", "SM1", "From", "whatsapp:")).message())
                .isEmpty();
    }

    @Test
    void anyBytesAreReadWithoutAnException() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertThat(webhook.read(bytes).message()).isEmpty();
            assertThat(webhook.read(bytes).status()).isEmpty();
        }
    }

    private Optional<StatusUpdate> status(String... pairs) {
        return webhook.read(form(pairs)).status();
    }

    @Test
    void aDeliveryStatusIsReadInOurWords() {
        assertThat(
                        status(
                                "MessageSid",
                                "SM1",
                                "MessageStatus",
                                "delivered",
                                "ChannelPrefix",
                                "whatsapp"))
                .contains(new StatusUpdate("twilio", "SM1", DeliveryStatus.DELIVERED, null));
        assertThat(status("MessageSid", "SM1", "MessageStatus", "sending"))
                .contains(new StatusUpdate("twilio", "SM1", DeliveryStatus.SENT, null));
        assertThat(status("MessageSid", "SM1", "SmsStatus", "received")).isEmpty();
    }

    @Test
    void aFailureSaysWhyInASentence() {
        Failure window =
                status("MessageSid", "SM1", "MessageStatus", "undelivered", "ErrorCode", "63016")
                        .orElseThrow()
                        .failure();
        assertThat(window.permanent()).isTrue();
        assertThat(window.words()).startsWith("More than 24 hours have passed");
        Failure stopped =
                status("MessageSid", "SM1", "MessageStatus", "failed", "ErrorCode", "21610")
                        .orElseThrow()
                        .failure();
        assertThat(stopped.optedOut()).isTrue();
        Failure strange =
                status("MessageSid", "SM1", "MessageStatus", "failed", "ErrorCode", "99999")
                        .orElseThrow()
                        .failure();
        assertThat(strange.permanent()).isFalse();
        assertThat(strange.words()).contains("99999");
    }

    @Test
    void aRequestIsGenuineOnlyWithItsSignatureAndASecret() {
        byte[] body = form("MessageSid", "SM1", "From", "+14155550100", "Body", "hi");
        String signature =
                new TwilioSignature("12345")
                        .sign(
                                ADDRESS,
                                Map.of(
                                        "MessageSid",
                                        List.of("SM1"),
                                        "From",
                                        List.of("+14155550100"),
                                        "Body",
                                        List.of("hi")));
        ProviderRequest right =
                request(List.of("https://other.test/x", ADDRESS), Map.of(HEADER, signature), body);
        ProviderRequest wrong = request(List.of(ADDRESS), Map.of(HEADER, "AAAA"), body);
        ProviderRequest missing = request(List.of(ADDRESS), Map.of(), body);
        assertThat(webhook.genuine(right).orElseThrow().message().orElseThrow().text())
                .isEqualTo("hi");
        assertThat(webhook.genuine(wrong)).isEmpty();
        assertThat(webhook.genuine(missing)).isEmpty();
        settings.replaceAll(Map.of(SettingKey.TWILIO_AUTH_TOKEN, "54321"));
        assertThat(webhook.genuine(right)).as("with a new secret").isEmpty();
        settings.replaceAll(Map.of());
        assertThat(webhook.genuine(right)).as("without a secret").isEmpty();
    }

    private static ProviderRequest request(
            List<String> addresses, Map<String, String> headers, byte[] body) {
        return new ProviderRequest("POST", addresses, headers::get, body);
    }

    @Test
    void percentSignsAndPlusesAreReadAsAFormHasThem() {
        String text =
                message("MessageSid=SM1&From=%2B14155550100&Body=a+b%20c%2b%C3%a9é&x&=").text();
        assertThat(text).isEqualTo("a b c+éé");
        for (String wrong : List.of("Body=%", "Body=%4", "Body=%4g", "%zz=1")) {
            byte[] bytes = ("MessageSid=SM1&From=a&" + wrong).getBytes(StandardCharsets.UTF_8);
            assertThat(webhook.read(bytes).message()).as(wrong).isEmpty();
        }
    }

    private ProviderMessage message(String body) {
        return webhook.read(body.getBytes(StandardCharsets.UTF_8)).message().orElseThrow();
    }
}
