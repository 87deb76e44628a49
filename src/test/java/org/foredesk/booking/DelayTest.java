package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dr. Rajiv Sharma runs late on a Wednesday at ten. */
class DelayTest {

    private final BookingScene scene = BookingScene.h2();
    private final Delays delays = scene.booking.delays();
    private final Appointment eleven = scene.booked(at(TODAY, "11:00"));
    private final Appointment halfPast = scene.booked(at(TODAY, "11:30"));
    private final Appointment afternoon = scene.booked(at(TODAY, "15:00"));

    DelayTest() {
        scene.clock.set(at(TODAY, "11:00"));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private PractitionerId rajiv() {
        return scene.rajiv().id();
    }

    private RunningLate late(int minutes) {
        return delays.announce(scene.clinic, scene.rita, rajiv(), minutes).orElseThrow();
    }

    private int later(Duration time) {
        scene.clock.advance(time);
        return delays.serve();
    }

    private List<String> told() {
        return scene.facts(DelayTold.class).stream()
                .map(fact ->
                        start(fact)
                                + " "
                                + fact.step()
                                + " "
                                + LocalTime.ofInstant(fact.expected(), BookingScene.INDIA))
                .toList();
    }

    private String start(DelayTold fact) {
        Instant start =
                scene.booking.appointment(scene.clinic, fact.appointment()).orElseThrow().start();
        return LocalTime.ofInstant(start, BookingScene.INDIA).toString();
    }

    @Test
    void onlyThoseWhoseVisitIsReallyLaterAreToldAndAGapTakesTheDelayUp() {
        late(25);
        assertThat(later(Duration.ofSeconds(9))).isZero();
        assertThat(later(Duration.ofSeconds(1))).isEqualTo(2);
        assertThat(told()).containsExactly("11:00 LATE 11:25", "11:30 LATE 11:55");
        assertThat(delays.today(scene.clinic))
                .singleElement()
                .satisfies(now -> {
                    assertThat(now.minutes()).isEqualTo(25);
                    assertThat(now.toldPatients()).isEqualTo(2);
                });
        assertThat(later(Duration.ofMinutes(1))).isZero();
    }

    @Test
    void thePreviewSaysTheSameAndWritesNothing() {
        assertThat(delays.preview(scene.clinic, rajiv(), 25).orElseThrow())
                .extracting(each -> each.visit().id(), DelayedVisit::toTell)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(eleven.id(), true),
                        org.assertj.core.groups.Tuple.tuple(halfPast.id(), true),
                        org.assertj.core.groups.Tuple.tuple(afternoon.id(), false));
        assertThat(delays.today(scene.clinic)).isEmpty();
    }

    @Test
    void aSecondAnnouncementTellsOnlyWhomItChangesSomethingFor() {
        late(25);
        later(Duration.ofSeconds(10));
        late(30);
        assertThat(later(Duration.ofSeconds(10))).isZero();
        late(50);
        assertThat(later(Duration.ofSeconds(10))).isEqualTo(2);
        assertThat(told()).endsWith("11:00 CORRECTED 11:50", "11:30 CORRECTED 12:20");
    }

    @Test
    void onTimeAgainIsToldToThoseWhoWereToldOtherwiseAndCanStillMakeIt() {
        late(25);
        later(Duration.ofSeconds(10));
        scene.clock.set(at(TODAY, "10:45"));
        late(0);
        assertThat(later(Duration.ofSeconds(10))).isEqualTo(1);
        assertThat(told()).endsWith("11:30 ON_TIME 11:30");
        assertThat(delays.today(scene.clinic)).isEmpty();
    }

    @Test
    void withinTenSecondsItIsTakenBackAndNobodyIsTold() {
        late(25);
        assertThat(refusal(delays.undo(scene.clinic, scene.omar, rajiv())).code())
                .isEqualTo("undo_too_late");
        delays.undo(scene.clinic, scene.rita, rajiv()).orElseThrow();
        assertThat(later(Duration.ofMinutes(1))).isZero();
        assertThat(delays.today(scene.clinic)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void takingACorrectionBackLeavesWhatWasSaidBefore() {
        late(25);
        later(Duration.ofSeconds(10));
        late(60);
        delays.undo(scene.clinic, scene.rita, rajiv()).orElseThrow();
        assertThat(delays.today(scene.clinic).getFirst().minutes()).isEqualTo(25);
        assertThat(later(Duration.ofMinutes(1))).isZero();
    }

    @Test
    void whoIsWithTheDoctorOrHasCancelledIsNotTold() {
        scene.booking.start(AppointmentChange.by(scene.rita, eleven)).orElseThrow();
        scene.booking.cancel(AppointmentChange.by(scene.rita, halfPast)).orElseThrow();
        late(25);
        assertThat(later(Duration.ofSeconds(10))).isZero();
    }

    @Test
    void anImpossibleDelayIsRefused() {
        assertThat(refusal(delays.announce(scene.clinic, scene.rita, rajiv(), -5)).code())
                .isEqualTo("bad_minutes");
        assertThat(refusal(delays.preview(scene.clinic, rajiv(), 241)).code())
                .isEqualTo("bad_minutes");
    }

    @Test
    void beforeTheDayBeginsTheDelayCountsFromItsBeginning() {
        Actor assistant = new Actor.Assistant();
        scene.clock.set(at(TODAY, "07:00"));
        scene.booking
                .book(
                        scene.command(
                                assistant, scene.somebody(), "Consultation", at(TODAY, "09:00")))
                .orElseThrow();
        scene.clock.set(at(TODAY, "08:30"));
        late(20);
        later(Duration.ofSeconds(10));
        assertThat(told()).containsExactly("09:00 LATE 09:20");
    }
}
