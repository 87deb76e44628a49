package org.foredesk.desk.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The calendar on a real database, worked with mouse and keys, on JavaFX's headless platform. */
final class CalendarScreenTest {

    private static final double QUARTER = 20;

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final FxRobot robot = new FxRobot();
    private final Appointment kabir =
            morning.visit(
                    "+919830055301",
                    "Kabir Malhotra",
                    "Dr. Anil Rao",
                    "11:00",
                    AppointmentStatus.CONFIRMED);
    private final Appointment venkat =
            morning.visit("+919830055302", "Venkat Subramanian", "Dr. Anil Rao", "12:00");
    private ShownDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = ShownDesk.show(fixture, Language.EN, 1280, 800);
        robot.interact(() -> desk.content.go(new Place.Whole(ScreenName.CALENDAR)));
        until(() -> entry("Kabir Malhotra").isPresent() && bounds("Kabir Malhotra").getMinY() > 0);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        fixture.close();
    }

    @Test
    void anAppointmentDraggedToAnotherTimeIsMovedAndTheNoticeWaitsForTheUndo() {
        drag("Kabir Malhotra", 8 * QUARTER - 2 * QUARTER);
        until(() -> now().start().equals(morning.at("12:30")));
        until(() -> fixture.told(Purpose.CHANGE).size() == 1);
        assertThat(fixture.told(Purpose.CHANGE).getFirst().status())
                .isEqualTo(DeliveryStatus.QUEUED);
        assertThat(desk.toasts.currentProperty().get().words()).contains("Kabir Malhotra");
        robot.clickOn(entry("Kabir Malhotra").orElseThrow());
        until(() -> desk.shows("By dragging in the calendar"));
        robot.type(KeyCode.ESCAPE);

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> now().start().equals(kabir.start()));
        assertThat(fixture.told(Purpose.CHANGE))
                .allMatch(delivery -> delivery.status() == DeliveryStatus.WITHDRAWN);
    }

    @Test
    void dropOnATakenTimeSaysWhyAndWritesNothingUntilAReasonIsGiven() {
        drag("Kabir Malhotra", 4 * QUARTER);
        until(() -> desk.shows("Why not 12:00?"));
        until(() -> desk.shows("Dr. Anil Rao is booked from 12:00 to 12:30."));
        assertThat(now()).isEqualTo(kabir);
        assertThat(fixture.told(Purpose.CHANGE)).isEmpty();

        until(() -> desk.stage.getScene().getFocusOwner() instanceof TextInputControl);
        robot.write("Doctor agreed");
        robot.type(KeyCode.ENTER);
        until(() -> now().start().equals(venkat.start()));
        assertThat(now().overridden()).isTrue();
        assertThat(fixture.booking.history(fixture.clinic.id(), kabir.id()).getLast().why())
                .contains("Doctor agreed");
    }

    @Test
    void theLowerEdgeMakesItLongerAndWithCtrlItIsCopied() {
        Bounds box = bounds("Kabir Malhotra");
        Point2D edge = new Point2D(box.getMinX() + 40, box.getMaxY() - 3);
        robot.moveTo(edge).press(MouseButton.PRIMARY);
        robot.moveTo(edge.add(0, 8)).moveTo(edge.add(0, QUARTER));
        until(() -> desk.shows("until 11:45, 45 min"));
        robot.release(MouseButton.PRIMARY);
        until(() -> now().end().equals(morning.at("11:45")));
        assertThat(fixture.told(Purpose.CHANGE)).isEmpty();

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        until(() -> now().end().equals(kabir.end()));
        until(() -> bounds("Kabir Malhotra").getHeight() < box.getHeight() + 2);

        Point2D grip = new Point2D(box.getMinX() + 12, box.getMinY() + 6);
        robot.moveTo(grip).press(MouseButton.PRIMARY);
        robot.moveTo(grip.add(0, 8)).moveTo(grip.add(0, 6 * QUARTER));
        until(() -> desk.shows("12:30 is free"));
        robot.press(KeyCode.CONTROL);
        until(() -> desk.shows("Copy: 12:30 is free"));
        robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        until(() ->
                fixture.booking
                                .appointments(
                                        AppointmentQuery.upcoming(
                                                fixture.clinic.id(),
                                                kabir.patient(),
                                                kabir.start()))
                                .size()
                        == 2);
        assertThat(now().start()).isEqualTo(kabir.start());
    }

    @Test
    void aVisitOfASeriesPutDownElsewhereTakesThoseAfterItAlong() {
        List<Appointment> weekly = morning.weekly(venkat, "15:00", 3);
        until(() -> entry("Venkat Subramanian").isPresent());
        on(() ->
                desk.content.go(
                        new Place.Carry(
                                weekly.getFirst().id(),
                                java.time.LocalDate.of(2026, 11, 20),
                                Place.Carry.Purpose.MOVE)));
        until(() -> desk.shows("15:00 is free"));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until(() -> desk.shows("15:30 is free"));
        robot.type(KeyCode.ENTER);
        until(() -> button("This and the following (3)").isPresent());
        on(() -> button("This and the following (3)").orElseThrow().fire());
        until(() -> button("Move 3 visits").isPresent());
        on(() -> button("Move 3 visits").orElseThrow().fire());
        Instant last = weekly.getLast().start().plus(java.time.Duration.ofMinutes(30));
        until(() ->
                fixture.booking
                        .appointment(fixture.clinic.id(), weekly.getLast().id())
                        .orElseThrow()
                        .start()
                        .equals(last));
    }

    @Test
    void ofTwentyDoctorsNamesAreReadableAndTimesAndNamesStayWhileTheDayScrolls() {
        morning.employ(20);
        until(() -> heads().size() == 20 && heads().stream().allMatch(this::readable));
        List<Node> heads = heads();
        assertThat(heads).allMatch(head -> head.getLayoutBounds().getWidth() >= 120);
        Node last = heads.getLast();
        double before = last.localToScene(0, 0).getX();
        Node times = robot.lookup(".day-times").query();
        double axis = times.localToScene(0, 0).getX();
        assertThat(before).isGreaterThan(desk.stage.getScene().getWidth());

        robot.type(KeyCode.J);
        for (int column = 0; column < 19; column++) {
            robot.type(KeyCode.L);
        }
        until(() ->
                last.localToScene(last.getLayoutBounds()).getMaxX()
                        <= desk.stage.getScene().getWidth());
        assertThat(times.localToScene(0, 0).getX()).isEqualTo(axis);
    }

    @Test
    void anAppointmentIsFoundOpenedAndCheckedInWithKeys() {
        on(() ->
                desk.content.go(
                        new Place.Appointment(kabir.id(), java.time.LocalDate.of(2026, 11, 20))));
        until(() -> chosen("Kabir Malhotra"));
        robot.type(KeyCode.ENTER);
        until(() -> button("Check in").isPresent());
        until(() -> desk.stage.getScene().getFocusOwner() instanceof ButtonBase);
        robot.type(KeyCode.SPACE);
        until(() -> now().status() == AppointmentStatus.CHECKED_IN);
        robot.type(KeyCode.ESCAPE);
        until(() -> button("Seen").isEmpty());
    }

    @Test
    void anAppointmentIsMovedWithKeysAlone() {
        on(() ->
                desk.content.go(
                        new Place.Appointment(venkat.id(), java.time.LocalDate.of(2026, 11, 20))));
        until(() -> chosen("Venkat Subramanian"));
        robot.type(KeyCode.M);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        until(() -> desk.shows("12:30 is free"));
        robot.type(KeyCode.ENTER);
        Instant later = morning.at("12:30");
        until(() ->
                fixture.booking
                        .appointment(fixture.clinic.id(), venkat.id())
                        .orElseThrow()
                        .start()
                        .equals(later));
    }

    @Test
    void whatAnotherDeskChangesAppearsByItself() {
        fixture.booking
                .cancel(AppointmentChange.by(fixture.staff, venkat).because("called"))
                .orElseThrow();
        until(() -> entry("Venkat Subramanian").isEmpty());
    }

    @Test
    void whoWaitsIsShownBesideTheDayAndOfferedATimeThere() {
        var asha =
                morning.waits(
                        morning.patient("+919830055410", "Asha Bhatt", Language.EN),
                        "Dr. Anil Rao",
                        java.time.LocalDate.of(2026, 11, 21),
                        null);
        robot.type(KeyCode.Q);
        until(() -> desk.shows("Asha Bhatt"));
        until(() -> button("Offer a time").isPresent());
        on(() -> button("Offer a time").orElseThrow().fire());
        until(() -> button("tomorrow 09:00").isPresent());
        on(() -> button("tomorrow 09:00").orElseThrow().fire());
        until(() -> desk.shows("Offered tomorrow 09:00; held until today 11:12"));
        assertThat(
                        fixture.booking
                                .waitlist()
                                .find(fixture.clinic.id(), asha.id())
                                .orElseThrow()
                                .offer()
                                .start())
                .isEqualTo(morning.at(java.time.LocalDate.of(2026, 11, 21), "09:00"));
    }

    @Test
    void theTimeOfABookingIsMarkedAsLongAsItTakesAndStaysInItsColumnBesideAPanel() {
        robot.type(KeyCode.J);
        until(() -> spot().isPresent());
        robot.type(KeyCode.ENTER);
        until(() -> spot().orElseThrow().getText().contains(" – "));
        robot.type(KeyCode.ESCAPE);
        until(() -> !spot().orElseThrow().getText().contains(" – "));
        double wide = spot().orElseThrow().getWidth();
        on(() -> desk.content.go(new Place.Waitlist()));
        until(() -> spot().orElseThrow().getWidth() < wide);
    }

    private Optional<Labeled> spot() {
        return robot.lookup(".day-spot").tryQueryAs(Labeled.class);
    }

    private List<Node> heads() {
        return List.copyOf(robot.lookup(".day-head").queryAll());
    }

    /** Whether the whole name is drawn, on as many lines as it takes. */
    private boolean readable(Node head) {
        Labeled name = (Labeled) head.lookup(".strong");
        javafx.scene.text.Text drawn = (javafx.scene.text.Text) name.lookup(".text");
        return drawn.getText().replace("\n", " ").equals(name.getText());
    }

    private Appointment now() {
        return fixture.booking.appointment(fixture.clinic.id(), kabir.id()).orElseThrow();
    }

    private void drag(String name, double down) {
        Bounds from = bounds(name);
        Point2D grip = new Point2D(from.getMinX() + 12, from.getMinY() + 6);
        robot.moveTo(grip).press(MouseButton.PRIMARY);
        robot.moveTo(grip.add(0, 8)).moveTo(grip.add(0, down));
        robot.release(MouseButton.PRIMARY);
    }

    private Bounds bounds(String name) {
        Node node = entry(name).orElseThrow();
        return node.localToScreen(node.getLayoutBounds());
    }

    private Optional<Node> entry(String name) {
        return robot.lookup(".entry").queryAll().stream()
                .filter(node -> !node.getStyleClass().contains("carried"))
                .filter(node ->
                        node.lookupAll(".entry-name").stream()
                                .anyMatch(label -> name.equals(((Labeled) label).getText())))
                .findFirst();
    }

    private boolean chosen(String name) {
        return entry(name).filter(node -> node.getStyleClass().contains("chosen")).isPresent();
    }

    private Optional<ButtonBase> button(String words) {
        return robot.lookup(".button").queryAll().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()) && button.isVisible())
                .findFirst();
    }

    private static void on(Runnable action) {
        try {
            FxToolkit.setupFixture(action::run);
        } catch (java.util.concurrent.TimeoutException slow) {
            throw new AssertionError(slow);
        }
    }

    // A loaded machine may take its time; nothing is asserted about speed.
    private static void until(Callable<Boolean> wish) {
        await().atMost(20, TimeUnit.SECONDS).ignoreExceptions().until(wish);
    }
}
