package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Timetable;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.fx.DeskMemory;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The desk's own window, which is built anew when the clinic changes. */
final class DeskWindowTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final FxRobot robot = new FxRobot();
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        DeskServices services = fixture.services();
        DeskMemory memory = DeskMemory.open(services.memory());
        memory.put("language", "hi");
        memory.put("theme", "DARK");
        memory.save();
        window = DeskWindow.open(services, () -> {}).get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        window.closeNow().get(20, TimeUnit.SECONDS);
        FxToolkit.cleanupStages();
        fixture.close();
    }

    private void change(String name) {
        fixture.directory.change(
                fixture.staff,
                fixture.clinic.id(),
                "all",
                plan -> {
                    ClinicPlan.PlannedPractitioner first = plan.practitioners().getFirst();
                    List<ClinicPlan.PlannedPractitioner> all =
                            new ArrayList<>(plan.practitioners());
                    all.add(
                            new ClinicPlan.PlannedPractitioner(
                                    "Dr. Nina Bose",
                                    first.speciality(),
                                    first.department(),
                                    first.location(),
                                    List.of(),
                                    List.of(),
                                    first.services(),
                                    Timetable.weekly(WeeklyHours.none()),
                                    null));
                    ClinicPlan.Details was = plan.details();
                    return plan.withPractitioners(all)
                            .withDetails(
                                    new ClinicPlan.Details(
                                            name,
                                            was.zone(),
                                            was.country(),
                                            was.languages(),
                                            was.phone(),
                                            was.address()));
                });
    }

    @Test
    void afterAChangeOfTheClinicItIsWhereItWasInItsLanguageAndColours() {
        window.go(new Place.Day(LocalDate.of(2026, 11, 20)));
        until(() -> reads("Dr. Rajiv Sharma"));
        robot.interact(() -> ((DatePicker) first("#date")).setValue(LocalDate.of(2026, 12, 3)));
        assertThat(titles()).containsExactly(fixture.clinic.name() + " – Foredesk");
        Node before = first(".calendar");

        change("Hill Road Clinic");

        until(() -> titles().equals(List.of("Hill Road Clinic – Foredesk")));
        until(() -> reads("Dr. Nina Bose") && shown(".calendar").findAny().isPresent());
        assertThat(first(".calendar")).isNotSameAs(before);
        assertThat(((DatePicker) first("#date")).getValue()).isEqualTo(LocalDate.of(2026, 12, 3));
        until(() -> reads("नई बुकिंग"));
        assertThat(stages().getFirst().getScene().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("/dark.css"));
    }

    @Test
    void thePartOfTheSettingsThatWasChosenIsStillInFront() {
        window.go(new Place.Whole(ScreenName.SETTINGS));
        until(() -> shown("#settings-services").findAny().isPresent());
        robot.interact(() -> ((ButtonBase) first("#settings-services")).fire());
        until(() -> shown("#list-services").findAny().isPresent());

        change("Hill Road Clinic");

        until(() -> titles().equals(List.of("Hill Road Clinic – Foredesk")));
        until(() -> ((ToggleButton) first("#settings-services")).isSelected());
        until(() -> shown("#list-services").findAny().isPresent());
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && stage.getScene() != null)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle() != null && stage.getTitle().contains("Foredesk"))
                .toList();
    }

    private static List<String> titles() {
        return stages().stream().map(Stage::getTitle).toList();
    }

    private Stream<Node> shown(String query) {
        return stages().getFirst().getScene().getRoot().lookupAll(query).stream()
                .filter(ShownDesk::reallyShown);
    }

    private Node first(String query) {
        return shown(query).findFirst().orElseThrow();
    }

    private boolean reads(String words) {
        return shown("*")
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(20, TimeUnit.SECONDS)
                .ignoreExceptions()
                .until(() -> org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
    }
}
