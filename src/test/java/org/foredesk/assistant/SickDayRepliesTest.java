package org.foredesk.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.booking.SickDay;
import org.foredesk.booking.SickDayCommand;
import org.foredesk.booking.SickDayVisitStatus;
import org.foredesk.kernel.StaffId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dr. Rajiv Sharma is away on Friday; his patients are asked, and answer as people do. */
class SickDayRepliesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 11, 15);

    private final DialogueWorld world = new DialogueWorld(Map.of());
    private final DialogueRig rig = new DialogueRig(world, "lakeside", "2024-11-13T09:00:00+05:30");
    private final Actor.Staff rita = new Actor.Staff(new StaffId(new java.util.UUID(1, 1)), "Rita");

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> says(String text) {
        rig.hear(text, "Asha Rao", List.of());
        return rig.answer();
    }

    /** Takes everything as proposed and lets the first patients be asked. */
    private SickDay away(Appointment visit) {
        var sickDays = world.booking.sickDays();
        TimeRange friday =
                new TimeRange(
                        FRIDAY.atStartOfDay(rig.zone()).toInstant(),
                        FRIDAY.plusDays(1).atStartOfDay(rig.zone()).toInstant());
        List<SickDayCommand.Choice> all =
                sickDays.propose(rig.clinic, visit.practitioner(), friday).orElseThrow().stream()
                        .map(each ->
                                SickDayCommand.Choice.propose(each.visit().id(), each.proposed()))
                        .toList();
        SickDay day =
                sickDays.start(
                                new SickDayCommand(
                                        rig.clinic,
                                        rita,
                                        visit.practitioner(),
                                        friday,
                                        "Away",
                                        all))
                        .orElseThrow();
        rig.clock.advance(Duration.ofSeconds(11));
        int unused = sickDays.serve();
        rig.clock.advance(Duration.ofSeconds(5));
        return day;
    }

    private SickDayVisitStatus status(SickDay day) {
        return world.booking
                .sickDays()
                .find(rig.clinic, day.id())
                .orElseThrow()
                .visits()
                .getFirst()
                .status();
    }

    private Appointment booked() {
        says("hello");
        return rig.book("Asha Rao", false, "Dr. Rajiv Sharma", "Consultation", at(10, 0));
    }

    private static LocalDateTime at(int hour, int minute) {
        return FRIDAY.atTime(hour, minute);
    }

    private LocalDateTime start() {
        return rig.appointments().getFirst().start().atZone(rig.zone()).toLocalDateTime();
    }

    @Test
    void theQuestionNamesBothTimesAndAYesMovesTheVisit() {
        SickDay day = away(booked());
        assertThat(rig.outbound().getLast())
                .startsWith("Lakeside Clinic: we are sorry")
                .contains("Dr. Rajiv Sharma, Friday 15 November 2024, 10:00")
                .contains("(1 Yes, 2 Another time)");
        assertThat(start()).isEqualTo(at(10, 0));
        assertThat(says("yes that works").getLast()).startsWith("Your appointment was changed.");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.ACCEPTED);
        assertThat(rig.appointments()).hasSize(1);
        HistoryEntry moved =
                world.booking.history(rig.clinic, rig.appointments().getFirst().id()).getLast();
        assertThat(moved.actor()).isEqualTo("Assistant");
        assertThat(moved.cause()).isEqualTo(ChangeCause.SICK_DAY);
        assertThat(moved.changes()).isNotEmpty().allMatch(each -> each.before() != null);
    }

    @Test
    void oneIsAYesAndTwoAsksForAnotherTime() {
        SickDay day = away(booked());
        assertThat(says("2").getLast()).contains("day");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.DECLINED);
        says("Monday at 11");
        assertThat(says("yes").getLast()).startsWith("Your appointment was changed.");
        assertThat(start()).isEqualTo(LocalDateTime.of(2024, 11, 18, 11, 0));
    }

    @Test
    void anotherTimeInOneBreathIsLookedForAtOnce() {
        SickDay day = away(booked());
        List<String> answer = says("no, could I come on Monday at 11 instead?");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.DECLINED);
        assertThat(answer.getLast()).contains("18 November").contains("11:00");
    }

    @Test
    void spanishPatientsAreAskedAndAnswerInTheirLanguage() {
        says("hola, buenos días");
        SickDay day =
                away(rig.book("Ana Ruiz", false, "Dr. Rajiv Sharma", "Consultation", at(10, 0)));
        assertThat(rig.outbound().getLast()).contains("(1 Sí, 2 Otra hora)");
        assertThat(says("sí, perfecto").getLast()).startsWith("Su cita ha cambiado.");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.ACCEPTED);
    }

    @Test
    void hindiPatientsAreAskedAndAnswerInTheirLanguage() {
        says("नमस्ते");
        SickDay day =
                away(rig.book("आशा राव", false, "Dr. Rajiv Sharma", "Consultation", at(10, 0)));
        assertThat(rig.outbound().getLast()).contains("(1 हाँ, 2 दूसरा समय)");
        assertThat(says("दूसरा समय दीजिए").getLast()).contains("कब आना");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.DECLINED);
    }

    @Test
    void ofTwoPeopleBehindOneNumberNobodysVisitIsMovedByGuess() {
        says("hello");
        Appointment asha =
                rig.book("Asha Rao", false, "Dr. Rajiv Sharma", "Consultation", at(10, 0));
        rig.book("Leo Rao", false, "Dr. Rajiv Sharma", "Consultation", at(11, 0));
        away(asha);
        assertThat(says("yes").getLast()).contains("(Asha Rao)").contains("(Leo Rao)");
        assertThat(says("2").getLast()).startsWith("Your appointment was changed.");
        assertThat(rig.appointments())
                .filteredOn(visit -> visit.patientName().equals("Asha Rao"))
                .extracting(Appointment::start)
                .containsExactly(asha.start());
    }

    @Test
    void whoWouldRatherCancelCanDoSo() {
        SickDay day = away(booked());
        says("please cancel it then");
        says("yes");
        int unused = world.booking.sickDays().serve();
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.SETTLED);
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheQuestionStaysOpen() {
        SickDay day = away(booked());
        assertThat(says("where can I park?").getFirst()).contains("building");
        says("ok yes");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.ACCEPTED);
    }

    @Test
    void aLateYesStillMovesTheVisitWhileTheTimeIsKept() {
        SickDay day = away(booked());
        rig.clock.advance(Duration.ofMinutes(45));
        int unused = world.booking.sickDays().serve();
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.TO_CALL);
        says("yes");
        assertThat(status(day)).isEqualTo(SickDayVisitStatus.ACCEPTED);
    }
}
