package org.foredesk.desk.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
import org.foredesk.desk.fx.ViewLoader;
import org.foredesk.integrations.twilio.TwilioChannel;
import org.foredesk.integrations.twilio.TwilioSignature;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.messaging.ReplyOption;
import org.foredesk.messaging.SendOrder;
import org.foredesk.web.practice.PracticeAccount;
import org.foredesk.web.practice.PracticeCarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The phone over real HTTP with real signatures; the clinic behind it is an echo. */
final class PracticePhoneTest {

    private static final PracticeAccount ACCOUNT =
            new PracticeAccount(
                    "AC0123",
                    "token",
                    new PhoneNumber("+912261234500"),
                    new PhoneNumber("+912261234501"));

    private final InstantSource clock = InstantSource.system();
    private final Facts facts = new Facts(Runnable::run);
    private final Ticker ticker = new Ticker();
    private final FxRobot robot = new FxRobot();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> tapped = new CopyOnWriteArrayList<>();
    private HttpServer clinic;
    private PracticeCarrier carrier;
    private PracticePhone phone;
    private volatile int answer = 200;

    @BeforeEach
    void open() throws Exception {
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        clinic.createContext(
                "/",
                exchange -> {
                    Map<String, List<String>> form =
                            form(
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    String signed =
                            new TwilioSignature("token")
                                    .sign(address().toString() + exchange.getRequestURI(), form);
                    boolean genuine =
                            signed.equals(
                                    exchange.getRequestHeaders().getFirst("X-Twilio-Signature"));
                    exchange.sendResponseHeaders(genuine ? answer : 403, -1);
                    exchange.close();
                    if (genuine && form.containsKey("ButtonPayload")
                            || form.containsKey("ListId")) {
                        tapped.add(form);
                    } else if (genuine && form.containsKey("Body")) {
                        heard.add(form.get("Body").getFirst());
                        reply(
                                form.get("From").getFirst(),
                                "You wrote: " + form.get("Body").getFirst());
                    }
                });
        clinic.start();
        carrier =
                PracticeCarrier.start(
                        ACCOUNT,
                        this::address,
                        this::address,
                        clock,
                        new IdSource(clock, new Random(1)),
                        facts);
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Texts texts = Texts.in(Language.EN);
            FxTasks tasks =
                    FxTasks.onVirtualThreads(failure -> {
                        throw new AssertionError(failure);
                    });
            Dates dates = new Dates(texts, ZoneId.of("Asia/Kolkata"), clock);
            phone =
                    PracticePhone.of(
                            carrier,
                            facts,
                            new PracticePhone.Tools(
                                    tasks, ticker, texts, dates, new ViewLoader(texts), clock));
            Scene scene = new Scene(new StackPane(phone.view()), 392, 736);
            new Theme(Theme.Choice.DARK).dress(scene);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> phone.close().run());
        FxToolkit.cleanupStages();
        carrier.close();
        clinic.stop(0);
        http.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + clinic.getAddress().getPort());
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private void reply(String to, String text) {
        String body =
                "To="
                        + encoded(to)
                        + "&From="
                        + encoded("whatsapp:+912261234500")
                        + "&Body="
                        + encoded(text);
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
                                                        "AC0123:token"
                                                                .getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatIsTypedGoesThroughTheWebhookAndTheAnswerAppearsByItself() {
        robot.clickOn(".phone-composer .text-field").write("hello clinic").type(KeyCode.ENTER);
        until(() -> bubbles().contains("hello clinic"));
        until(() -> bubbles().contains("You wrote: hello clinic"));
        assertThat(heard).containsExactly("hello clinic");
    }

    @Test
    void aSceneWaitsForEachAnswer() {
        on(() -> chip("Booking").fire());
        until(() -> heard.size() == 1);
        until(() -> {
            on(ticker::beat);
            return heard.size() == 4;
        });
        until(() ->
                robot.lookup(".badge").queryAllAs(Labeled.class).stream()
                        .anyMatch(badge -> "Ended".equals(badge.getText())));
        assertThat(heard).last().isEqualTo("Yes, thank you");
        assertThat(bubbles()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aTappedButtonAndATappedRowSendWhatTwilioWouldSend() {
        try (TwilioChannel channel = channel(ChannelKind.WHATSAPP)) {
            channel.prepare();
            offer(channel, "Shall I book it?", "Yes", "Other time");
            until(() -> option("Yes").isVisible());
            String offered = carrier.thread(asha()).getLast().sid();
            on(() -> option("Yes").fire());
            until(() -> tapped.size() == 1);
            assertThat(tapped.getFirst())
                    .containsEntry("ButtonPayload", List.of("m:1"))
                    .containsEntry("ButtonText", List.of("Yes"))
                    .containsEntry("Body", List.of("Yes"))
                    .containsEntry("OriginalRepliedMessageSid", List.of(offered));
            until(() -> bubbles().contains("Yes"));
            offer(channel, "Which one?", "9:00", "9:30", "10:00", "10:30");
            until(() -> option("10:00").isVisible());
            on(() -> option("10:00").fire());
            until(() -> tapped.size() == 2);
            assertThat(tapped.getLast())
                    .containsEntry("ListId", List.of("m:3"))
                    .containsEntry("ListTitle", List.of("10:00"));
        }
    }

    @Test
    void onSmsTheSameChoicesAreNumberedTextAndNothingCanBeTapped() {
        on(() -> robot.lookup("SMS").queryAs(ToggleButton.class).setSelected(true));
        try (TwilioChannel channel = channel(ChannelKind.SMS)) {
            channel.send(order("Which one? 1) 9:00 2) 9:30", "9:00", "9:30"));
            until(() -> bubbles().contains("Which one? 1) 9:00 2) 9:30"));
            assertThat(robot.lookup(".phone-bubble .slot").queryAll()).isEmpty();
        }
    }

    private TwilioChannel channel(ChannelKind kind) {
        return new TwilioChannel(
                kind,
                new Settings(
                        Map.of(
                                SettingKey.TWILIO_ACCOUNT_SID, "AC0123",
                                SettingKey.TWILIO_AUTH_TOKEN, "token",
                                SettingKey.TWILIO_WHATSAPP_FROM, "whatsapp:+912261234500",
                                SettingKey.TWILIO_SMS_FROM, "+912261234501",
                                SettingKey.TWILIO_WHATSAPP_BUTTONS, "true",
                                SettingKey.TWILIO_API_BASE, carrier.apiBase().toString())));
    }

    /** Sends until the templates are known, which is what the first messages do not wait for. */
    private void offer(TwilioChannel channel, String text, String... answers) {
        until(() -> {
            channel.send(order(text, answers));
            return !carrier.thread(asha()).getLast().options().isEmpty();
        });
    }

    private static SendOrder order(String text, String... answers) {
        List<ReplyOption> options = new ArrayList<>();
        for (String answer : answers) {
            options.add(new ReplyOption("m:" + (options.size() + 1), answer));
        }
        return new SendOrder(
                new NotificationId(new UUID(1, 1)), asha().e164(), text, options, Language.EN);
    }

    private static PhoneNumber asha() {
        return PracticePerson.all().getFirst().phone();
    }

    private ButtonBase option(String words) {
        return robot.lookup(".phone-bubble .slot").queryAllAs(ButtonBase.class).stream()
                .filter(one -> words.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClinicThatDoesNotTakeTheTextIsSaid() {
        answer = 503;
        robot.clickOn(".phone-composer .text-field").write("anybody there").type(KeyCode.ENTER);
        until(() -> robot.lookup(".phone-problem").query().isVisible());
    }

    private ButtonBase chip(String words) {
        return robot.lookup(".chip").queryAllAs(ButtonBase.class).stream()
                .filter(chip -> words.equals(chip.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> bubbles() {
        return robot.lookup(".phone-bubble .t-row").queryAllAs(Paragraph.class).stream()
                .map(Paragraph::getText)
                .toList();
    }

    private static void on(Runnable action) {
        try {
            FxToolkit.setupFixture(action::run);
        } catch (java.util.concurrent.TimeoutException slow) {
            throw new AssertionError(slow);
        }
    }

    private static void until(Callable<Boolean> wish) {
        await().atMost(20, TimeUnit.SECONDS).ignoreExceptions().until(wish);
    }
}
