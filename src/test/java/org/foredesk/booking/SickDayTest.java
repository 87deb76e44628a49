package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dr. Rajiv Sharma is away; Dr. Priya Gupta, of the same speciality, works 09:30 to 12:30. */
class SickDayTest {

    private static final Actor ASSISTANT = new Actor.Assistant();
    private static final TimeRange THURSDAY = day();

    private final BookingScene scene = BookingScene.h2();
    private final SickDays sickDays = scene.booking.sickDays();

    @AfterEach
    void close() {
        scene.close();
    }

    private static TimeRange day() {
        return new TimeRange(tomorrow("00:00"), at(TOMORROW.plusDays(1), "00:00"));
    }

    private List<SickDayProposal> proposals(TimeRange away) {
        return sickDays.propose(scene.clinic, scene.rajiv().id(), away).orElseThrow();
    }

    private SickDayCommand command(TimeRange away) {
        return new SickDayCommand(
                scene.clinic,
                scene.rita,
                scene.rajiv().id(),
                away,
                "Away",
                proposals(away).stream().map(SickDayTest::asProposed).toList());
    }

    private static SickDayCommand.Choice asProposed(SickDayProposal proposal) {
        Slot slot = proposal.proposed();
        return slot == null
                ? SickDayCommand.Choice.call(proposal.visit().id())
                : SickDayCommand.Choice.propose(proposal.visit().id(), slot);
    }

    private SickDay started() {
        return sickDays.start(command(THURSDAY)).orElseThrow();
    }

    private SickDay now(SickDay day) {
        return sickDays.find(scene.clinic, day.id()).orElseThrow();
    }

    private List<SickDayVisitStatus> statuses(SickDay day) {
        return now(day).visits().stream().map(SickDayVisit::status).toList();
    }

    private void later(Duration time) {
        scene.clock.advance(time);
        int unused = sickDays.serve();
    }

    private List<Appointment> bookedThursday(String... times) {
        List<Appointment> booked = new ArrayList<>();
        for (String time : times) {
            booked.add(scene.booked(tomorrow(time)));
        }
        return booked;
    }

    private Appointment visit(Appointment seen) {
        return scene.booking.appointment(scene.clinic, seen.id()).orElseThrow();
    }

    private SickDayDecision decision(Actor actor, SickDay day, int place) {
        return SickDayDecision.by(actor, now(day).visits().get(place));
    }

    @Test
    void theNearestSlotOfTheSpecialityIsProposedAndNoneTwice() {
        bookedThursday("10:00", "10:30", "16:30");
        List<SickDayProposal> found = proposals(THURSDAY);
        assertThat(found)
                .extracting(each -> each.proposed().practitionerName() + " " + when(each))
                .containsExactly(
                        "Dr. Priya Gupta 2024-11-14T10:00",
                        "Dr. Priya Gupta 2024-11-14T10:30",
                        "Dr. Priya Gupta 2024-11-14T12:00");
        assertThat(found.getFirst().others()).isNotEmpty();
    }

    @Test
    void whereNobodyElseHasTheSpecialityItIsTheSameDoctorLater() {
        Practitioner mehta = scene.doctor("Dr. Anil Mehta");
        scene.booking
                .book(
                        new BookingCommand(
                                scene.clinic,
                                ASSISTANT,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                scene.somebody(),
                                "Asha Rao",
                                mehta.id(),
                                null,
                                tomorrow("11:00"),
                                null))
                .orElseThrow();
        List<SickDayProposal> found =
                sickDays.propose(scene.clinic, mehta.id(), THURSDAY).orElseThrow();
        assertThat(when(found.getFirst())).isEqualTo("2024-11-15T11:00");
        assertThat(found.getFirst().proposed().practitionerName()).isEqualTo("Dr. Anil Mehta");
    }

    private static String when(SickDayProposal proposal) {
        return proposal.proposed().start().atZone(BookingScene.INDIA).toLocalDateTime().toString();
    }

    @Test
    void whatThePatientIsKnownToWantCounts() {
        Appointment visit = scene.booked(tomorrow("10:00"));
        scene.booking
                .waitlist()
                .add(
                        new WaitlistCommand(
                                scene.clinic,
                                ASSISTANT,
                                visit.origin(),
                                visit.patient(),
                                "Asha Rao",
                                new WaitlistWish(
                                        scene.rajiv().id(),
                                        null,
                                        ServiceChoice.USUAL,
                                        null,
                                        TOMORROW,
                                        TOMORROW.plusDays(5),
                                        LocalRange.parse("15:00-17:00").orElseThrow(),
                                        java.util.Set.of()),
                                null,
                                visit.id()))
                .orElseThrow();
        assertThat(when(proposals(THURSDAY).getFirst())).isEqualTo("2024-11-15T15:00");
    }

