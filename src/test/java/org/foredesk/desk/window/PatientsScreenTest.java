package org.foredesk.desk.window;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Toasts;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.desk.fx.FxTasks;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Theme;
import org.foredesk.desk.fx.Ticker;
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
    private final Ticker ticker = new Ticker();
    private final Toasts toasts = new Toasts(fixture.clock, ticker);
    private Stage stage;
    private DeskContent content;

    @BeforeEach
    void open() throws Exception {
        morning.tellCards();
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Theme theme = new Theme(Theme.Choice.LIGHT);
            DeskMemory memory = DeskMemory.open(Path.of("target", "no-such-memory"));
            FxTasks tasks = FxTasks.onVirtualThreads(failure -> toasts.fail(failure.toString()));
            content =
                    new DeskContent(
                            new DeskContent.Lasting(
                                    fixture.services(),
                                    memory,
                                    tasks,
                                    ticker,
                                    toasts,
                                    new Appearance(theme, memory, _ -> {})),
                            Texts.in(Language.EN));
            Scene scene = new Scene(new StackPane(content.root()), 1280, 800);
            theme.dress(scene);
            content.listenTo(scene);
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            content.go(new Place.Whole(ScreenName.PATIENTS));
        });
        until(() -> stage.getScene().getFocusOwner() instanceof TextField);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(content::close);
        FxToolkit.cleanupStages();
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

        on(() -> stage.getScene().lookup(".threads").requestFocus());
        robot.type(KeyCode.B);
        until(() ->
                stage.getScene().getRoot().lookupAll(".popover .text-field").stream()
                        .anyMatch(field ->
                                field instanceof TextInputControl typed
                                        && "Anna Ortega".equals(typed.getText())));
    }

    private boolean shows(String selector, String words) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .anyMatch(node ->
                        node instanceof Labeled label
                                && node.isVisible()
                                && words.equals(label.getText()));
    }

    private void press(String words) {
        for (Node node : stage.getScene().getRoot().lookupAll(".patient-card .button")) {
            if (node instanceof Labeled label && words.equals(label.getText())) {
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
