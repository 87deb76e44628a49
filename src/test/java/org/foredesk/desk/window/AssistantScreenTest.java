package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.RequestStatus;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.SettingsSection;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The settings of the assistant as somebody sees them who clicks and types. */
final class AssistantScreenTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final FakeModel model = new FakeModel();
    private final FxRobot robot = new FxRobot();
    private ShownDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = ShownDesk.show(fixture, Language.EN, 1280, 800);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        fixture.close();
        model.close();
    }

    private void settings() {
        robot.interact(() -> desk.content.go(new Place.Setting(SettingsSection.ASSISTANT)));
        until(() -> node("#setting-assistant-confidence-ask").isVisible());
    }

    @Test
    void aThresholdThatIsNoneIsRefusedInWordsAndARightOneIsInForceAtOnce() {
        settings();
        type("#setting-assistant-confidence-ask", "1.5");
        until(() -> desk.words().stream().anyMatch(words -> words.contains("from 0 to 1")));
        robot.interact(() -> button("Save").fire());
        assertThat(fixture.settings.decimal(SettingKey.ASSISTANT_CONFIDENCE_ASK))
                .isEqualByComparingTo("0.5");
        type("#setting-assistant-confidence-ask", "0.8");
        until(() -> desk.words().stream().noneMatch(words -> words.contains("from 0 to 1")));
        robot.interact(() -> button("Save").fire());
        until(() ->
                fixture.settings
                                .decimal(SettingKey.ASSISTANT_CONFIDENCE_ASK)
                                .compareTo(new java.math.BigDecimal("0.8"))
                        == 0);
    }

    @Test
    void aTextIsPutIntoTheClinicsOwnHindiAndSeenAsThePatientWillSeeIt() {
        settings();
        tab("#settings-texts");

        robot.interact(() -> ((TextInputControl) search()).setText("hello.clinic"));
        until(() -> robot.lookup("#text-hi").tryQuery().isPresent());
        type("#text-hi", "नमस्ते, {clinic} में स्वागत है।");
        until(() ->
                ((Paragraph) node("#preview-hi"))
                        .getText()
                        .equals("नमस्ते, " + fixture.clinic.name() + " में स्वागत है।"));
        robot.interact(() -> button("Save").fire());
        until(() ->
                fixture.wording
                        .find(fixture.clinic.id(), "assistant", "hello.clinic", Language.HI)
                        .isPresent());
    }

    private Node search() {
        return robot.lookup(".text-field").queryAllAs(TextInputControl.class).stream()
                .filter(ShownDesk::reallyShown)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void aTriedSentenceShowsWhatIsUnderstoodWhyAndThatTheAssistantWouldAsk() {
        settings();
        tab("#settings-try");
        until(() -> robot.lookup(".try-sentence").tryQuery().isPresent());
        type(".try-sentence", "can I see dr Rajiv tomorrow at half past nine?");
        until(() -> desk.words().contains("Dr. Rajiv Sharma"));
        assertThat(desk.words())
                .anyMatch(words -> words.contains("09:30"))
                .anyMatch(words -> words.contains("Nearest name among your doctors"));
        assertThat(desk.words())
                .anyMatch(words -> words.startsWith("Most like the example “"))
                .noneMatch(words -> words.startsWith("Nothing was made of"));
        assertThat(asks()).isFalse();
        type(".try-sentence", "cancel zindle appointment quaffly wunkel thurble drobbin blorfing");
        until(this::asks);
        assertThat(desk.words())
                .contains(
                        "Nothing was made of “zindle”, “quaffly”, “wunkel”, “thurble”, “drobbin”, “blorfing”");
        type(".try-sentence", "book dr Shramna tomorrow");
        until(this::asks);
    }

    @Test
    void aClickOnChangeTheRequestBooksAFreeTimeForTheOneACorrectionLeft() {
        ClinicMorning morning = new ClinicMorning(fixture);
        String phone = "+919800000001";
        var patient = morning.patient(phone, "Asha Rao", Language.EN);
        var thread =
                morning.says(
                                phone,
                                ChannelKind.WHATSAPP,
                                "Asha",
                                "10:38",
                                "I need to see Dr. Rajiv Sharma on Monday at 2:30 pm")
                        .conversation();
        var request =
                morning.asks(
                        thread,
                        ChannelKind.WHATSAPP,
                        patient,
                        "Dr. Rajiv Sharma",
                        morning.at(LocalDate.of(2026, 11, 23), "14:30"),
                        "",
                        null);
        fixture.clock.set(morning.at("10:42"));
        robot.interact(() -> desk.content.go(new Place.Conversation(thread)));
        until(() -> node("#correct-when").isVisible());
        robot.interact(() -> ((ButtonBase) node("#correct-when")).fire());
        until(() -> node("#correct-time").isVisible());
        // Nobody is in at three in the morning, so that the request stays as it is.
        robot.interact(() -> ((TextInputControl) node("#correct-time")).setText("03:00"));
        robot.interact(() -> ((ButtonBase) node("#correct-keep")).fire());
        until(() -> button("Change the request").isVisible());

        robot.interact(() -> button("Change the request").fire());
        until(() -> node(".request .slot").isVisible());
        assertThat(fixture.status(request)).isEqualTo(RequestStatus.PENDING);

        robot.interact(() -> ((ButtonBase) node(".request .slot")).fire());
        until(() -> bookNow().isVisible());
        robot.interact(() -> bookNow().fire());
        until(() -> fixture.status(request) == RequestStatus.CONFIRMED);
        var booked =
                fixture.booking
                        .appointments(
                                AppointmentQuery.upcoming(
                                        fixture.clinic.id(), patient.id(), fixture.clock.instant()))
                        .getFirst();
        assertThat(booked.practitionerName()).isEqualTo("Dr. Rajiv Sharma");
        assertThat(booked.start()).isNotEqualTo(request.start());
        until(() -> fixture.told(Purpose.CONFIRMATION).size() == 1);
    }

    @Test
    void aSecondServiceIsTickedBesideTheOneThatWasUnderstood() {
        ClinicMorning morning = new ClinicMorning(fixture);
        var thread =
                morning.says(
                                "+919800000001",
                                ChannelKind.WHATSAPP,
                                "Asha",
                                "10:38",
                                "I need a consultation with Dr. Rajiv Sharma on Monday at 2:30 pm")
                        .conversation();
        fixture.clock.set(morning.at("10:42"));
        robot.interact(() -> desk.content.go(new Place.Conversation(thread)));
        until(() -> node("#correct-service").isVisible());
        robot.interact(() -> ((ButtonBase) node("#correct-service")).fire());
        until(() -> node("#correct-services").isVisible());
        MenuButton services = (MenuButton) node("#correct-services");
        assertThat(services.getText()).isEqualTo("Consultation");
        robot.interact(() ->
                services.getItems().stream()
                        .map(item -> (CheckBox) ((CustomMenuItem) item).getContent())
                        .filter(box -> box.getText().equals("Follow-up"))
                        .forEach(box -> box.setSelected(true)));
        assertThat(services.getText()).isEqualTo("Consultation + Follow-up");
        robot.interact(() -> ((ButtonBase) node("#correct-keep")).fire());
        until(() -> desk.words().contains("Consultation + Follow-up"));
    }

    /** The button that names the chosen time. */
    private ButtonBase bookNow() {
        return robot.lookup(".request .button").queryAllAs(ButtonBase.class).stream()
                .filter(one -> ShownDesk.reallyShown(one) && one.getText().startsWith("Book "))
                .findFirst()
                .orElseThrow();
    }

    private boolean asks() {
        return desk.words().stream().anyMatch(words -> words.startsWith("Less sure than"));
    }

    @Test
    void theModelsDayIsToldInCallsTokensAndMoney() {
        fixture.settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL, model.base().toString(),
                        SettingKey.LLM_MODEL, "small",
                        SettingKey.LLM_PRICE_IN, "0.0001",
                        SettingKey.LLM_DAILY_LIMIT, "2"));
        model.saying("{\"replies\":[\"Hello.\"]}");
        var thread =
                new ClinicMorning(fixture)
                        .says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "parking?")
                        .conversation();
        fixture.modelHelp.suggestReplies(fixture.clinic.id(), thread).orElseThrow();
        settings();
        until(() ->
                desk.words().stream().anyMatch(words -> words.startsWith("Today: 1 call, 1,100")));
        assertThat(desk.words())
                .contains("The language model can be asked.")
                .anyMatch(words -> words.startsWith("Spent today: 0.0001 of 2"));
    }

    private void tab(String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    private void type(String query, String text) {
        robot.interact(() -> {
            TextInputControl field = (TextInputControl) node(query);
            field.requestFocus();
            field.selectAll();
        });
        robot.write(text.isEmpty() ? " " : text);
        robot.type(KeyCode.SHIFT);
    }

    private Node node(String query) {
        return robot.lookup(query).queryAll().stream()
                .filter(ShownDesk::reallyShown)
                .findFirst()
                .orElseThrow();
    }

    private ButtonBase button(String words) {
        return robot.lookup(".button").queryAllAs(ButtonBase.class).stream()
                .filter(one -> ShownDesk.reallyShown(one) && words.equals(one.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(15, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }
}