    @Test
    void aPatientIsNotProposedATimeAtWhichTheyAreElsewhere() {
        PatientId asha = scene.somebody();
        scene.booking
                .book(scene.command(ASSISTANT, asha, "Consultation", tomorrow("10:00")))
                .orElseThrow();
        Practitioner mehta = scene.doctor("Dr. Anil Mehta");
        scene.booking
                .book(
                        new BookingCommand(
                                scene.clinic,
                                ASSISTANT,
                                BookingOrigin.of(ChannelKind.WHATSAPP),
                                asha,
                                "Asha Rao",
                                mehta.id(),
                                null,
                                tomorrow("10:30"),
                                null))
                .orElseThrow();
        Slot proposed = proposals(THURSDAY).getFirst().proposed();
        assertThat(proposed.start()).isNotEqualTo(tomorrow("10:30"));
        assertThat(proposals(THURSDAY).getFirst().others())
                .extracting(Slot::start)
                .doesNotContain(tomorrow("10:30"));
    }

    @Test
    void startingBlocksTheTimeAndKeepsTheSlotsAndMovesNothing() {
        Appointment visit = bookedThursday("10:00").getFirst();
        started();
        assertThat(visit(visit).start()).isEqualTo(tomorrow("10:00"));
        assertThat(
                        BookingScene.codes(
                                scene.booking.explain(
                                        scene.clinic,
                                        scene.rajiv().id(),
                                        ServiceChoice.USUAL,
                                        tomorrow("15:00"))))
                .contains(ReasonCode.BLOCKED);
        Practitioner priya = scene.doctor("Dr. Priya Gupta");
        assertThat(
                        BookingScene.codes(
                                scene.booking.explain(
                                        scene.clinic,
                                        priya.id(),
                                        ServiceChoice.USUAL,
                                        tomorrow("10:00"))))
                .contains(ReasonCode.HELD);
        assertThat(scene.facts(SickDayAsked.class)).isEmpty();
    }

