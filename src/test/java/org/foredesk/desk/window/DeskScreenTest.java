package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestStatus;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.SettingsSection;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** The desk on a real database, worked with keys as staff do, on JavaFX's headless platform. */
final class DeskScreenTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final FxRobot robot = new FxRobot();
    private ShownDesk desk;

    @BeforeEach
    void open() throws Exception {
        show(Language.EN);
    }

    private void show(Language language) throws Exception {
        desk = ShownDesk.show(fixture, language, 980, 700);
        robot.interact(() -> desk.content.root().requestFocus());
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        fixture.close();
    }

    @Test
    void aRequestAppearsByItselfIsConfirmedWithCAndTakenBackWithUndo() {
        until(() -> showing(".empty"));
        BookingRequest request = ask();
        until(() -> rows(".queue") == 1 && showing(".request"));

        robot.type(KeyCode.C);
        until(() -> fixture.status(request) == RequestStatus.CONFIRMED);
        until(() -> fixture.told(Purpose.CONFIRMATION).size() == 1);
        assertThat(fixture.told(Purpose.CONFIRMATION).getFirst().status())
                .isEqualTo(DeliveryStatus.QUEUED);
        until(() -> showing("#toast"));

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> fixture.status(request) == RequestStatus.PENDING);
        assertThat(fixture.told(Purpose.CONFIRMATION))
                .allMatch(delivery -> delivery.status() == DeliveryStatus.WITHDRAWN);
        until(() -> rows(".queue") == 1);
    }

    @Test
    void anotherTimeIsChosenFromTheFreeOnes() {
        BookingRequest request = ask();
        until(() -> showing(".request"));
        press("Change");
        until(() ->
                !robot.lookup(".slot").queryAll().isEmpty()
                        && robot.lookup(".request .slot").tryQuery().isPresent());
        on(() -> ((ButtonBase) robot.lookup(".request .slot").query()).fire());
        until(() -> button("Book").isPresent());
        on(() -> button("Book").orElseThrow().fire());
        until(() -> fixture.status(request) == RequestStatus.CONFIRMED);
    }

    @Test
    void aMessageIsAnsweredFromTheInboxAndTheReplyTakenBack() {
        ConversationId thread =
                morning.says("+919800000099", ChannelKind.WHATSAPP, "Kiran", "10:41", "hello")
                        .conversation();
        fixture.clock.set(morning.at("10:42"));
        on(() -> desk.content.go(new Place.Whole(ScreenName.INBOX)));
        on(() ->
                robot.lookup(".chip").queryAllAs(ButtonBase.class).stream()
                        .filter(chip -> chip.getText().startsWith("All open"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        until(() -> rows(".threads") == 1 && rows(".entries") >= 2);
        robot.type(KeyCode.R);
        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write("Good morning");
        until(() ->
                fixture.conversations.find(fixture.clinic.id(), thread).orElseThrow().assistant()
                        == AssistantMode.PAUSED);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> fixture.conversations.messages(fixture.clinic.id(), thread).size() == 2);
        until(() -> showing("#toast"));
        on(() -> ((ButtonBase) robot.lookup("#toast-undo").query()).fire());
        until(() ->
                fixture.conversations.messages(fixture.clinic.id(), thread).getLast().withdrawn());
    }

    @Test
    void theSearchGoesToAnyScreen() {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write("inbox");
        until(() -> rows(".palette .list-view") >= 1);
        robot.type(KeyCode.ENTER);
        until(() -> showing(".inbox"));
    }

    @Test
    void theSearchFindsALanguageByTheNameItHasInTheLanguageOfTheDesk() {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write("spanish");
        until(() -> rows(".palette .list-view") == 1);
    }

    @Test
    void theSearchFindsACommandByItsNameInTheDesksLanguageAndInEnglish() throws Exception {
        on(desk.content::close);
        show(Language.HI);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextInputControl);
        for (String words : List.of("dark", "थीम गहरी", "sick rao", "settings services")) {
            on(() -> ((TextInputControl) desk.stage.getScene().getFocusOwner()).setText(words));
            until(() -> rows(".palette .list-view") == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyControlHasANameInEveryLanguage(Language language) throws Exception {
        morning.tell();
        on(desk.content::close);
        show(language);
        until(() -> rows(".queue") > 3);
        assertThat(nameless()).isEmpty();
        on(() -> desk.content.go(new Place.Whole(ScreenName.INBOX)));
        until(() -> rows(".threads") > 3);
        assertThat(nameless()).isEmpty();
        for (SettingsSection section : SettingsSection.values()) {
            on(() -> desk.content.go(new Place.Setting(section)));
            String entry = "#settings-" + section.name().toLowerCase(Locale.ROOT);
            until(() -> showing(entry) && robot.lookup(entry).<ToggleButton>query().isSelected());
            assertThat(nameless()).isEmpty();
        }
    }

    @Test
    void aServiceIsAddedInTheSettingsAndTakenBackWithUndo() {
        on(() -> desk.content.go(new Place.Setting(SettingsSection.SERVICES)));
        until(() -> rows("#list-services") > 1 && showing("#ask-services-name"));
        on(() -> robot.lookup("#add-services").queryAs(ButtonBase.class).fire());
        on(() -> robot.lookup("#ask-services-name").queryAs(TextInputControl.class).clear());
        robot.clickOn("#ask-services-name").write("Blood test");
        on(() -> robot.lookup("#settings-save").queryAs(ButtonBase.class).fire());
        until(() -> offered("Blood test"));
        until(() -> showing("#toast"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> !offered("Blood test"));
    }

    private boolean offered(String service) {
        return fixture.directory.view(fixture.clinic.id()).serviceNamed(service).isPresent();
    }

    private BookingRequest ask() {
        Patient vikram = morning.patient("+919830055127", "Vikram Patil", Language.EN);
        ConversationId thread =
                morning.says("+919830055127", ChannelKind.SMS, null, "10:32", "yes").conversation();
        fixture.clock.set(morning.at("10:42"));
        return morning.asks(
                thread,
                ChannelKind.SMS,
                vikram,
                "Dr. Rajiv Sharma",
                morning.at("14:30"),
                "Follow-up",
                null);
    }

    private List<String> nameless() {
        List<String> found = new ArrayList<>();
        on(() -> {
            for (Node node : desk.content.root().lookupAll("*")) {
                boolean control =
                        node instanceof ButtonBase
                                || node instanceof TextInputControl
                                || node instanceof ComboBox
                                || node instanceof ListView;
                String text = node instanceof Labeled labeled ? labeled.getText() : null;
                boolean named =
                        (text != null && !text.isBlank())
                                || (node.getAccessibleText() != null
                                        && !node.getAccessibleText().isBlank());
                if (control
                        && !named
                        && ShownDesk.reallyShown(node)
                        && !node.getStyleClass().contains("arrow-button")) {
                    found.add(node.toString());
                }
            }
        });
        return found;
    }

    private boolean showing(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(ShownDesk::reallyShown);
    }

    private int rows(String query) {
        return robot.lookup(query)
                .tryQuery()
                .map(list -> ((ListView<?>) list).getItems().size())
                .orElse(0);
    }

    private java.util.Optional<ButtonBase> button(String beginning) {
        return robot.lookup(".button").queryAllAs(ButtonBase.class).stream()
                .filter(button ->
                        ShownDesk.reallyShown(button)
                                && !button.isDisabled()
                                && button.getText().startsWith(beginning))
                .findFirst();
    }

    private void press(String text) {
        on(() -> button(text).orElseThrow().fire());
    }

    private void on(Runnable action) {
        robot.interact(action);
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(20, TimeUnit.SECONDS).ignoreExceptions().until(() -> onScreen(condition));
    }

    private static boolean onScreen(Callable<Boolean> condition) throws Exception {
        return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(5_000, condition);
    }
}
