package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.refusal;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A patient comes, waits, goes in and leaves; each moment is kept. */
class AttendanceTest {

    private final BookingScene scene = BookingScene.h2();
    private final Appointment booked = scene.booked(at(TODAY, "11:00"));

    @AfterEach
    void close() {
        scene.close();
    }

    private Appointment now() {
        return scene.booking.appointment(scene.clinic, booked.id()).orElseThrow();
    }

    private Appointment become(AppointmentStatus status) {
        return scene.booking
                .changeStatus(AppointmentChange.by(scene.rita, now()), status)
                .orElseThrow();
    }

    private Appointment start() {
        return scene.booking.start(AppointmentChange.by(scene.rita, now())).orElseThrow();
    }

    @Test
    void comingGoingInAndLeavingAreKeptAndOutsidersSeeCheckedIn() {
        Instant came = scene.clock.instant();
        become(AppointmentStatus.CHECKED_IN);
        scene.clock.advance(Duration.ofMinutes(18));
        assertThat(now().attendance().waited(scene.clock.instant()))
                .contains(Duration.ofMinutes(18));
        Instant wentIn = scene.clock.instant();
        start();
        assertThat(now().status()).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(now().inConsultation()).isTrue();
        scene.clock.advance(Duration.ofMinutes(20));
        Instant left = scene.clock.instant();
        become(AppointmentStatus.COMPLETED);
        assertThat(now().attendance()).isEqualTo(new Attendance(came, wentIn, left));
        assertThat(now().attendance().waited(scene.clock.instant()))
                .contains(Duration.ofMinutes(18));
        assertThat(scene.booking.history(scene.clinic, booked.id()))
                .extracting(HistoryEntry::action)
                .containsExactly("booked", "status", "started", "status");
    }

    @Test
    void whoGoesStraightInIsCheckedInByThat() {
        start();
        assertThat(now().status()).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(now().attendance().waited(scene.clock.instant())).contains(Duration.ZERO);
    }

    @Test
    void goingInTwiceIsRefused() {
        start();
        assertThat(refusal(scene.booking.start(AppointmentChange.by(scene.rita, now()))).code())
                .isEqualTo("wrong_status");
    }

    @Test
    void eachStepCanBeTakenBack() {
        become(AppointmentStatus.CHECKED_IN);
        start();
        scene.booking.undo(scene.clinic, scene.rita, booked.id()).orElseThrow();
        assertThat(now().status()).isEqualTo(AppointmentStatus.CHECKED_IN);
        assertThat(now().inConsultation()).isFalse();
        assertThat(now().attendance().checkedIn()).isNotNull();
        start();
        scene.clock.advance(Duration.ofMinutes(1));
        become(AppointmentStatus.COMPLETED);
        scene.booking.undo(scene.clinic, scene.rita, booked.id()).orElseThrow();
        assertThat(now().inConsultation()).isTrue();
    }

    @Test
    void whoDidNotComeAfterAllHasNoTimes() {
        become(AppointmentStatus.CHECKED_IN);
        become(AppointmentStatus.NO_SHOW);
        assertThat(now().attendance()).isEqualTo(new Attendance(null, null, null));
    }
}
