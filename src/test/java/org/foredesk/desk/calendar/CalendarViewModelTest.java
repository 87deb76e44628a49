package org.foredesk.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.foredesk.booking.Block;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ReasonCode;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.LocationId;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The day, the week and blocked time, without a stage. */
final class CalendarViewModelTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final ClinicMorning morning = new ClinicMorning(fixture);
    private final Workplace desk = fixture.workplace();
    private final CalendarViewModel calendar = new CalendarViewModel(desk);
    private final BlockViewModel blocks = new BlockViewModel(desk);
    private final Practitioner rao = morning.doctor("Dr. Anil Rao");

    @AfterEach
    void close() {
        calendar.close();
        fixture.close();
    }

    @Test
    void aWeekHasADayOfOnePractitionerInEachColumn() {
        var visit = morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "11:00");
        calendar.reveal(FRIDAY, visit.id());
        calendar.toggleWeek();
        CalendarDay week = calendar.dayProperty().get();
        assertThat(week.columns()).hasSize(7);
        assertThat(week.columns())
                .extracting(DayColumn::date)
                .first()
                .isEqualTo(FRIDAY.minusDays(4));
        assertThat(week.columnOf(rao.id(), FRIDAY)).isEqualTo(4);
        assertThat(week.columns().get(4).entries()).extracting(DayEntry::key).contains(visit.id());
        assertThat(week.columns().get(3).entries()).isEmpty();
        assertThat(calendar.moment(new CalendarViewModel.Spot(5, 11 * 60)))
                .isEqualTo(morning.at(FRIDAY.plusDays(1), "11:00"));
    }

    @Test
    void aWeekIsLeftAndGoneThroughByWeeks() {
        calendar.refresh();
        calendar.week(rao.id());
        calendar.step(1);
        assertThat(calendar.wantedProperty().get().day()).isEqualTo(FRIDAY.plusWeeks(1));
        calendar.toggleWeek();
        assertThat(calendar.dayProperty().get().columns())
                .extracting(DayColumn::date)
                .containsOnly(FRIDAY.plusWeeks(1));
        calendar.step(-1);
        assertThat(calendar.wantedProperty().get().day()).isEqualTo(FRIDAY.plusDays(6));
    }

    @Test
    void aCalendarThatIsBuiltAnewShowsTheDayAndTheWeekThatWereShownAndTodayWhereThatWas() {
        calendar.refresh();
        calendar.week(rao.id());
        calendar.step(1);
        try (CalendarViewModel anew = new CalendarViewModel(desk)) {
            assertThat(anew.wantedProperty().get()).isEqualTo(calendar.wantedProperty().get());
        }
        calendar.today();
        fixture.clock.advance(Duration.ofDays(1));
        try (CalendarViewModel anew = new CalendarViewModel(desk)) {
            assertThat(anew.wantedProperty().get().day()).isEqualTo(FRIDAY.plusDays(1));
        }
    }

    private List<String> shown() {
        return calendar.dayProperty().get().columns().stream()
                .map(column -> column.practitioner().name())
                .toList();
    }

    @Test
    void ofAPlaceTheHoursThereAreOpenAndThoseElsewhereSaySo() {
        morning.atTwoPlaces("Dr. Anil Rao", "13:00-16:00");
        calendar.refresh();
        var all = calendar.dayProperty().get().column(rao.id()).orElseThrow();
        assertThat(all.places()).containsExactly("Lakeside", "Hill Road");
        assertThat(all.open()).hasSize(2);

        LocationId hillRoad =
                fixture.directory
                        .view(fixture.clinic.id())
                        .locationNamed("Hill Road")
                        .orElseThrow()
                        .id();
        calendar.filter(null, hillRoad);
        assertThat(shown()).containsExactly(rao.name());
        var there = calendar.dayProperty().get().column(rao.id()).orElseThrow();
        assertThat(there.open())
                .containsExactly(new DayColumn.Stretch(13 * 60, 16 * 60, "Hill Road"));
        assertThat(there.shades()).contains(new DayColumn.Shade(9 * 60, 12 * 60, null, "Lakeside"));
    }

    @Test
    void onlyWhoIsInHidesWhoHasNeitherHoursNorVisitsAndIsRemembered() {
        morning.atTwoPlaces("Dr. Anil Rao", "");
        calendar.refresh();
        int all = shown().size();
        calendar.toggleOnlyIn();
        assertThat(shown()).doesNotContain(rao.name());
        int hidden = calendar.dayProperty().get().hidden();
        assertThat(shown()).hasSize(all - hidden);

        try (CalendarViewModel nextTime = new CalendarViewModel(desk)) {
            assertThat(nextTime.wantedProperty().get().onlyIn()).isTrue();
        }
        morning.atTwoPlaces("Dr. Anil Rao", "13:00-16:00");
        assertThat(shown()).contains(rao.name());
        assertThat(calendar.dayProperty().get().hidden()).isEqualTo(hidden - 1);
        calendar.toggleOnlyIn();
        assertThat(shown()).hasSize(all);
        assertThat(calendar.dayProperty().get().hidden()).isZero();
    }

    @Test
    void theNextFreeTimeOfAWeekIsInItsOwnColumn() {
        calendar.go(FRIDAY.plusDays(3));
        calendar.week(rao.id());
        AtomicReference<CalendarViewModel.Spot> free = new AtomicReference<>();
        calendar.nextFree(free::set);
        assertThat(calendar.moment(free.get())).isAfter(fixture.clock.instant());
        assertThat(
                        fixture.booking.explain(
                                fixture.clinic.id(),
                                rao.id(),
                                ServiceChoice.USUAL,
                                calendar.moment(free.get())))
                .isEmpty();
    }

    @Test
    void blockedTimeIsNotOfferedUntilItIsGivenFree() {
        var visit = morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "12:30");
        calendar.refresh();
        blocks.begin(rao, morning.at("12:00"), 60);
        assertThat(blocks.bookedProperty().get()).startsWith("1 appointment is booked");
        blocks.block(() -> {});
        assertThat(blocks.problemProperty().get()).startsWith("Say why");
        blocks.reasonProperty().set("Training");
        blocks.block(() -> {});
        assertThat(reasons("12:00")).contains(ReasonCode.BLOCKED);
        assertThat(
                        fixture.booking
                                .appointment(fixture.clinic.id(), visit.id())
                                .orElseThrow()
                                .status()
                                .open())
                .isTrue();

        DayColumn column =
                calendar.dayProperty()
                        .get()
                        .columns()
                        .get(calendar.dayProperty().get().columnOf(rao.id(), FRIDAY));
        Block block = column.blockAt(12 * 60 + 15);
        assertThat(block).isNotNull();
        assertThat(column.blockAt(13 * 60)).isNull();
        blocks.show(block, rao);
        blocks.remove(() -> {});
        assertThat(reasons("12:00")).doesNotContain(ReasonCode.BLOCKED);
        desk.toasts().undo();
        assertThat(reasons("12:00")).contains(ReasonCode.BLOCKED);
    }

    @Test
    void theWholeClinicIsBlockedForEverybody() {
        blocks.begin(rao, morning.at("12:00"), 30);
        blocks.everybodyProperty().set(true);
        blocks.reasonProperty().set("Fire drill");
        blocks.block(() -> {});
        Practitioner ruiz = morning.doctor("Dr. Elena Ruiz");
        assertThat(
                        fixture.booking.explain(
                                fixture.clinic.id(),
                                ruiz.id(),
                                ServiceChoice.USUAL,
                                morning.at("12:00")))
                .anyMatch(reason -> reason.code() == ReasonCode.BLOCKED);
        desk.toasts().undo();
        assertThat(
                        fixture.booking.explain(
                                fixture.clinic.id(),
                                ruiz.id(),
                                ServiceChoice.USUAL,
                                morning.at("12:00")))
                .noneMatch(reason -> reason.code() == ReasonCode.BLOCKED);
    }

    @Test
    void anAppointmentIsCarriedToAnotherDayOfTheWeek() {
        var visit = morning.visit("+919830055301", "Kabir Malhotra", "Dr. Anil Rao", "11:00");
        calendar.reveal(FRIDAY, visit.id());
        calendar.toggleWeek();
        MoveViewModel move = new MoveViewModel(desk, new Changes(desk));
        int monday = 0;
        calendar.step(1);
        assertThat(move.begin(visit, Deed.MOVE, ChangeCause.Kind.DRAG)).isTrue();
        move.over(rao.id(), calendar.moment(new CalendarViewModel.Spot(monday, 11 * 60)));
        move.drop();
        var moved = fixture.booking.appointment(fixture.clinic.id(), visit.id()).orElseThrow();
        assertThat(moved.start()).isEqualTo(morning.at(FRIDAY.plusDays(3), "11:00"));
    }

    private java.util.List<ReasonCode> reasons(String time) {
        return fixture
                .booking
                .explain(fixture.clinic.id(), rao.id(), ServiceChoice.USUAL, morning.at(time))
                .stream()
                .map(org.foredesk.booking.SlotReason::code)
                .toList();
    }
}
