package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryQuery;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Purpose;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MoveViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final MoveViewModel move = new MoveViewModel(desk, new Changes(desk));
    private final Appointment kabir =
            morning.visit(
                    "+919830055301",
                    "Kabir Malhotra",
                    "Dr. Anil Rao",
                    "15:00",
                    AppointmentStatus.CONFIRMED);
    private final Appointment venkat =
            morning.visit("+919830055302", "Venkat Subramanian", "Dr. Anil Rao", "16:00");

    @AfterEach
    void close() {
        fixture.close();
    }

    private PractitionerId rao() {
        return kabir.practitioner();
    }

    private Appointment now() {
        return fixture.booking.appointment(fixture.clinic.id(), kabir.id()).orElseThrow();
    }

    private List<Delivery> changesTold() {
        return fixture.outbox
                .list(
                        new DeliveryQuery(
                                fixture.clinic.id(),
                                null,
                                Purpose.CHANGE,
                                null,
                                null,
                                false,
                                null,
                                10))
                .items();
    }

    @Test
    void aFreePlaceIsTakenAtOnceAndTheNoticeWaitsForTheUndo() {
        assertThat(move.begin(kabir)).isTrue();
        move.over(rao(), morning.at("17:00"));
        assertThat(move.wordsProperty().get()).isEmpty();
        move.drop();
        assertThat(now().start()).isEqualTo(morning.at("17:00"));
        assertThat(changesTold())
                .singleElement()
                .satisfies(told -> assertThat(told.status()).isEqualTo(DeliveryStatus.QUEUED));
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(now().start()).isEqualTo(morning.at("15:00"));
        assertThat(changesTold()).allMatch(told -> told.status() == DeliveryStatus.WITHDRAWN);
    }

    @Test
    void aTakenPlaceIsExplainedWhileCarriedAndDroppingThereWritesNothing() {
        move.begin(kabir);
        move.over(rao(), venkat.start());
        assertThat(move.wordsProperty().get()).contains("booked from 16:00 to 16:30");
        move.drop();
        assertThat(move.phaseProperty().get()).isEqualTo(MoveViewModel.Phase.REFUSED);
        assertThat(move.alternativesProperty().get()).isNotEmpty();
        assertThat(now().version()).isEqualTo(kabir.version());
        move.giveUp();
        assertThat(now()).isEqualTo(kabir);
    }

    @Test
    void anOverrideNeedsAReasonWhichIsInTheHistory() {
        move.begin(kabir);
        move.over(rao(), venkat.start());
        move.drop();
        assertThat(move.override()).isFalse();
        move.reasonProperty().set("Dr Rao said yes");
        assertThat(move.override()).isTrue();
        assertThat(now().start()).isEqualTo(venkat.start());
        assertThat(now().overridden()).isTrue();
        HistoryEntry last = fixture.booking.history(fixture.clinic.id(), kabir.id()).getLast();
        assertThat(last.why()).contains("Dr Rao said yes");
        assertThat(last.overridden()).isTrue();
        assertThat(last.actor()).isEqualTo("Meera Nair");
    }

    @Test
    void movingByAQuarterOverItsOwnTimeIsNotAClashWithItself() {
        move.begin(kabir);
        move.over(rao(), morning.at("15:30"));
        assertThat(move.placeProperty().get().refused()).isFalse();
        move.over(rao(), morning.at("15:15"));
        assertThat(move.wordsProperty().get()).doesNotContain("is booked");
    }

    @Test
    void anotherDoctorWhoIsNotInIsRefusedInWords() {
        var khan = morning.doctor("Dr. Priya Gupta").id();
        move.begin(kabir);
        move.over(khan, morning.at("15:00"));
        assertThat(move.wordsProperty().get()).contains("Dr. Priya Gupta");
        assertThat(move.overridableProperty().get()).isTrue();
    }

    @Test
    void whatIsOverCannotBePickedUp() {
        Appointment seen =
                morning.visit(
                        "+919830055303",
                        "Mahesh Pillai",
                        "Dr. Rajiv Sharma",
                        "09:00",
                        AppointmentStatus.CHECKED_IN,
                        AppointmentStatus.COMPLETED);
        assertThat(move.begin(seen)).isFalse();
    }
}
