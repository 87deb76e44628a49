package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingOrigin;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.booking.PartedCommand;
import org.foredesk.booking.PartedSlot;
import org.foredesk.booking.PartedVisits;
import org.foredesk.booking.PlannedMove;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.SlotQuery;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.PractitionerId;
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

    @Test
    void aFreePlaceIsTakenAtOnceAndTheNoticeWaitsForTheUndo() {
        assertThat(move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG)).isTrue();
        move.over(rao(), morning.at("17:00"));
        assertThat(move.wordsProperty().get()).isEmpty();
        move.drop();
        assertThat(now().start()).isEqualTo(morning.at("17:00"));
        assertThat(fixture.told(Purpose.CHANGE))
                .singleElement()
                .satisfies(told -> assertThat(told.status()).isEqualTo(DeliveryStatus.QUEUED));
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(now().start()).isEqualTo(morning.at("15:00"));
        assertThat(fixture.told(Purpose.CHANGE))
                .allMatch(told -> told.status() == DeliveryStatus.WITHDRAWN);
    }

    @Test
    void aTakenPlaceIsExplainedWhileCarriedAndDroppingThereWritesNothing() {
        move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG);
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
        move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG);
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
        move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(rao(), morning.at("15:30"));
        assertThat(move.placeProperty().get().refused()).isFalse();
        move.over(rao(), morning.at("15:15"));
        assertThat(move.wordsProperty().get()).doesNotContain("is booked");
    }

    @Test
    void anotherDoctorWhoIsNotInIsRefusedInWords() {
        var khan = morning.doctor("Dr. Priya Gupta").id();
        move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(khan, morning.at("15:00"));
        assertThat(move.wordsProperty().get()).contains("Dr. Priya Gupta");
        assertThat(move.overridableProperty().get()).isTrue();
    }

    @Test
    void pullingItsEndChangesTheLengthAndTellsNobody() {
        move.begin(kabir, Deed.STRETCH, ChangeCause.Kind.DRAG);
        move.lasting(58);
        assertThat(move.placeProperty().get().minutes()).isEqualTo(55);
        assertThat(move.wordsProperty().get()).isEmpty();
        move.drop();
        assertThat(now().end()).isEqualTo(morning.at("15:55"));
        assertThat(now().start()).isEqualTo(kabir.start());
        assertThat(fixture.told(Purpose.CHANGE)).isEmpty();
        assertThat(desk.toasts().currentProperty().get().words()).contains("until 15:55, 55 min");
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(now().end()).isEqualTo(kabir.end());
    }

    @Test
    void anEndPulledIntoTheNextVisitSaysSoAndNeedsAReason() {
        move.begin(kabir, Deed.STRETCH, ChangeCause.Kind.DRAG);
        move.lasting(75);
        assertThat(move.wordsProperty().get())
                .isEqualTo("Dr. Anil Rao is booked from 16:00 to 16:30.");
        move.drop();
        assertThat(move.phaseProperty().get()).isEqualTo(MoveViewModel.Phase.REFUSED);
        assertThat(now()).isEqualTo(kabir);
        move.reasonProperty().set("A long talk");
        assertThat(move.override()).isTrue();
        assertThat(now().end()).isEqualTo(morning.at("16:15"));
        HistoryEntry last = fixture.booking.history(fixture.clinic.id(), kabir.id()).getLast();
        assertThat(last.action()).isEqualTo("stretched");
        assertThat(last.why()).contains("A long talk");
    }

    @Test
    void aCopyIsASecondVisitAndTheFirstStaysWhereItIs() {
        move.begin(kabir, Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(rao(), venkat.start());
        move.copy(true);
        assertThat(move.wordsProperty().get()).contains("booked from 16:00 to 16:30");
        move.over(rao(), morning.at("17:00"));
        move.drop();
        assertThat(now()).isEqualTo(kabir);
        List<Appointment> both =
                fixture.booking.appointments(
                        AppointmentQuery.upcoming(
                                fixture.clinic.id(), kabir.patient(), morning.at("09:00")));
        assertThat(both).hasSize(2);
        assertThat(both.getLast().start()).isEqualTo(morning.at("17:00"));
        assertThat(both.getLast().services()).isEqualTo(kabir.services());
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(
                        fixture.booking
                                .appointment(fixture.clinic.id(), both.getLast().id())
                                .orElseThrow()
                                .status())
                .isEqualTo(AppointmentStatus.CANCELLED);
    }

    private List<Appointment> weekly() {
        return morning.weekly(kabir, "17:00", 3);
    }

    private List<Instant> startsOf(List<Appointment> visits) {
        return visits.stream()
                .map(each ->
                        fixture.booking
                                .appointment(fixture.clinic.id(), each.id())
                                .orElseThrow()
                                .start())
                .toList();
    }

    @Test
    void aVisitOfASeriesIsAskedAboutAndGoesAloneOrWithThoseAfterIt() {
        List<Appointment> visits = weekly();
        FollowingViewModel following = new FollowingViewModel(desk, new Changes(desk), move);
        move.begin(visits.getFirst(), Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(rao(), morning.at("16:30"));
        move.drop();
        assertThat(move.phaseProperty().get()).isEqualTo(MoveViewModel.Phase.WHICH);
        assertThat(startsOf(visits)).contains(morning.at("17:00"));
        following.begin();
        following.onlyThis();
        assertThat(startsOf(visits).getFirst()).isEqualTo(morning.at("16:30"));
        assertThat(startsOf(visits).get(1)).isEqualTo(visits.get(1).start());
        desk.toasts().undo();

        Appointment first =
                fixture.booking
                        .appointment(fixture.clinic.id(), visits.getFirst().id())
                        .orElseThrow();
        move.begin(first, Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(rao(), morning.at("16:30"));
        move.drop();
        following.begin();
        following.withFollowing();
        assertThat(following.visitsProperty().get()).hasSize(3);
        following.leaveOut(following.visitsProperty().get().get(1));
        assertThat(following.moved()).isEqualTo(2);
        following.move();
        assertThat(startsOf(visits))
                .containsExactly(
                        morning.at("16:30"),
                        visits.get(1).start(),
                        visits.get(2).start().minus(Duration.ofMinutes(30)));
        assertThat(desk.toasts().currentProperty().get().words())
                .isEqualTo("Moved: 2 visits of Kabir Malhotra. The patient is told in 10 s.");
        assertThat(fixture.told(Purpose.CHANGE)).hasSize(2);
        desk.toasts().undo();
        assertThat(startsOf(visits)).isEqualTo(visits.stream().map(Appointment::start).toList());
    }

    @Test
    void ofASeriesNothingIsMovedWhileOneVisitCannotBeHad() {
        List<Appointment> visits = weekly();
        FollowingViewModel following = new FollowingViewModel(desk, new Changes(desk), move);
        move.begin(visits.getFirst(), Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(rao(), venkat.start());
        move.drop();
        following.begin();
        following.withFollowing();
        assertThat(following.conflicts()).isEqualTo(1);
        following.move();
        assertThat(following.problemProperty().get()).startsWith("One visit is not free");
        assertThat(startsOf(visits)).isEqualTo(visits.stream().map(Appointment::start).toList());

        PlannedMove refused = following.visitsProperty().get().getFirst();
        following.take(refused, following.near(refused).getFirst());
        assertThat(following.conflicts()).isZero();
        following.move();
        assertThat(startsOf(visits).get(2))
                .isEqualTo(visits.get(2).start().minus(Duration.ofHours(1)));
    }

    /** A follow-up with Dr Rao and a skin treatment with Dr Khan after it, in the afternoon. */
    private List<Appointment> parts() {
        DirectoryView view = fixture.directory.view(fixture.clinic.id());
        ServiceChoice both =
                ServiceChoice.of(
                        List.of(
                                view.serviceNamed("Follow-up").orElseThrow().id(),
                                view.serviceNamed("Skin treatment").orElseThrow().id()));
        Appointment nisha =
                morning.visit("+919830055309", "Nisha Thomas", "Dr. Rajiv Sharma", "09:00");
        PartedVisits visits = fixture.booking.partedVisits();
        PartedSlot slot =
                visits.slots(
                                SlotQuery.between(
                                                fixture.clinic.id(),
                                                morning.at("13:00"),
                                                morning.at("18:00"))
                                        .withServices(both)
                                        .withPractitioner(rao()))
                        .getFirst();
        PartedCommand command =
                new PartedCommand(
                        fixture.clinic.id(),
                        desk.services().staff(),
                        BookingOrigin.of(ChannelKind.WEB),
                        nisha.patient(),
                        nisha.patientName(),
                        both,
                        slot.start(),
                        rao(),
                        null);
        return visits.book(_ -> command).orElseThrow().visits();
    }

    @Test
    void aPartOfAVisitGoesAloneOrWithTheWholeVisit() {
        List<Appointment> parts = parts();
        FollowingViewModel following = new FollowingViewModel(desk, new Changes(desk), move);
        Instant later =
                fixture.booking
                        .partedVisits()
                        .slots(
                                SlotQuery.between(
                                                fixture.clinic.id(),
                                                parts.getLast().end(),
                                                morning.at("19:00"))
                                        .withServices(
                                                ServiceChoice.of(
                                                        parts.stream()
                                                                .flatMap(part ->
                                                                        part
                                                                                .services()
                                                                                .services()
                                                                                .stream())
                                                                .toList()))
                                        .withPractitioner(rao()))
                        .getFirst()
                        .start();
        move.begin(parts.getFirst(), Deed.MOVE, ChangeCause.Kind.DRAG);
        move.over(parts.getFirst().practitioner(), later);
        move.drop();
        assertThat(move.phaseProperty().get()).isEqualTo(MoveViewModel.Phase.WHICH);
        following.begin();
        assertThat(following.isPart()).isTrue();
        assertThat(following.isWithAnother()).isFalse();
        following.withFollowing();
        assertThat(following.conflicts()).isZero();
        following.move();
        assertThat(desk.toasts().currentProperty().get().words())
                .isEqualTo("Moved: the whole visit of Nisha Thomas. The patient is told in 10 s.");
        Duration by = Duration.between(parts.getFirst().start(), later);
        assertThat(startsOf(parts))
                .isEqualTo(parts.stream().map(part -> part.start().plus(by)).toList());
        desk.toasts().undo();
        assertThat(startsOf(parts)).isEqualTo(parts.stream().map(Appointment::start).toList());
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
        assertThat(move.begin(seen, Deed.MOVE, ChangeCause.Kind.DRAG)).isFalse();
        assertThat(move.begin(seen, Deed.STRETCH, ChangeCause.Kind.DRAG)).isFalse();
        assertThat(move.begin(seen, Deed.COPY, ChangeCause.Kind.DRAG)).isTrue();
    }
}
