package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.INDIA;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.foredesk.testkit.Races;
import org.foredesk.testkit.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesTest {

    private BookingScene scene = BookingScene.h2();

    @AfterEach
    void close() {
        scene.close();
    }

    private static List<Instant> weekly(String time, int count) {
        return SeriesCommand.weekly(tomorrow(time), 1, count, INDIA);
    }

    private SeriesCommand command(PatientId patient, List<Instant> starts) {
        return new SeriesCommand(
                scene.clinic,
                scene.rita,
                BookingOrigin.of(ChannelKind.WEB),
                patient,
                "Asha Rao",
                scene.rajiv().id(),
                ServiceChoice.of(scene.service("Consultation").id()),
                starts,
                "physiotherapy");
    }

    private Outcome<SeriesChange> book(List<Instant> starts) {
        return scene.booking.series().book(_ -> command(scene.somebody(), starts));
    }

    private List<Appointment> all() {
        return scene.booking.appointments(
                AppointmentQuery.between(
                        scene.clinic, tomorrow("00:00"), at(TOMORROW.plusDays(80), "00:00")));
    }

    @Test
    void eightVisitsAreBookedAtTheSameTimeOfTheClockAndLinked() {
        SeriesChange booked = book(weekly("10:00", 8)).orElseThrow();

        assertThat(booked.visits()).hasSize(8);
        assertThat(booked.visits())
                .allMatch(visit -> booked.series().equals(visit.series()))
                .allMatch(visit ->
                        LocalTime.ofInstant(visit.start(), INDIA).equals(LocalTime.of(10, 0)));
        assertThat(scene.booking.series().visits(scene.clinic, booked.series()))
                .isEqualTo(booked.visits());
        assertThat(scene.facts(AppointmentBooked.class))
                .hasSize(8)
                .allMatch(fact -> booked.change().equals(fact.together()));
        assertThat(scene.facts(SeriesChanged.class)).hasSize(1);
    }

    @Test
    void theClockTimeStaysOverAChangeOfTheClock() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant first = LocalDateTime.of(2024, 10, 23, 9, 30).atZone(berlin).toInstant();

        assertThat(SeriesCommand.weekly(first, 2, 3, berlin))
                .extracting(start -> LocalDateTime.ofInstant(start, berlin))
                .containsExactly(
                        LocalDateTime.of(2024, 10, 23, 9, 30),
                        LocalDateTime.of(2024, 11, 6, 9, 30),
                        LocalDateTime.of(2024, 11, 20, 9, 30));
    }

    @Test
    void everyVisitSaysBeforehandWhatStandsInItsWayAndWhatIsFreeInstead() {
        Appointment other = scene.booked(at(TOMORROW.plusWeeks(2), "10:00"));

        List<SeriesVisit> plan =
                scene.booking
                        .series()
                        .plan(
                                scene.clinic,
                                scene.rajiv().id(),
                                ServiceChoice.of(scene.service("Consultation").id()),
                                weekly("10:00", 4))
                        .orElseThrow();

        assertThat(plan).extracting(SeriesVisit::free).containsExactly(true, true, false, true);
        assertThat(plan.get(2).reasons().getFirst().text())
                .isEqualTo("Dr. Rajiv Sharma is booked from 10:00 to 10:30.");
        assertThat(plan.get(2).alternatives()).isNotEmpty();
        assertThat(all()).containsExactly(other);
    }

    @Test
    void oneVisitThatCannotBeHadLeavesAllUnbookedAndIsNamed() {
        scene.booked(at(TOMORROW.plusWeeks(2), "10:00"));

        var refused = refusal(book(weekly("10:00", 4)));

        assertThat(refused.code()).isEqualTo("slot_taken");
        assertThat(refused.message())
                .isEqualTo(
                        "1 of 4 visits cannot be booked. Thursday 28 November 2024 10:00:"
                                + " Dr. Rajiv Sharma is booked from 10:00 to 10:30.");
        assertThat(Unavailable.alternativesOf(refused)).isNotEmpty();
        assertThat(all()).hasSize(1);
        assertThat(scene.facts(SeriesChanged.class)).isEmpty();
    }

    @Test
    void aSeriesIsOneBookingOfThePatientsTenAnHourAndHasADayForEachVisit() {
        PatientId patient = scene.somebody();
        assertThat(scene.booking.series().book(_ -> command(patient, weekly("09:00", 11))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(
                        scene.booking.book(
                                scene.command(
                                        new Actor.Assistant(),
                                        patient,
                                        "Consultation",
                                        tomorrow("15:00"))))
                .isInstanceOf(Outcome.Done.class);

        assertThat(refusal(book(List.of(tomorrow("11:00"), tomorrow("12:00")))).code())
                .isEqualTo("bad_series");
        assertThat(refusal(book(List.of(tomorrow("11:00")))).code()).isEqualTo("bad_series");
    }

    @Test
    void aVisitIsCancelledAloneOrWithThoseAfterIt() {
        SeriesChange booked = book(weekly("10:00", 5)).orElseThrow();
        scene.booking
                .cancel(AppointmentChange.by(scene.rita, booked.visits().get(3)))
                .orElseThrow();

        SeriesChange gone =
                scene.booking
                        .series()
                        .cancelFollowing(
                                AppointmentChange.by(scene.rita, booked.visits().get(2))
                                        .because("better"))
                        .orElseThrow();

        assertThat(gone.visits())
                .extracting(Appointment::start)
                .containsExactly(booked.visits().get(2).start(), booked.visits().get(4).start());
        assertThat(scene.booking.series().visits(scene.clinic, booked.series()))
                .extracting(visit -> visit.status() == AppointmentStatus.CANCELLED)
                .containsExactly(false, false, true, true, true);
        assertThat(
                        refusal(
                                        scene.booking
                                                .series()
                                                .cancelFollowing(
                                                        AppointmentChange.by(
                                                                scene.rita,
                                                                scene.booked(tomorrow("15:00")))))
                                .code())
                .isEqualTo("no_series");
    }

    private static FollowingMove to(AppointmentChange change, Instant start) {
        return FollowingMove.of(change, MoveTarget.to(start));
    }

    private List<Instant> starts(SeriesChange series) {
        return scene.booking.series().visits(scene.clinic, series.series()).stream()
                .map(Appointment::start)
                .toList();
    }

    @Test
    void aVisitIsMovedWithThoseAfterItWhichMakeRoomForEachOther() {
        SeriesChange booked = book(weekly("10:00", 4)).orElseThrow();
        List<Instant> before = starts(booked);
        AppointmentChange second = AppointmentChange.by(scene.rita, booked.visits().get(1));

        // A week later each is where the next one was, and half an hour later.
        SeriesChange moved =
                scene.booking
                        .series()
                        .moveFollowing(to(second, at(TOMORROW.plusWeeks(2), "10:30")))
                        .orElseThrow();

        assertThat(moved.visits()).hasSize(3);
        assertThat(starts(booked))
                .containsExactly(
                        tomorrow("10:00"),
                        at(TOMORROW.plusWeeks(2), "10:30"),
                        at(TOMORROW.plusWeeks(3), "10:30"),
                        at(TOMORROW.plusWeeks(4), "10:30"));
        assertThat(scene.facts(SeriesChanged.class).getLast().step())
                .isEqualTo(SeriesChanged.Step.MOVED);
        assertThat(scene.facts(AppointmentMoved.class))
                .hasSize(3)
                .allMatch(fact -> moved.change().equals(fact.together()));
        scene.booking.series().undo(scene.rita, moved).orElseThrow();
        assertThat(starts(booked)).isEqualTo(before);

        // The other way round, over places that only the undo of the next one frees.
        AppointmentChange last =
                AppointmentChange.of(scene.clinic, scene.rita, booked.visits().get(1).id());
        scene.booking
                .cancel(AppointmentChange.by(scene.rita, booked.visits().getFirst()))
                .orElseThrow();
        SeriesChange earlier =
                scene.booking.series().moveFollowing(to(last, tomorrow("10:00"))).orElseThrow();
        scene.booking.series().undo(scene.rita, earlier).orElseThrow();
        assertThat(starts(booked)).isEqualTo(before);
    }

    @Test
    void aVisitOfManyThatCannotBeMovedIsNamedAndStopsAllUnlessItIsLeftOut() {
        SeriesChange booked = book(weekly("10:00", 4)).orElseThrow();
        scene.booked(at(TOMORROW.plusWeeks(2), "11:00"));
        AppointmentChange first =
                AppointmentChange.by(scene.rita, booked.visits().getFirst()).because("new shift");
        FollowingMove wanted = to(first, tomorrow("11:00"));

        List<PlannedMove> plan = scene.booking.series().planMove(wanted).orElseThrow();
        assertThat(plan).extracting(PlannedMove::free).containsExactly(true, true, false, true);
        assertThat(plan.get(2).reasons().getFirst().text())
                .isEqualTo("Dr. Rajiv Sharma is booked from 11:00 to 11:30.");
        assertThat(plan.get(2).alternatives()).isNotEmpty();
        var refused = refusal(scene.booking.series().moveFollowing(wanted));
        assertThat(refused.code()).isEqualTo("slot_taken");
        assertThat(refused.message()).startsWith("1 of 4 visits cannot be moved. Thursday 28");
        assertThat(starts(booked)).isEqualTo(weekly("10:00", 4));

        FollowingMove without = wanted.leavingOut(plan.get(2).visit().id());
        assertThat(scene.booking.series().moveFollowing(without).orElseThrow().visits()).hasSize(3);
        assertThat(starts(booked))
                .containsExactly(
                        tomorrow("11:00"),
                        at(TOMORROW.plusWeeks(1), "11:00"),
                        at(TOMORROW.plusWeeks(2), "10:00"),
                        at(TOMORROW.plusWeeks(3), "11:00"));
        assertThat(
                        scene.booking
                                .history(scene.clinic, booked.visits().getFirst().id())
                                .getLast()
                                .why())
                .isEqualTo("new shift");
    }

    @Test
    void whatWasDoneToSeveralVisitsIsTakenBackTogether() {
        SeriesChange booked = book(weekly("10:00", 3)).orElseThrow();
        SeriesChange gone =
                scene.booking
                        .series()
                        .cancelFollowing(AppointmentChange.by(scene.rita, booked.visits().get(1)))
                        .orElseThrow();

        assertThat(refusal(scene.booking.series().undo(scene.omar, gone)).code())
                .isEqualTo("undo_too_late");
        scene.booking.series().undo(scene.rita, gone).orElseThrow();
        assertThat(scene.booking.series().visits(scene.clinic, booked.series()))
                .allMatch(visit -> visit.status() == AppointmentStatus.BOOKED);
        assertThat(scene.facts(ChangeUndone.class))
                .extracting(ChangeUndone::undone)
                .contains(gone.change());

        SeriesChange second = book(weekly("15:00", 3)).orElseThrow();
        scene.booking.series().undo(scene.rita, second).orElseThrow();
        assertThat(scene.booking.series().visits(scene.clinic, second.series()))
                .allMatch(visit -> visit.status() == AppointmentStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(ScratchDatabase.Kind.class)
    void ofManySeriesThatCrossOneIsBookedWholeAndTheOthersNotAtAll(ScratchDatabase.Kind kind)
            throws Exception {
        scene.close();
        scene = new BookingScene(kind);

        List<Outcome<SeriesChange>> outcomes =
                Races.together(
                        12,
                        each ->
                                () ->
                                        book(
                                                SeriesCommand.weekly(
                                                        at(TOMORROW.plusWeeks(each % 4), "10:00"),
                                                        1,
                                                        4,
                                                        INDIA)));

        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(done).isBetween(1L, 2L);
        assertThat(all()).hasSize((int) done * 4);
        assertThat(all().stream().map(Appointment::start).distinct()).hasSize((int) done * 4);
    }
}
