package org.foredesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.foredesk.web.WebHouse.PUBLIC;
import static org.foredesk.web.WebHouse.TWILIO;
import static org.foredesk.web.WebHouse.form;
import static org.foredesk.web.WebHouse.sign;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.Message;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final String ASHA = "+919820000001";

    @TempDir Path data;
    private WebHouse house;

    @BeforeEach
    void open() {
        house = new WebHouse(data, SettableClock.at("2024-11-13T09:00:00+05:30")).start();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<Conversation> threads() {
        return house.conversations.list(ConversationQuery.all(house.clinic.id())).items();
    }

    private List<Message> messages() {
        return threads().stream()
                .flatMap(thread ->
                        house.conversations.messages(house.clinic.id(), thread.id()).stream())
                .toList();
    }

    private void awaitIdle() throws InterruptedException {
        assertThat(house.listener.intake().awaitIdle(Duration.ofSeconds(20))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/webhooks/twilio", "/api/v1/webhooks/whatsapp"})
    void aSignedMessageIsAnsweredWithNoReplyAndStandsInItsThread(String path) throws Exception {
        Map<String, String> form = form(ASHA, "Hello नमस्ते & bye");

        WebHouse.Answer answer = house.twilio(path, form, sign(PUBLIC + path, form));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        assertThat(answer.body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        awaitIdle();
        assertThat(messages()).extracting(Message::text).containsExactly("Hello नमस्ते & bye");
        assertThat(threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.address()).isEqualTo(ASHA));
    }

    @Test
    void aWrongSignatureIsForbiddenAndLeavesNothing() throws Exception {
        assertThat(house.twilio(TWILIO, form(ASHA, "hi"), "AAAA").status()).isEqualTo(403);
        assertThat(house.listener.intake().refused()).isEqualTo(1);
        awaitIdle();
        assertThat(threads()).isEmpty();
        assertThat(house.journal.lastAcceptedAt()).isEmpty();
    }

    @Test
    void aMissingSignatureIsForbidden() {
        byte[] body = WebHouse.encoded(form(ASHA, "hi")).getBytes(StandardCharsets.UTF_8);
        assertThat(
                        house.send(
                                        "POST",
                                        TWILIO,
                                        body,
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aFieldAddedAfterSigningIsForbidden() {
        Map<String, String> form = form(ASHA, "hi");
        String signature = sign(PUBLIC + TWILIO, form);
        form.put("Extra", "1");
        assertThat(house.twilio(TWILIO, form, signature).status()).isEqualTo(403);
    }

    @Test
    void anUnknownFieldThatWasSignedIsFine() {
        Map<String, String> form = form(ASHA, "hi");
        form.put("SomethingNew", "x");
        assertThat(house.twilio(form).status()).isEqualTo(200);
    }

    @Test
    void aSignatureOverAnotherAddressIsForbidden() {
        Map<String, String> form = form(ASHA, "hi");
        assertThat(
                        house.twilio(
                                        TWILIO,
                                        form,
                                        sign("https://elsewhere.example.test" + TWILIO, form))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void theQueryIsSignedAsItWasSent() {
        Map<String, String> form = form(ASHA, "hi");
        String path = TWILIO + "?clinic=7&v=a%20b";
        assertThat(house.twilio(path, form, sign(PUBLIC + path, form)).status()).isEqualTo(200);
        assertThat(
                        house.twilio(path, form, sign(PUBLIC + TWILIO + "?clinic=7&v=a b", form))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void withoutATokenEverySignatureIsForbidden() {
        house.settings.replaceAll(Map.of(SettingKey.PUBLIC_URL, PUBLIC));
        assertThat(house.twilio(form(ASHA, "hi")).status()).isEqualTo(403);
    }

    @Test
    void withoutAPublicAddressTheTunnelsForwardedOneCounts() {
        house.settings.replaceAll(Map.of(SettingKey.TWILIO_AUTH_TOKEN, WebHouse.TOKEN));
        Map<String, String> form = form(ASHA, "hi");
        byte[] body = WebHouse.encoded(form).getBytes(StandardCharsets.UTF_8);
        WebHouse.Answer answer =
                house.send(
                        "POST",
                        TWILIO,
                        body,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "clinic.ngrok-free.app",
                        "X-Twilio-Signature",
                        sign("https://clinic.ngrok-free.app" + TWILIO, form));
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From"})
    void aSignedMessageWithoutItsIdOrSenderIsMalformed(String missing) {
        Map<String, String> form = new HashMap<>(form(ASHA, "hi"));
        form.remove(missing);
        WebHouse.Answer answer = house.twilio(form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("malformed");
    }

    @Test
    void moreThanOneMebibyteIsTooLarge() {
        WebHouse.Answer answer = house.twilio(form(ASHA, "x".repeat(1 << 20)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("too_large");
    }

    @Test
    void theHundredAndFirstMessageOfASenderInAMinuteHasToWait() {
        for (int i = 0; i < 100; i++) {
            assertThat(house.twilio(form(ASHA, "hi " + i)).status()).isEqualTo(200);
        }
        WebHouse.Answer answer = house.twilio(form(ASHA, "one too many"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(house.twilio(form("+919820000002", "somebody else")).status()).isEqualTo(200);
    }

    @Test
    void theSameMessageFiveTimesAtOnceHasOneEffect() throws Exception {
        Map<String, String> form = form(ASHA, "book me");
        try (ExecutorService five = Executors.newFixedThreadPool(5)) {
            List<Callable<Integer>> copies =
                    IntStream.range(0, 5)
                            .<Callable<Integer>>mapToObj(i -> () -> house.twilio(form).status())
                            .toList();
            for (var answer : five.invokeAll(copies)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        awaitIdle();
        assertThat(house.twilio(form).status()).isEqualTo(200);
        awaitIdle();
        assertThat(messages()).hasSize(1);
        IntakeSummary sum =
                house.listener.intake().summary(house.clinic.id(), java.time.Instant.EPOCH);
        assertThat(sum.received()).isEqualTo(6);
        assertThat(sum.duplicates()).isEqualTo(5);
        assertThat(sum.processed()).isEqualTo(1);
    }

    @Test
    void messagesOfOneSenderStandInTheOrderTheyWereAccepted() throws Exception {
        for (int i = 0; i < 50; i++) {
            house.twilio(form(ASHA, "m" + i));
        }
        awaitIdle();
        assertThat(messages())
                .extracting(Message::text)
                .containsExactlyElementsOf(IntStream.range(0, 50).mapToObj(i -> "m" + i).toList());
    }

    @Test
    void aDeliveryStatusIsTakenWithoutABody() {
        String path = TWILIO + "/message-status";
        Map<String, String> form =
                Map.of("MessageSid", "SM1", "MessageStatus", "delivered", "To", "whatsapp:" + ASHA);
        assertThat(house.twilio(path, form, sign(PUBLIC + path, form)).status()).isEqualTo(204);
        assertThat(house.twilio(path, form, "AAAA").status()).isEqualTo(403);
    }

    @Test
    void theStatusPageSaysWhenTheLastMessageCame() {
        assertThat(house.get(TWILIO + "/status").json().get("last_received_at").isNull()).isTrue();
        house.twilio(form(ASHA, "hi"));
        await().untilAsserted(() ->
                assertThat(house.get(TWILIO + "/status").json().get("last_received_at").asText())
                        .isEqualTo("2024-11-13T09:00:00+05:30"));
    }

    @Test
    void aJournalThatTakesNothingMoreMakesTheSenderComeAgain() {
        house.journal.close();
        WebHouse.Answer answer = house.twilio(form(ASHA, "hi"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aChunkedBodyIsReadLikeAnyOther() throws Exception {
        Map<String, String> form = form(ASHA, "hi");
        byte[] body = WebHouse.encoded(form).getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(house.listener.address() + TWILIO))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", sign(PUBLIC + TWILIO, form))
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(body)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