    @Test
    void patientsAreAskedInWavesAndNobodyTwice() {
        scene.set(SettingKey.BOOKING_SICKDAY_WAVE_SIZE, "2");
        bookedThursday("10:00", "10:30", "11:00");
        SickDay day = started();
        later(Duration.ofSeconds(9));
        assertThat(scene.facts(SickDayAsked.class)).isEmpty();
        later(Duration.ofSeconds(1));
        later(Duration.ofSeconds(2));
        assertThat(statuses(day))
                .containsExactly(
                        SickDayVisitStatus.ASKED,
                        SickDayVisitStatus.ASKED,
                        SickDayVisitStatus.WAITING);
        later(Duration.ofMinutes(29));
        assertThat(scene.facts(SickDayAsked.class)).hasSize(2);
        later(Duration.ofMinutes(1));
        later(Duration.ofSeconds(2));
        assertThat(statuses(day))
                .containsExactly(
                        SickDayVisitStatus.TO_CALL,
                        SickDayVisitStatus.TO_CALL,
                        SickDayVisitStatus.ASKED);
        assertThat(scene.facts(SickDayAsked.class))
                .extracting(SickDayAsked::change)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void theNextWaveBeginsAtOnceWhenAllHaveAnswered() {
        scene.set(SettingKey.BOOKING_SICKDAY_WAVE_SIZE, "1");
        List<Appointment> visits = bookedThursday("10:00", "10:30");
        SickDay day = started();
        later(Duration.ofSeconds(10));
        sickDays.accept(decision(ASSISTANT, day, 0)).orElseThrow();
        later(Duration.ofSeconds(2));
        assertThat(statuses(day))
                .containsExactly(SickDayVisitStatus.ACCEPTED, SickDayVisitStatus.ASKED);
        assertThat(visit(visits.getFirst()).practitionerName()).isEqualTo("Dr. Priya Gupta");
        assertThat(visit(visits.getLast()).practitionerName()).isEqualTo("Dr. Rajiv Sharma");
    }

    @Test
    void whoWouldHearTooLateIsAskedAtOnceAndLeavesTimeToCall() {
        scene.set(SettingKey.BOOKING_SICKDAY_WAVE_SIZE, "1");
        scene.booked(at(TODAY, "10:30"));
        scene.booked(at(TODAY, "10:00"));
        scene.booked(at(TODAY, "16:00"));
        TimeRange today = new TimeRange(at(TODAY, "09:00"), at(TODAY, "18:00"));
        SickDay day = sickDays.start(command(today)).orElseThrow();
        later(Duration.ofSeconds(10));
        assertThat(statuses(day))
                .containsExactly(
                        SickDayVisitStatus.ASKED,
                        SickDayVisitStatus.ASKED,
                        SickDayVisitStatus.WAITING);
        assertThat(now(day).visits().getFirst().answerBy())
                .isEqualTo(scene.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void nobodyIsWokenForAVisitThatIsFarEnoughOff() {
        bookedThursday("16:00");
        scene.clock.set(at(TODAY, "22:00"));
        SickDay day = started();
        later(Duration.ofSeconds(10));
        assertThat(statuses(day)).containsExactly(SickDayVisitStatus.WAITING);
        scene.clock.set(tomorrow("08:00"));
        later(Duration.ofSeconds(1));
        assertThat(statuses(day)).containsExactly(SickDayVisitStatus.ASKED);
    }

    @Test
    void withinTenSecondsItIsTakenBackAndNothingIsLeftOfIt() {
        Appointment visit = bookedThursday("10:00").getFirst();
        SickDay day = started();
        assertThat(refusal(sickDays.undo(scene.clinic, scene.omar, day.id())).code())
                .isEqualTo("undo_too_late");
        sickDays.undo(scene.clinic, scene.rita, day.id()).orElseThrow();
        later(Duration.ofMinutes(1));
        assertThat(scene.facts(SickDayAsked.class)).isEmpty();
        assertThat(scene.view().blocks()).isEmpty();
        assertThat(visit(visit).version()).isEqualTo(visit.version());
        Practitioner priya = scene.doctor("Dr. Priya Gupta");
        assertThat(
                        scene.booking.explain(
                                scene.clinic, priya.id(), ServiceChoice.USUAL, tomorrow("10:00")))
                .isEmpty();
        assertThat(sickDays.running(scene.clinic)).isEmpty();
    }

    @Test
    void onceSomebodyMayHaveBeenAskedItCannotBeTakenBack() {
        bookedThursday("10:00");
        SickDay day = started();
        scene.clock.advance(Duration.ofSeconds(10));
        assertThat(refusal(sickDays.undo(scene.clinic, scene.rita, day.id())).code())
                .isEqualTo("undo_too_late");
    }

    @Test
    void aSlotThatWasTakenMeanwhileRefusesTheWholeAndKeepsNothing() {
        bookedThursday("10:00", "10:30");
        SickDayCommand command = command(THURSDAY);
        Practitioner priya = scene.doctor("Dr. Priya Gupta");
        scene.booking
                .hold(
                        new HoldCommand(
                                scene.clinic,
                                scene.omar,
                                priya.id(),
                                ServiceChoice.USUAL,
                                tomorrow("10:30"),
                                Duration.ofMinutes(10),
                                "somebody"))
                .orElseThrow();
        assertThat(refusal(sickDays.start(command)).code()).isEqualTo("slot_taken");
        assertThat(sickDays.running(scene.clinic)).isEmpty();
        assertThat(scene.view().blocks()).isEmpty();
        assertThat(
                        scene.booking.explain(
                                scene.clinic, priya.id(), ServiceChoice.USUAL, tomorrow("10:00")))
                .isEmpty();
    }

    @Test
    void aVisitThatCameInMeanwhileIsNotForgotten() {
        bookedThursday("10:00");
        SickDayCommand command = command(THURSDAY);
        bookedThursday("11:00");
        assertThat(refusal(sickDays.start(command)).code()).isEqualTo("changed_meanwhile");
    }

    @Test
    void whatStaffLeaveOutStaysAndIsNotAsked() {
        Appointment visit = bookedThursday("10:00").getFirst();
        SickDay day =
                sickDays.start(
                                new SickDayCommand(
                                        scene.clinic,
                                        scene.rita,
                                        scene.rajiv().id(),
                                        THURSDAY,
                                        "Away",
                                        List.of(SickDayCommand.Choice.leaveOut(visit.id()))))
                        .orElseThrow();
        later(Duration.ofMinutes(1));
        assertThat(day.status()).isEqualTo(SickDayStatus.DONE);
        assertThat(scene.facts(SickDayAsked.class)).isEmpty();
        assertThat(visit(visit).start()).isEqualTo(visit.start());
    }

    @Test
    void aVisitMovedOrCancelledOtherwiseIsSettledAndItsSlotIsFree() {
        Appointment visit = bookedThursday("10:00").getFirst();
        SickDay day = started();
        later(Duration.ofSeconds(10));
        scene.booking.cancel(AppointmentChange.by(scene.rita, visit)).orElseThrow();
        later(Duration.ofSeconds(2));
        assertThat(statuses(day)).containsExactly(SickDayVisitStatus.SETTLED);
        assertThat(now(day).status()).isEqualTo(SickDayStatus.DONE);
        Practitioner priya = scene.doctor("Dr. Priya Gupta");
        assertThat(
                        scene.booking.explain(
                                scene.clinic, priya.id(), ServiceChoice.USUAL, tomorrow("10:00")))
                .isEmpty();
    }

    @Test
    void thePatientMaySayYesAtTheLastMoment() {
        Appointment soon = scene.booked(at(TODAY, "10:00"));
        TimeRange today = new TimeRange(at(TODAY, "09:00"), at(TODAY, "18:00"));
        SickDay day = sickDays.start(command(today)).orElseThrow();
        later(Duration.ofSeconds(10));
        sickDays.accept(decision(ASSISTANT, day, 0)).orElseThrow();
        assertThat(visit(soon).start()).isAfter(soon.start());
    }

    @Test
    void whoDoesNotAnswerIsCalledAndStaffCanMoveThemAndTakeThatBack() {
        Appointment visit = bookedThursday("10:00").getFirst();
        SickDay day = started();
        later(Duration.ofSeconds(10));
        later(Duration.ofMinutes(30));
        SickDayVisit toCall = now(day).visits().getFirst();
        assertThat(toCall.callFor()).isEqualTo(CallReason.NO_ANSWER);
        sickDays.accept(decision(scene.rita, day, 0)).orElseThrow();
        assertThat(visit(visit).practitionerName()).isEqualTo("Dr. Priya Gupta");
        sickDays.takeBack(decision(scene.rita, day, 0)).orElseThrow();
        assertThat(visit(visit).practitionerName()).isEqualTo("Dr. Rajiv Sharma");
        assertThat(statuses(day)).containsExactly(SickDayVisitStatus.TO_CALL);
        sickDays.settle(decision(scene.rita, day, 0)).orElseThrow();
        assertThat(now(day).status()).isEqualTo(SickDayStatus.DONE);
    }

    @Test
    void whoWantsAnotherTimeAndFindsNoneIsCalled() {
        bookedThursday("10:00");
        SickDay day = started();
        later(Duration.ofSeconds(10));
        Outcome<SickDayVisit> declined =
                scene.database
                        .transactions()
                        .write(tx -> sickDays.decline(tx, decision(ASSISTANT, day, 0)));
        assertThat(declined).isInstanceOf(Outcome.Done.class);
        later(Duration.ofMinutes(30));
        assertThat(now(day).visits().getFirst().callFor()).isEqualTo(CallReason.OTHER_TIME);
    }

    @Test
    void stoppingAsksNobodyElse() {
        scene.set(SettingKey.BOOKING_SICKDAY_WAVE_SIZE, "1");
        bookedThursday("10:00", "10:30");
        SickDay day = started();
        later(Duration.ofSeconds(10));
        sickDays.stop(scene.clinic, scene.rita, day.id()).orElseThrow();
        later(Duration.ofHours(1));
        assertThat(statuses(day))
                .containsExactly(SickDayVisitStatus.TO_CALL, SickDayVisitStatus.LEFT_OUT);
    }

    @Test
    void aSecondRangeOverTheSameTimeAsksNobodyAgain() {
        bookedThursday("10:00");
        started();
        assertThat(proposals(THURSDAY)).isEmpty();
    }

    @Test
    void aRangeThatIsOverIsRefused() {
        Instant now = scene.clock.instant();
        TimeRange before = new TimeRange(now.minus(Duration.ofHours(2)), now);
        assertThat(refusal(sickDays.start(command(before))).code()).isEqualTo("bad_range");
    }
}
