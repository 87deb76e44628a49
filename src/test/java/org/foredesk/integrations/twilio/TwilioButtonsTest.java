package org.foredesk.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ReplyOption;
import org.foredesk.messaging.SendOrder;
import org.foredesk.messaging.SendResult;
import org.foredesk.testkit.FakeTwilio;
import org.foredesk.testkit.FakeTwilio.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offered answers as buttons and lists, against a Twilio with the Content API and one without. */
class TwilioButtonsTest {

    private static final String ASHA = "+919820000001";

    private final FakeTwilio twilio = FakeTwilio.start();
    private final Map<SettingKey, String> values =
            new EnumMap<>(
                    Map.of(
                            SettingKey.TWILIO_ACCOUNT_SID, "AC00000000000000000000000000000001",
                            SettingKey.TWILIO_AUTH_TOKEN, "secret",
                            SettingKey.TWILIO_WHATSAPP_FROM, "whatsapp:+14155238886",
                            SettingKey.TWILIO_SMS_FROM, "+14155238887",
                            SettingKey.TWILIO_API_BASE, twilio.base()));
    private final Settings settings = new Settings(values);
    private final List<TwilioChannel> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(TwilioChannel::close);
        twilio.close();
    }

    private TwilioChannel channel(ChannelKind kind) {
        TwilioChannel channel = new TwilioChannel(kind, settings, Duration.ofSeconds(5));
        open.add(channel);
        return channel;
    }

    /** WhatsApp in an account whose templates have been made. */
    private TwilioChannel whatsapp() {
        twilio.withTemplates();
        TwilioChannel channel = channel(ChannelKind.WHATSAPP);
        channel.prepare();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    channel.send(offering("warm up", "Yes"));
                    return twilio.posts().getLast().containsKey("ContentSid");
                });
        return channel;
    }

    private static SendOrder offering(String text, String... answers) {
        List<ReplyOption> options = new ArrayList<>();
        for (String answer : answers) {
            options.add(new ReplyOption("m:" + (options.size() + 1), answer));
        }
        return new SendOrder(new NotificationId(new UUID(1, 1)), ASHA, text, options, Language.ES);
    }

    private Map<String, String> lastPost() {
        return twilio.posts().getLast();
    }

    private JsonNode templateSent() {
        return twilio.templates().stream()
                .filter(one -> one.path("sid").asText().equals(lastPost().get("ContentSid")))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode variablesSent() {
        try {
            return new ObjectMapper().readTree(lastPost().get("ContentVariables"));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }

    @Test
    void askingWhetherTheChannelIsSetUpAsksNobodyForTemplates() {
        twilio.withTemplates();
        TwilioChannel asked = channel(ChannelKind.WHATSAPP);
        assertThat(asked.ready()).isTrue();
        // Another channel's look-up shows that one begun before would have come by now.
        channel(ChannelKind.WHATSAPP).prepare();
        await().atMost(Duration.ofSeconds(10)).until(() -> twilio.templates().size() == 13);
        int looked = twilio.contentRequests();
        assertThat(asked.ready()).isTrue();
        assertThat(twilio.contentRequests()).isEqualTo(looked).isEqualTo(14);
    }

    @Test
    void upToThreeShortAnswersAreButtonsThatHandBackWhatWasChosen() {
        whatsapp().send(offering("Shall I book it? (1 Yes, 2 Other time)", "Yes", "Other time"));
        assertThat(lastPost()).doesNotContainKey("Body");
        JsonNode form = templateSent().at("/types/twilio~1quick-reply");
        assertThat(form.path("body").asText()).isEqualTo("{{1}}");
        assertThat(form.at("/actions/1/type").asText()).isEqualTo("QUICK_REPLY");
        assertThat(form.at("/actions/1/title").asText()).isEqualTo("{{4}}");
        assertThat(form.at("/actions/1/id").asText()).isEqualTo("{{5}}");
        assertThat(variablesSent().path("1").asText()).startsWith("Shall I book it?");
        assertThat(variablesSent().path("4").asText()).isEqualTo("Other time");
        assertThat(variablesSent().path("5").asText()).isEqualTo("m:2");
    }

    @Test
    void moreOrLongerAnswersAreAListWithTitlesOfAtMost24Characters() {
        whatsapp()
                .send(
                        offering(
                                "1) … 4) …",
                                "Dr. Rajiv Sharma 9:00",
                                "Dr. Priya Gupta-Venkataraman 9:30",
                                "Dr. Rajiv Sharma 10:30",
                                "डॉ. राजीव शर्मा, गुरुवार 11:00"));
        JsonNode form = templateSent().at("/types/twilio~1list-picker");
        assertThat(form.path("items").size()).isEqualTo(4);
        assertThat(variablesSent().path("2").asText()).isEqualTo("Elegir");
        for (int row = 0; row < 4; row++) {
            assertThat(variablesSent().path(String.valueOf(3 + 2 * row)).asText())
                    .hasSizeBetween(5, 24);
        }
        assertThat(variablesSent().path("5").asText()).isEqualTo("Dr. Priya Gupta-Venkata…");
        assertThat(variablesSent().path("6").asText()).isEqualTo("m:2");
    }

    @Test
    void whatFitsNeitherGoesOutAsTheNumberedTextItIs() {
        TwilioChannel whatsapp = whatsapp();
        String[] eleven = new String[11];
        java.util.Arrays.fill(eleven, "x");
        whatsapp.send(offering("eleven", eleven));
        assertThat(lastPost()).containsEntry("Body", "eleven").doesNotContainKey("ContentSid");
        whatsapp.send(offering("y".repeat(1_100), "Yes"));
        assertThat(lastPost()).doesNotContainKey("ContentSid");
        whatsapp.send(offering("nothing offered"));
        assertThat(lastPost()).doesNotContainKey("ContentSid");
    }

    @Test
    void thirteenTemplatesServeEveryMessageAndAreFoundAgainAtTheNextStart() {
        whatsapp();
        assertThat(twilio.templates()).hasSize(13);
        whatsapp().send(offering("again", "Yes", "No"));
        assertThat(lastPost()).containsKey("ContentSid");
        assertThat(twilio.templates()).hasSize(13);
    }

    @Test
    void anAccountWithoutTemplatesGetsTextAtOnceAndIsNotAskedAgainEachTime() {
        TwilioChannel whatsapp = channel(ChannelKind.WHATSAPP);
        for (int i = 0; i < 5; i++) {
            assertThat(whatsapp.send(offering("1 Yes, 2 No", "Yes", "No")))
                    .isInstanceOf(SendResult.Accepted.class);
            assertThat(lastPost()).containsEntry("Body", "1 Yes, 2 No");
            await().atMost(Duration.ofSeconds(5)).until(() -> twilio.contentRequests() > 0);
        }
        assertThat(twilio.posts()).hasSize(5);
        assertThat(twilio.contentRequests()).isEqualTo(1);
    }

    @Test
    void aMessageWithButtonsThatIsRefusedGoesOutAsTextOnceAndTheNextOnesToo() {
        TwilioChannel whatsapp = whatsapp();
        int before = twilio.taken().size();
        twilio.then(Fault.NO_BUTTONS);
        assertThat(whatsapp.send(offering("1 Yes, 2 No", "Yes", "No")))
                .isInstanceOf(SendResult.Accepted.class);
        assertThat(twilio.taken()).hasSize(before + 1);
        assertThat(lastPost()).containsEntry("Body", "1 Yes, 2 No");
        whatsapp.send(offering("next", "Yes"));
        assertThat(lastPost()).containsEntry("Body", "next");
    }

    @Test
    void aPersonWhoCannotBeReachedIsNotWrittenToTwiceAndAMessageInDoubtNeither() {
        TwilioChannel whatsapp = whatsapp();
        int before = twilio.posts().size();
        twilio.then(Fault.NOT_A_MOBILE, Fault.GARBAGE, Fault.UNAVAILABLE);
        assertThat(whatsapp.send(offering("a", "Yes"))).isInstanceOf(SendResult.Rejected.class);
        assertThat(whatsapp.send(offering("b", "Yes"))).isInstanceOf(SendResult.Unknown.class);
        assertThat(whatsapp.send(offering("c", "Yes"))).isInstanceOf(SendResult.Unknown.class);
        assertThat(twilio.posts()).hasSize(before + 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void smsAndAClinicThatWantsNoButtonsNeverAskForTemplates(boolean sms) {
        twilio.withTemplates();
        values.put(SettingKey.TWILIO_WHATSAPP_BUTTONS, String.valueOf(sms));
        settings.replaceAll(values);
        TwilioChannel channel = channel(sms ? ChannelKind.SMS : ChannelKind.WHATSAPP);
        channel.prepare();
        channel.send(offering("1 Yes", "Yes"));
        assertThat(lastPost()).containsEntry("Body", "1 Yes");
        assertThat(twilio.contentRequests()).isZero();
    }
}
