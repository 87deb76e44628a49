package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.RequestStatus;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.SettingKey;
import org.foredesk.testkit.ClinicCalls;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.foredesk.testkit.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The Calls screen on a real database, on JavaFX's headless platform. */
final class CallsScreenTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicCalls calls = new ClinicCalls(fixture, new ClinicMorning(fixture));
    private final FakeModel model = new FakeModel();
    private final FxRobot robot = new FxRobot();
    private ShownDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = ShownDesk.show(fixture, Language.EN, 1280, 800);
        robot.interact(() -> desk.content.go(new Place.Whole(ScreenName.CALLS)));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        fixture.close();
        model.close();
    }

    /** It appears by itself, says why it is unsure, and one key books it. */
    @Test
    void anUnsureCallIsReadAndBookedWithOneKey() {
        until(() -> desk.shows("No calls yet"));
        calls.unsure();

        until(() -> desk.shows("Needs you 1"));
        until(() -> desk.shows("Unsure 58 %"));
        until(() -> desk.shows("शनिवार को, साढ़े ग्यारह बजे के आस-पास। <b>जल्दी</b> & धन्यवाद"));
        assertThat(read())
                .contains("Geeta Kulkarni", "0:38", "41 %", "2 unsure")
                .anyMatch(words -> words.contains("only 58 % sure"));
        assertThat(dotted())
                .containsExactlyInAnyOrder("Dr. Farah Khan", "साढ़े ग्यारह बजे के आस-पास");

        robot.interact(() -> desk.stage.requestFocus());
        robot.type(KeyCode.C);
        until(() -> desk.shows("Show in the calendar"));
        assertThat(
                        fixture.booking
                                .requests()
                                .list(fixture.clinic.id(), RequestStatus.PENDING, null, 9))
                .isEmpty();
        until(() -> desk.shows("Needs you 0"));
    }

    @Test
    void theListIsNarrowedAndACallOpensItsThreadOrANewBooking() {
        calls.tell();
        until(() -> desk.shows("All 3"));
        robot.interact(() -> chip("Needs you 1").fire());
        until(() ->
                robot.lookup(".call-line .name").queryAll().stream().filter(this::shown).count()
                        == 1);
        robot.interact(() -> chip("All 3").fire());
        until(() -> desk.shows("+91 98190 55641"));

        robot.interact(() -> desk.content.go(new Place.Whole(ScreenName.CALLS)));
        robot.type(KeyCode.J).type(KeyCode.J);
        until(() -> desk.shows("Nothing is booked"));
        assertThat(read()).anyMatch(words -> words.contains("Wanted: ask parking."));
        robot.interact(() -> button("Book this").fire());
        until(() ->
                fixture.patients
                                .withPhone(
                                        fixture.clinic.id(),
                                        new org.foredesk.kernel.PhoneNumber("+919819055641"))
                                .size()
                        == 1);
        until(() -> robot.lookup("#rail-calendar").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void theLanguageModelSumsACallUpWithoutHearingWhoCalled() {
        fixture.settings.replaceAll(
                Map.of(
                        SettingKey.LLM_BASE_URL,
                        model.base().toString(),
                        SettingKey.LLM_MODEL,
                        "small"));
        model.saying("{\"summary\":\"A knee hurts; Saturday near ten is wanted.\"}");
        calls.unsure();
        until(() -> button("Sum up") != null);
        robot.interact(() -> button("Sum up").fire());
        until(() -> desk.shows("A knee hurts; Saturday near ten is wanted."));
        assertThat(model.requests()).hasSize(1);
        assertThat(model.requests().getFirst().toString())
                .contains("साढ़े ग्यारह बजे")
                .doesNotContain("Geeta");
    }

    @Test
    void withoutALanguageModelTheRulesSumUpAndNoButtonPromisesMore() {
        calls.unsure();
        until(() -> read().stream().anyMatch(words -> words.contains("waits for you to confirm")));
        assertThat(button("Sum up")).isNull();
        assertThat(
                        fixture.booking.appointments(
                                AppointmentQuery.between(
                                        fixture.clinic.id(),
                                        java.time.Instant.EPOCH,
                                        java.time.Instant.MAX)))
                .isEmpty();
    }

    /** All that can be read on the screen. */
    private List<String> read() {
        return desk.words().stream().filter(Objects::nonNull).toList();
    }

    private List<String> dotted() {
        return robot.lookup(".extracted .unsure").queryAll().stream()
                .filter(this::shown)
                .map(node -> ((org.foredesk.desk.fx.Paragraph) node).getText())
                .toList();
    }

    private boolean shown(Node node) {
        return ShownDesk.reallyShown(node);
    }

    private ToggleButton chip(String words) {
        return robot.lookup(".chip").queryAllAs(ToggleButton.class).stream()
                .filter(chip -> words.equals(chip.getText()) && shown(chip))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()) && shown(button))
                .findFirst()
                .orElse(null);
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(20, TimeUnit.SECONDS).until(condition);
    }
}
