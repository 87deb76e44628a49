package org.foredesk.desk.window;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The Patients screen on a real database, worked with keys, on JavaFX's headless platform. */
final class PatientsScreenTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final FxRobot robot = new FxRobot();
    private ShownDesk desk;

    @BeforeEach
    void open() throws Exception {
        morning.tellCards();
        desk = ShownDesk.show(fixture, Language.EN, 1280, 800);
        robot.interact(() -> desk.content.go(new Place.Whole(ScreenName.PATIENTS)));
        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextField);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        fixture.close();
    }

    /** Found by a misspelt name, joined with the second card, taken back, and booked: keys only. */
    @Test
    void aPatientIsFoundJoinedAndBookedWithKeys() {
        robot.write("Annna Ortga");
        until(() -> shows(".patient-line .name", "Anna Ortega"));
        robot.type(KeyCode.ENTER);
        until(() -> shows(".patient-head .t-title", "Anna Ortega"));
        until(() -> shows(".patient-card .button", "Join"));

        press("Join");
        until(() -> shows(".patient-card .button", "Take apart"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> shows(".patient-card .button", "Join"));

        on(() -> desk.stage.getScene().lookup(".threads").requestFocus());
        robot.type(KeyCode.B);
        until(() ->
                desk.stage.getScene().getRoot().lookupAll(".popover .text-field").stream()
                        .anyMatch(field ->
                                field instanceof TextInputControl typed
                                        && "Anna Ortega".equals(typed.getText())));
    }

    /**
     * Said on the card when somebody is to come back, then found in the list and booked: keys only.
     */
    @Test
    void whoIsToComeBackIsPutOnTheListAndBookedFromIt() {
        robot.write("Annna Ortga");
        robot.type(KeyCode.ENTER);
        until(() -> shows(".patient-card .button", "Have them come back…"));
        press("Have them come back…");
        on(() ->
                ((ComboBox<?>) desk.stage.getScene().lookup(".recall-form .combo-box"))
                        .getSelectionModel()
                        .selectFirst());
        press("Put on the list");
        until(() -> shows(".patient-card .badge", "Upcoming"));
        on(() -> ((ToggleButton) desk.stage.getScene().lookup("#recalls")).fire());
        until(() -> shows(".patient-line .name", "Anna Ortega"));
        press("Book", 1);
        until(() -> desk.stage.getScene().getRoot().lookup(".recall .slot") != null);
        on(() -> ((Button) desk.stage.getScene().getRoot().lookup(".recall .slot")).fire());
        until(() -> !shows(".patient-card .badge", "Upcoming"));
    }

    private boolean shows(String selector, String words) {
        return desk.stage.getScene().getRoot().lookupAll(selector).stream()
                .anyMatch(node ->
                        node instanceof Labeled label
                                && node.isVisible()
                                && words.equals(label.getText()));
    }

    private void press(String words) {
        press(words, 0);
    }

    /** Presses a button of the card; {@code before} so many of the same words come before it. */
    private void press(String words, int before) {
        int seen = 0;
        for (Node node : desk.stage.getScene().getRoot().lookupAll(".patient-card .button")) {
            boolean fits = node instanceof Labeled label && words.equals(label.getText());
            if (fits && seen++ == before) {
                on(node::requestFocus);
                robot.type(KeyCode.SPACE);
                return;
            }
        }
        throw new AssertionError("no button " + words);
    }

    private void on(Runnable action) {
        robot.interact(action);
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(10, TimeUnit.SECONDS).until(() -> seen(condition));
    }

    private boolean seen(Callable<Boolean> condition) throws Exception {
        return FxToolkit.setupFixture(condition);
    }
}
