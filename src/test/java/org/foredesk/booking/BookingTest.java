package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foredesk.booking.BookingScene.TODAY;
import static org.foredesk.booking.BookingScene.TOMORROW;
import static org.foredesk.booking.BookingScene.at;
import static org.foredesk.booking.BookingScene.codes;
import static org.foredesk.booking.BookingScene.refusal;
import static org.foredesk.booking.BookingScene.times;
import static org.foredesk.booking.BookingScene.tomorrow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingTest {

    private final BookingScene scene = BookingScene.h2();

    @AfterEach
    void close() {
        scene.close();
    }

    private List<SlotReason> explain(Instant start) {
        return scene.booking.explain(
                scene.clinic,
                scene.rajiv().id(),
                ServiceChoice.of(scene.service("Consultation").id()),
                start);
    }

    private AppointmentChange byStaff(Appointment seen) {
        return AppointmentChange.by(scene.rita, seen);
    }

    private AppointmentChange byPatient(Appointment seen) {
        return AppointmentChange.by(new Actor.Patient(seen.patient()), seen);
    }

    @Test
    void aDayIsOfferedInQuartersOfAnHourWithinTheHours() {
        List<Slot> slots =
                scene.booking.slots(scene.on(TOMORROW).withPractitioner(scene.rajiv().id()));

        assertThat(times(slots))
                .startsWith("09:00", "09:15")
                .endsWith("16:15", "16:30")
                .contains("12:30", "14:00")
                .doesNotContain("12:45", "13:00", "13:45", "16:45");
        assertThat(slots.getFirst().locationName()).isEqualTo("Main");
    }

    @Test
    void distinctOffersOfOneDoctorDoNotOverlap() {
        assertThat(
                        times(
                                scene.booking.slots(
                                        scene.on(TOMORROW)
                                                .withPractitioner(scene.rajiv().id())
                                                .withDaily(DayPart.MORNING.window())
                                                .distinctly())))
                .containsExactly("09:00", "09:30", "10:00", "10:30", "11:00", "11:30");
    }

    @Test
    void theNearestTimeComesFirstWhereOneIsWished() {
        List<Slot> slots =
                scene.booking.slots(
                        scene.on(TOMORROW)
                                .withPractitioner(scene.rajiv().id())
                                .near(tomorrow("11:00"), null)
                                .distinctly()
                                .limitedTo(3));

        assertThat(times(slots))
                .startsWith("11:00")
                .containsExactlyInAnyOrder("11:00", "10:30", "11:30");
    }

    @Test
    void todayBeginsAfterTheNotice() {
        assertThat(times(scene.booking.slots(scene.on(TODAY).withPractitioner(scene.rajiv().id()))))
                .startsWith("10:00");
        assertThat(codes(explain(at(TODAY, "09:45")))).containsExactly(ReasonCode.TOO_SOON);
        assertThat(explain(at(TODAY, "10:00"))).isEmpty();
    }

    @Test
    void theHorizonIsTheLastDayThatCanBeBooked() {
        LocalDate last = TODAY.plusDays(90);
        assertThat(explain(at(last, "10:00"))).isEmpty();
        assertThat(codes(explain(at(last.plusDays(3), "10:00"))))
                .containsExactly(ReasonCode.TOO_FAR);
    }

    @Test
    void aHolidayAnExceptionABreakAndANightExplainThemselves() {
        assertThat(explain(at(LocalDate.of(2024, 12, 25), "10:00")).getFirst().text())
                .isEqualTo("Closed on Wednesday 25 December 2024: Christmas.");
        assertThat(codes(explain(at(LocalDate.of(2024, 11, 20), "10:00"))))
                .containsExactly(ReasonCode.OUTSIDE_HOURS);
        assertThat(explain(at(LocalDate.of(2024, 11, 24), "10:00"))).isEmpty();
        assertThat(explain(tomorrow("20:00")).getFirst().text())
                .isEqualTo(
                        "Dr. Rajiv Sharma works from 09:00 to 13:00 and from 14:00 to 17:00"
                                + " on Thursday 14 November 2024; 20:00 to 20:30 is outside.");
        PractitionerId mehta = scene.doctor("Mehta").id();
        assertThat(
                        scene.booking
                                .explain(
                                        scene.clinic, mehta, ServiceChoice.USUAL, tomorrow("13:00"))
                                .getFirst()
                                .text())
                .isEqualTo("Dr. Anil Mehta has a break from 13:00 to 13:30.");
    }

    @Test
    void aStartBetweenTheOfferedOnesIsSaidToBeSo() {
        assertThat(codes(explain(tomorrow("10:05")))).containsExactly(ReasonCode.NOT_OFFERED);
        assertThat(refusal(scene.booking.book(scene.command(tomorrow("10:05")))).code())
                .isEqualTo("not_offered");
        assertThat(
                        refusal(
                                        scene.booking.book(
                                                scene.command(tomorrow("10:00").plusSeconds(60))))
                                .code())
                .isEqualTo("bad_start");
    }

    @Test
    void daysThatComeBackHaveTheirOwnHoursUnlessTheDayHasAnExceptionOrIsAHoliday() {
        assertThat(offeredOn(LocalDate.of(2024, 12, 2)))
                .startsWith("10:00")
                .contains("10:30", "15:30")
                .doesNotContain("09:00", "10:45", "13:45", "16:00");
        assertThat(offeredOn(LocalDate.of(2024, 12, 9))).startsWith("09:00");
        assertThat(offeredOn(LocalDate.of(2024, 12, 6))).isEmpty();
        assertThat(offeredOn(LocalDate.of(2024, 12, 13))).isNotEmpty();
        assertThat(explain(at(LocalDate.of(2024, 12, 20), "10:00")).getFirst().text())
                .isEqualTo("Dr. Rajiv Sharma does not work on Friday 20 December 2024.");
    }

    private List<String> offeredOn(LocalDate day) {
        return times(scene.booking.slots(scene.on(day).withPractitioner(scene.rajiv().id())));
    }

    @Test
    void aTakenTimeSaysByWhatAndABufferSaysBesideWhat() {
        scene.booking
                .book(
                        scene.command(
                                new Actor.Assistant(), scene.somebody(), "Scan", tomorrow("10:20")))
                .orElseThrow();

        assertThat(explain(tomorrow("10:30")).getFirst().text())
                .isEqualTo("Dr. Rajiv Sharma is booked from 10:20 to 10:40.");
        SlotReason after = explain(tomorrow("10:45")).getFirst();
        assertThat(after.code()).isEqualTo(ReasonCode.BUFFER);
        assertThat(after.text()).isEqualTo("Buffer after Dr. Rajiv Sharma's 10:20.");
        assertThat(after.overridable()).isTrue();
        assertThat(after.until()).isEqualTo(tomorrow("10:50"));
        assertThat(explain(tomorrow("11:00"))).isEmpty();
    }

    @Test
    void aHeldTimeSaysHowLongAndIsFreeAfterwards() {
        Hold hold =
                scene.booking
                        .hold(
                                new HoldCommand(
                                        scene.clinic,
                                        new Actor.Assistant(),
                                        scene.rajiv().id(),
                                        ServiceChoice.USUAL,
                                        tomorrow("10:00"),
                                        Duration.ofSeconds(50),
                                        "Desk 2"))
                        .orElseThrow();
        scene.clock.advance(Duration.ofSeconds(7));

        assertThat(explain(tomorrow("10:00")).getFirst().text()).startsWith("Held for 43 s");
        assertThat(explain(tomorrow("10:00")).getFirst().until()).isEqualTo(hold.until());
        assertThat(refusal(scene.booking.book(scene.command(tomorrow("10:00")))).code())
                .isEqualTo("slot_taken");

        scene.clock.advance(Duration.ofSeconds(43));
        assertThat(explain(tomorrow("10:00"))).isEmpty();
        // Nobody has swept yet: the booking itself moves the lapsed hold out of the way.
        assertThat(scene.booked(tomorrow("10:00")).start()).isEqualTo(tomorrow("10:00"));
        assertThat(scene.booking.expireHolds()).isEqualTo(1);
        assertThat(scene.booking.expireHolds()).isZero();
        assertThat(codes(explain(tomorrow("10:00")))).containsExactly(ReasonCode.BOOKED);
    }

    @Test
    void whoeverHoldsASlotCanBookIt() {
        Hold hold =
                scene.booking
                        .hold(
                                new HoldCommand(
                                        scene.clinic,
                                        new Actor.Assistant(),
                                        scene.rajiv().id(),
                                        ServiceChoice.USUAL,
                                        tomorrow("10:00"),
                                        Duration.ofMinutes(5),
                                        "x"))
                        .orElseThrow();

        assertThat(scene.booking.book(scene.command(tomorrow("10:00")).withHold(hold.id())))
                .isInstanceOf(Outcome.Done.class);
        scene.clock.advance(Duration.ofMinutes(10));
        assertThat(scene.booking.expireHolds()).isZero();
        assertThat(refusal(scene.booking.book(scene.command(tomorrow("10:00")))).code())
                .isEqualTo("slot_taken");
    }

    @Test
    void blockedTimeIsNotOfferedUntilItIsGivenFree() {
        Block block =
                scene.directory
                        .block(
                                scene.clinic,
                                scene.rita,
                                scene.rajiv().id(),
                                new TimeRange(tomorrow("10:00"), tomorrow("11:00")),
                                "ward round")
                        .orElseThrow();
        assertThat(codes(explain(tomorrow("10:30")))).containsExactly(ReasonCode.BLOCKED);
        assertThat(
                        times(
                                scene.booking.slots(
                                        scene.on(TOMORROW).withPractitioner(scene.rajiv().id()))))
                .doesNotContain("09:45", "10:00", "10:45")
                .contains("09:30", "11:00");

        scene.directory.unblock(scene.clinic, scene.rita, block.id());
        assertThat(explain(tomorrow("10:30"))).isEmpty();
    }

    @Test
    void aRefusedTimeComesWithNearTimesOtherDoctorsAndOtherDays() {
        scene.booked(tomorrow("10:00"));

        List<Slot> alternatives =
                Unavailable.alternativesOf(
                        refusal(scene.booking.book(scene.command(tomorrow("10:00")))));

        assertThat(alternatives)
                .anyMatch(slot ->
                        slot.practitioner().equals(scene.rajiv().id())
                                && slot.start().equals(tomorrow("09:30")));
        assertThat(alternatives)
                .anyMatch(slot -> slot.practitionerName().equals("Dr. Priya Gupta"));
        assertThat(alternatives)
                .anyMatch(slot -> slot.start().equals(at(TOMORROW.plusDays(1), "10:00")));
        assertThat(alternatives)
                .noneMatch(slot -> slot.practitionerName().equals("Dr. Anil Mehta"));
    }

    @Test
    void aPatientIsNotBookedTwiceAtTheSameTime() {
        Appointment first = scene.booked(tomorrow("10:00"));
        BookingCommand other =
                new BookingCommand(
                        scene.clinic,
                        new Actor.Assistant(),
                        BookingOrigin.of(ChannelKind.SMS),
                        first.patient(),
                        "Asha Rao",
                        scene.doctor("Priya").id(),
                        null,
                        tomorrow("10:15"),
                        null);

        assertThat(refusal(scene.booking.book(other)).code()).isEqualTo("patient_busy");
        assertThat(
                        scene.booking.book(
                                new BookingCommand(
                                        scene.clinic,
                                        scene.rita,
                                        other.origin(),
                                        other.patient(),
                                        other.patientName(),
                                        other.practitioner(),
                                        ServiceChoice.USUAL,
                                        other.start(),
                                        null,
                                        null,
                                        StaffOverride.because("two short visits"),
                                        null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void patientsCannotChangeAtTheLastMomentButStaffCan() {
        Appointment soon = scene.booked(at(TODAY, "10:30"));

        assertThat(refusal(scene.booking.cancel(byPatient(soon))).code())
                .isEqualTo("cancel_notice");
        assertThat(
                        refusal(
                                        scene.booking.move(
                                                byPatient(soon), MoveTarget.to(tomorrow("10:00"))))
                                .code())
                .isEqualTo("cancel_notice");
        assertThat(scene.booking.appointment(scene.clinic, soon.id()).orElseThrow().status())
                .isEqualTo(AppointmentStatus.BOOKED);
        assertThat(scene.booking.cancel(byStaff(soon))).isInstanceOf(Outcome.Done.class);
        assertThat(explain(at(TODAY, "10:30"))).isEmpty();
    }

    @Test
    void onlyStaffCanInsistAndItIsMarkedAndAudited() {
        scene.booked(tomorrow("10:00"));
        StaffOverride because = StaffOverride.because("urgent");

        assertThat(
                        refusal(
                                        scene.booking.book(
                                                scene.command(tomorrow("10:00"))
                                                        .overriding(because)))
                                .code())
                .isEqualTo("not_allowed");
        Appointment second =
                scene.booking
                        .book(
                                scene.command(
                                                scene.rita,
                                                scene.somebody(),
                                                "Consultation",
                                                tomorrow("10:00"))
                                        .overriding(because))
                        .orElseThrow();

        assertThat(second.overridden()).isTrue();
        HistoryEntry entry = scene.booking.history(scene.clinic, second.id()).getFirst();
        assertThat(entry.overridden()).isTrue();
        assertThat(entry.why()).isEqualTo("urgent");
        // An override where nothing stands in the way is an ordinary booking.
        assertThat(
                        scene.booking
                                .book(
                                        scene.command(
                                                        scene.rita,
                                                        scene.somebody(),
                                                        "Consultation",
                                                        tomorrow("11:00"))
                                                .overriding(because))
                                .orElseThrow()
                                .overridden())
                .isFalse();
    }

    @Test
    void theHistoryTellsWhoDidWhatWhenAndWhy() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        scene.clock.advance(Duration.ofMinutes(1));
        Appointment moved =
                scene.booking
                        .move(
                                byStaff(booked).because("doctor late"),
                                MoveTarget.to(tomorrow("11:00")))
                        .orElseThrow();
        Appointment confirmed =
                scene.booking
                        .changeStatus(byStaff(moved), AppointmentStatus.CONFIRMED)
                        .orElseThrow();
        scene.booking.cancel(byPatient(confirmed).because("ill")).orElseThrow();

        List<HistoryEntry> history = scene.booking.history(scene.clinic, booked.id());
        assertThat(history)
                .extracting(HistoryEntry::action)
                .containsExactly("booked", "moved", "status", "cancelled");
        assertThat(history)
                .extracting(HistoryEntry::actorKind)
                .containsExactly("assistant", "staff", "staff", "patient");
        assertThat(history).extracting(HistoryEntry::actor).contains("Rita");
        assertThat(history.get(1).at()).isEqualTo(scene.clock.instant());
        assertThat(history.get(1).why()).isEqualTo("doctor late");
        assertThat(history.get(1).changes())
                .containsExactly(
                        new HistoryEntry.FieldChange(
                                "start",
                                tomorrow("10:00").toString(),
                                tomorrow("11:00").toString()));
        assertThat(history.get(3).changes())
                .containsExactly(new HistoryEntry.FieldChange("status", "confirmed", "cancelled"));
    }

    @Test
    void whoSawAnOlderStateIsToldSo() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        scene.booking.move(byStaff(booked), MoveTarget.to(tomorrow("11:00"))).orElseThrow();

        assertThat(refusal(scene.booking.cancel(byStaff(booked))).code())
                .isEqualTo("changed_meanwhile");
    }

    @Test
    void aMoveByAQuarterOfAnHourOverItselfWorks() {
        Appointment booked = scene.booked(tomorrow("10:00"));

        assertThat(
                        scene.booking
                                .move(byStaff(booked), MoveTarget.to(tomorrow("10:15")))
                                .orElseThrow()
                                .start())
                .isEqualTo(tomorrow("10:15"));
        assertThat(codes(explain(tomorrow("10:00")))).containsExactly(ReasonCode.BOOKED);
        assertThat(explain(tomorrow("09:45"))).isEmpty();
    }

    @Test
    void aVisitMadeLongerTakesTheTimeAfterItAndGivesItBackByUndo() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        Appointment longer =
                scene.booking.move(byStaff(booked), MoveTarget.lasting(50)).orElseThrow();

        assertThat(longer.start()).isEqualTo(booked.start());
        assertThat(longer.end()).isEqualTo(tomorrow("10:50"));
        assertThat(refusal(scene.booking.book(scene.command(tomorrow("10:45")))).code())
                .isEqualTo("slot_taken");
        assertThat(scene.booking.history(scene.clinic, booked.id()).getLast())
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("stretched"))
                .satisfies(entry ->
                        assertThat(entry.changes())
                                .containsExactly(
                                        new HistoryEntry.FieldChange("minutes", "30", "50")));
        Appointment moved =
                scene.booking.move(byStaff(longer), MoveTarget.to(tomorrow("14:00"))).orElseThrow();
        assertThat(moved.end()).isEqualTo(tomorrow("14:50"));
        scene.booking.undo(scene.clinic, scene.rita, booked.id()).orElseThrow();

        Appointment shorter =
                scene.booking
                        .move(
                                AppointmentChange.of(scene.clinic, scene.rita, booked.id()),
                                MoveTarget.lasting(20))
                        .orElseThrow();
        assertThat(shorter.end()).isEqualTo(tomorrow("10:20"));
        Appointment back = scene.booking.undo(scene.clinic, scene.rita, booked.id()).orElseThrow();
        assertThat(back.end()).isEqualTo(tomorrow("10:50"));
    }

    @Test
    void aVisitThatWouldRunIntoTheNextOneIsMadeLongerOnlyWithAReason() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        Appointment next = scene.booked(tomorrow("10:30"));

        assertThat(scene.booking.explain(booked, MoveTarget.lasting(45)))
                .extracting(SlotReason::text)
                .containsExactly("Dr. Rajiv Sharma is booked from 10:30 to 11:00.");
        assertThat(
                        refusal(scene.booking.move(byStaff(booked), MoveTarget.lasting(45)))
                                .overridable())
                .isTrue();
        Appointment insisted =
                scene.booking
                        .move(
                                byStaff(booked).overriding(StaffOverride.because("needs longer")),
                                MoveTarget.lasting(45))
                        .orElseThrow();
        assertThat(insisted.overridden()).isTrue();
        assertThat(scene.booking.appointment(scene.clinic, next.id())).contains(next);
        // What was insisted on is not asked for again to give a part of it back.
        Appointment less =
                scene.booking.move(byStaff(insisted), MoveTarget.lasting(40)).orElseThrow();
        assertThat(less.end()).isEqualTo(tomorrow("10:40"));
        assertThat(refusal(scene.booking.move(byStaff(less), MoveTarget.lasting(7))).code())
                .isEqualTo("bad_length");
    }

    @Test
    void aVisitThatIsGoingOnCanBeMadeLonger() {
        Appointment booked = scene.booked(at(TODAY, "14:00"));
        scene.clock.advance(Duration.ofHours(5).plusMinutes(10));

        assertThat(scene.booking.explain(booked, MoveTarget.lasting(45))).isEmpty();
        assertThat(scene.booking.move(byStaff(booked), MoveTarget.lasting(45)).orElseThrow().end())
                .isEqualTo(at(TODAY, "14:45"));
        assertThat(codes(scene.booking.explain(booked, MoveTarget.lasting(240))))
                .containsExactly(ReasonCode.OUTSIDE_HOURS);
    }

    private ServiceChoice together(String... names) {
        return ServiceChoice.of(Stream.of(names).map(name -> scene.service(name).id()).toList());
    }

    @Test
    void severalServicesAreOneVisitWithOneAfterTheOther() {
        ServiceChoice both = together("Consultation", "Scan");
        Appointment booked =
                scene.booking
                        .book(scene.command(tomorrow("10:00")).withServices(both))
                        .orElseThrow();

        assertThat(booked.serviceName()).isEqualTo("Consultation + Scan");
        assertThat(booked.services()).isEqualTo(both);
        assertThat(booked.end()).isEqualTo(tomorrow("10:50"));
        // The buffer of the last one follows.
        assertThat(codes(explain(tomorrow("10:45")))).contains(ReasonCode.BOOKED);
        assertThat(explain(tomorrow("11:00"))).isEmpty();
        assertThat(scene.booking.slots(scene.on(TOMORROW).withServices(both)))
                .allMatch(slot -> slot.practitioner().equals(scene.rajiv().id()))
                .allMatch(slot -> slot.end().equals(slot.start().plus(Duration.ofMinutes(50))))
                .extracting(Slot::start)
                .contains(tomorrow("11:00"))
                .doesNotContain(tomorrow("09:30"), tomorrow("12:30"));

        Appointment moved =
                scene.booking.move(byStaff(booked), MoveTarget.to(tomorrow("14:00"))).orElseThrow();
        assertThat(moved.services()).isEqualTo(both);
        assertThat(moved.end()).isEqualTo(tomorrow("14:50"));
        Appointment one =
                scene.booking
                        .move(byStaff(moved), new MoveTarget(null, null, together("Follow-up")))
                        .orElseThrow();
        assertThat(one.end()).isEqualTo(tomorrow("14:15"));
        assertThat(scene.booking.history(scene.clinic, booked.id()).getLast().changes())
                .contains(
                        new HistoryEntry.FieldChange(
                                "service", "Consultation + Scan", "Follow-up"));
        assertThat(
                        scene.booking
                                .undo(scene.clinic, scene.rita, booked.id())
                                .orElseThrow()
                                .services())
                .isEqualTo(both);
    }

    @Test
    void whatNobodyGivesTogetherIsRefusedInWords() {
        BookingCommand command = scene.command(tomorrow("10:00"));
        BookingCommand priya =
                new BookingCommand(
                        scene.clinic,
                        scene.rita,
                        command.origin(),
                        command.patient(),
                        command.patientName(),
                        scene.doctor("Dr. Priya Gupta").id(),
                        together("Consultation", "Scan"),
                        tomorrow("10:00"),
                        null,
                        null,
                        null,
                        null);
        assertThat(refusal(scene.booking.book(priya)).message())
                .isEqualTo("Dr. Priya Gupta does not give Scan.");
        assertThat(
                        refusal(
                                        scene.booking.book(
                                                command.withServices(
                                                        together("Consultation", "Group"))))
                                .message())
                .isEqualTo(
                        "Group is given to a group and cannot be combined with another service.");
        assertThat(
                        refusal(scene.booking.book(command.withServices(together("Scan", "Scan"))))
                                .code())
                .isEqualTo("bad_services");
        assertThat(scene.view().givenTogether(together("Scan", "Follow-up")))
                .extracting(Practitioner::name)
                .containsExactly("Dr. Rajiv Sharma");
    }

    @Test
    void aRequestForSeveralServicesHoldsAllOfTheirTimeAndBooksThem() {
        ServiceChoice both = together("Consultation", "Follow-up");
        RequestCommand one = scene.requestCommand(tomorrow("10:00"));
        BookingRequest request =
                scene.booking
                        .requests()
                        .make(
                                new RequestCommand(
                                        one.clinic(),
                                        one.actor(),
                                        one.origin(),
                                        one.patient(),
                                        one.patientName(),
                                        one.practitioner(),
                                        null,
                                        both,
                                        one.start(),
                                        null,
                                        null,
                                        null,
                                        null))
                        .orElseThrow();
        assertThat(request.serviceName()).isEqualTo("Consultation + Follow-up");
        assertThat(codes(explain(tomorrow("10:30")))).containsExactly(ReasonCode.HELD);

        Appointment booked =
                scene.booking
                        .requests()
                        .confirm(RequestDecision.by(scene.rita, request))
                        .orElseThrow();
        assertThat(booked.services()).isEqualTo(both);
        assertThat(booked.end()).isEqualTo(tomorrow("10:45"));
    }

    @Test
    void aPlaceInAGroupLastsAsLongAsTheGroup() {
        Appointment place =
                scene.booking
                        .book(
                                scene.command(
                                        scene.rita, scene.somebody(), "Group", tomorrow("10:00")))
                        .orElseThrow();

        assertThat(refusal(scene.booking.move(byStaff(place), MoveTarget.lasting(30))).code())
                .isEqualTo("bad_length");
        assertThat(scene.booking.explain(place, MoveTarget.lasting(30)).getFirst().overridable())
                .isFalse();
        assertThat(
                        scene.booking
                                .move(byStaff(place), MoveTarget.to(tomorrow("11:00")))
                                .orElseThrow()
                                .end())
                .isEqualTo(tomorrow("12:00"));
    }

    @Test
    void staffCanUndoAMoveWithinTenSecondsAndItsNoticeWaitsThatLong() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        scene.booking.move(byStaff(booked), MoveTarget.to(tomorrow("11:00"))).orElseThrow();
        AppointmentMoved told = scene.facts(AppointmentMoved.class).getFirst();
        assertThat(told.tellAt()).isEqualTo(scene.clock.instant().plusSeconds(10));
        scene.clock.advance(Duration.ofSeconds(9));

        assertThat(refusal(scene.booking.undo(scene.clinic, scene.omar, booked.id())).code())
                .isEqualTo("undo_too_late");
        Appointment back = scene.booking.undo(scene.clinic, scene.rita, booked.id()).orElseThrow();

        assertThat(back.start()).isEqualTo(tomorrow("10:00"));
        assertThat(scene.facts(ChangeUndone.class))
                .extracting(ChangeUndone::undone)
                .containsExactly(told.change());
        assertThat(explain(tomorrow("11:00"))).isEmpty();
        assertThat(codes(explain(tomorrow("10:00")))).containsExactly(ReasonCode.BOOKED);
        assertThat(scene.booking.history(scene.clinic, booked.id()))
                .extracting(HistoryEntry::action)
                .containsExactly("booked", "moved", "undone");
        assertThat(refusal(scene.booking.undo(scene.clinic, scene.rita, booked.id())).code())
                .isEqualTo("undo_too_late");
    }

    @Test
    void aCancellationCanBeUndoneUnlessTheTimeIsGone() {
        Appointment first = scene.booked(tomorrow("10:00"));
        Appointment second = scene.booked(tomorrow("11:00"));
        scene.booking.cancel(byStaff(first)).orElseThrow();
        scene.booking.cancel(byStaff(second)).orElseThrow();
        scene.booked(tomorrow("11:00"));

        assertThat(scene.booking.undo(scene.clinic, scene.rita, first.id()).orElseThrow().status())
                .isEqualTo(AppointmentStatus.BOOKED);
        assertThat(refusal(scene.booking.undo(scene.clinic, scene.rita, second.id())).code())
                .isEqualTo("slot_taken");
    }

    @Test
    void afterTenSecondsNothingIsUndone() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        scene.booking.cancel(byStaff(booked)).orElseThrow();
        scene.clock.advance(Duration.ofSeconds(10));

        assertThat(refusal(scene.booking.undo(scene.clinic, scene.rita, booked.id())).code())
                .isEqualTo("undo_too_late");
    }

    @Test
    void aMissedVisitGivesItsTimeBackAndALateOneTakesItAgain() {
        Appointment booked = scene.booked(tomorrow("10:00"));
        Appointment missed =
                scene.booking
                        .changeStatus(byStaff(booked), AppointmentStatus.NO_SHOW)
                        .orElseThrow();
        assertThat(explain(tomorrow("10:00"))).isEmpty();

        scene.booking.changeStatus(byStaff(missed), AppointmentStatus.CHECKED_IN).orElseThrow();
        assertThat(codes(explain(tomorrow("10:00")))).containsExactly(ReasonCode.BOOKED);
    }

    @Test
    void aCancelledAppointmentTakesNoMoreChanges() {
        Appointment gone =
                scene.booking.cancel(byStaff(scene.booked(tomorrow("10:00")))).orElseThrow();

        assertThat(refusal(scene.booking.cancel(byStaff(gone))).code()).isEqualTo("wrong_status");
        assertThat(
                        refusal(
                                        scene.booking.changeStatus(
                                                byStaff(gone), AppointmentStatus.CONFIRMED))
                                .code())
                .isEqualTo("wrong_status");
    }

    @Test
    void aPatientHasOnlySoManyVisitsAheadUnlessStaffInsist() {
        scene.set(SettingKey.BOOKING_PATIENT_OPEN_LIMIT, "1");
        Appointment first = scene.booked(BookingScene.tomorrow("10:00"));
        BookingCommand another =
                scene.command(
                        new Actor.Assistant(),
                        first.patient(),
                        "Consultation",
                        BookingScene.tomorrow("11:00"));
        assertThat(refusal(scene.booking.book(another)).code()).isEqualTo("too_many_open");
        scene.booking.cancel(byStaff(first)).orElseThrow();
        assertThat(scene.booking.book(another)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theClinicChoosesWhetherTheAssistantMayBook() {
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.SMS, ServiceChoice.USUAL, true))
                .isTrue();
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.SMS, ServiceChoice.USUAL, false))
                .isFalse();
        scene.set(SettingKey.BOOKING_CONFIRMATION, "always");
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.SMS, ServiceChoice.USUAL, true))
                .isFalse();
        scene.set(SettingKey.BOOKING_CONFIRMATION_SMS, "never");
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.SMS, ServiceChoice.USUAL, false))
                .isTrue();
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.VOICE, ServiceChoice.USUAL, true))
                .isFalse();
        scene.set(SettingKey.BOOKING_CONFIRMATION_SMS, "");
        scene.set(SettingKey.BOOKING_CONFIRMATION, "never");
        assertThat(
                        scene.booking.mayBookAtOnce(
                                scene.clinic, ChannelKind.SMS, ServiceChoice.USUAL, false))
                .isTrue();
    }

    @Test
    void appointmentsComeInPagesInOrder() {
        for (String time : List.of("11:00", "09:00", "10:00")) {
            scene.booked(tomorrow(time));
        }
        AppointmentQuery all =
                AppointmentQuery.between(scene.clinic, tomorrow("00:00"), tomorrow("23:00"));
        Appointment first = scene.booking.appointments(all).getFirst();
        AppointmentQuery rest =
                new AppointmentQuery(
                        all.clinic(),
                        all.from(),
                        all.to(),
                        all.practitioners(),
                        null,
                        java.util.Set.of(AppointmentStatus.BOOKED),
                        new AppointmentQuery.Position(first.start(), first.id()),
                        2);

        assertThat(first.start()).isEqualTo(tomorrow("09:00"));
        assertThat(scene.booking.appointments(rest))
                .extracting(Appointment::start)
                .containsExactly(tomorrow("10:00"), tomorrow("11:00"));
        assertThat(
                        scene.booking.appointments(
                                AppointmentQuery.upcoming(
                                        scene.clinic, first.patient(), tomorrow("00:00"))))
                .containsExactly(first);
    }
}
