package org.foredesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.foredesk.integrations.twilio.TwilioSignature;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PracticeCarrierTest {

    private static final String PUBLIC = "https://clinic.example.test";
    private static final PhoneNumber ASHA = new PhoneNumber("+919820000001");
    private static final PracticeAccount ACCOUNT =
            new PracticeAccount(
                    "AC0123",
                    "token",
                    new PhoneNumber("+14155238886"),
                    new PhoneNumber("+14155238887"));

    /** What the listener was sent. */
    private record Post(String path, String signature, Map<String, String> form) {}

    private final ConcurrentLinkedQueue<Post> posts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<PhoneNumber> arrived = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer listener;
    private PracticeCarrier carrier;

    @BeforeEach
    void open() throws Exception {
        listener =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        listener.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        String body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        posts.add(
                                new Post(
                                        exchange.getRequestURI().toString(),
                                        exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                                        fields(body)));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        listener.start();
        IdSource ids = new IdSource(InstantSource.system(), new Random(1));
        Facts facts = new Facts(Runnable::run);
        facts.subscribe(PracticeTextArrived.class, fact -> arrived.add(fact.phone()));
        carrier =
                PracticeCarrier.start(
                        ACCOUNT,
                        this::listenerAddress,
                        () -> URI.create(PUBLIC),
                        InstantSource.system(),
                        ids,
                        facts,
                        Duration.ZERO);
    }

    @AfterEach
    void close() {
        carrier.close();
        listener.stop(0);
        http.close();
    }

    private URI listenerAddress() {
        return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            fields.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String signature(String address, Map<String, String> form) {
        Map<String, List<String>> lists = new HashMap<>();
        form.forEach((name, value) -> lists.put(name, List.of(value)));
        return new TwilioSignature(ACCOUNT.authToken()).sign(address, lists);
    }

    private HttpResponse<String> create(String credentials, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        carrier.apiBase()
                                                + "/2010-04-01/Accounts/AC0123/Messages.json"))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatAPatientWritesArrivesAtTheRealWebhookWithARealSignature() {
        assertThat(carrier.say(ASHA, "Asha Rao", "नमस्ते & hello", ChannelKind.WHATSAPP).join())
                .isEqualTo(200);

        Post post = posts.element();
        assertThat(post.path()).isEqualTo("/api/v1/webhooks/twilio");
        assertThat(post.form())
                .containsEntry("From", "whatsapp:+919820000001")
                .containsEntry("Body", "नमस्ते & hello")
                .containsEntry("ProfileName", "Asha Rao");
        assertThat(post.signature())
                .isEqualTo(signature(PUBLIC + "/api/v1/webhooks/twilio", post.form()));
        assertThat(carrier.thread(ASHA)).extracting(PracticeText::status).containsExactly("sent");
        assertThat(carrier.phones()).containsExactly(ASHA);
    }

    @Test
    void aTextOfTheClinicArrivesOnThePhoneAndIsReportedUntilItIsRead() throws Exception {
        HttpResponse<String> answer =
                create(
                        "AC0123:token",
                        "To=whatsapp%3A%2B919820000001&From=whatsapp%3A%2B14155238886&Body=Booked"
                                + "&StatusCallback=https%3A%2F%2Fclinic.example.test%2Fapi%2Fv1%2Fwebhooks%2Ftwilio%2Fmessage-status");

        assertThat(answer.statusCode()).isEqualTo(201);
        String sid = new ObjectMapper().readTree(answer.body()).get("sid").asText();
        assertThat(sid).startsWith("SM").hasSize(34);
        await().untilAsserted(() ->
                assertThat(posts)
                        .extracting(post -> post.form().get("MessageStatus"))
                        .containsExactly("sent", "delivered", "read"));
        Post last = posts.stream().toList().getLast();
        assertThat(last.form()).containsEntry("MessageSid", sid);
        assertThat(last.signature())
                .isEqualTo(
                        signature(PUBLIC + "/api/v1/webhooks/twilio/message-status", last.form()));
        assertThat(carrier.thread(ASHA))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.fromClinic()).isTrue();
                    assertThat(text.text()).isEqualTo("Booked");
                    assertThat(text.status()).isEqualTo("read");
                });
        assertThat(arrived).contains(ASHA);
    }

    @Test
    void aWrongTokenOrNumberIsRefusedTheWayTwilioDoes() throws Exception {
        assertThat(create("AC0123:wrong", "To=%2B919820000001&Body=x").statusCode()).isEqualTo(401);
        HttpResponse<String> badNumber = create("AC0123:token", "To=nobody&Body=x");
        assertThat(badNumber.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(badNumber.body()).get("code").asInt())
                .isEqualTo(21211);
    }

    @Test
    void nothingLeavesThisMachine() {
        IdSource ids = new IdSource(InstantSource.system(), new Random(1));
        try (PracticeCarrier astray =
                PracticeCarrier.start(
                        ACCOUNT,
                        () -> URI.create("http://192.0.2.1:7070"),
                        () -> URI.create(PUBLIC),
                        InstantSource.system(),
                        ids,
                        new Facts(Runnable::run),
                        Duration.ZERO)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> astray.say(ASHA, "A", "hi", ChannelKind.SMS))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
