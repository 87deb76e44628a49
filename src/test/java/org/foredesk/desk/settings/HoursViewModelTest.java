package org.foredesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Recurrence;
import org.foredesk.booking.RecurringHours;
import org.foredesk.booking.Shift;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.foredesk.testkit.ClinicMorning;
import org.foredesk.testkit.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A practitioner's week, typed and saved, without a stage. */
final class HoursViewModelTest {

    private final DeskFixture fixture = new DeskFixture(ClinicMorning.NOW);
    private final Workplace desk = fixture.workplace();
    private final HoursViewModel model = new HoursViewModel(desk);

    @AfterEach
    void close() {
        fixture.close();
    }

    private Practitioner stored() {
        return fixture.directory
                .view(fixture.clinic.id())
                .practitioner(model.chosenProperty().get().id())
                .orElseThrow();
    }

    private void type(DayOfWeek day, String hours) {
        model.day(day).typedProperty().set(hours);
    }

    @Test
    void theWeekAsTypedIsWhatIsOfferedAfterSaving() {
        String name = stored().name();
        Practitioner before = stored();
        type(DayOfWeek.MONDAY, "8:00-12:00; 13:00-15:00");
        type(DayOfWeek.SATURDAY, "");
        assertThat(model.changedProperty().get()).isTrue();
        model.save();
        assertThat(stored().name()).isEqualTo(name);
        assertThat(ShiftText.of(stored().hours().shifts(DayOfWeek.MONDAY)))
                .isEqualTo("08:00-12:00, 13:00-15:00");
        assertThat(stored().hours().on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(model.changedProperty().get()).isFalse();
        assertThat(desk.toasts().undo()).isTrue();
        assertThat(stored()).isEqualTo(before);
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void anOverlapSaysWhatItOverlapsAndWhenToStartAndIsNotSaved() {
        String before = ShiftText.of(stored().hours().shifts(DayOfWeek.FRIDAY));
        type(DayOfWeek.FRIDAY, "09:00-13:00, 12:30-16:00");
        assertThat(model.day(DayOfWeek.FRIDAY).problemProperty().get())
                .isEqualTo("Overlaps 09:00-13:00. Start at 13:00 or later.");
        assertThat(model.wrongProperty().get()).isEqualTo(1);
        model.save();
        assertThat(ShiftText.of(stored().hours().shifts(DayOfWeek.FRIDAY))).isEqualTo(before);
        assertThat(HoursText.problem("nine to five", Texts.in(Language.EN)))
                .startsWith("nine to five is no stretch");
    }

    @Test
    void hoursMayBeAtAnotherPlaceWhichIsTypedAfterThemOrChosen() {
        Practitioner before = stored();
        fixture.directory.change(
                fixture.staff,
                fixture.clinic.id(),
                "a second place",
                plan ->
                        plan.withLocations(
                                List.of(
                                        new ClinicPlan.PlannedLocation("Lakeside", null),
                                        new ClinicPlan.PlannedLocation(
                                                "2nd Street, North", null))));
        type(DayOfWeek.MONDAY, "09:00-12:00, 12:00-15:00 Hill Road");
        assertThat(model.day(DayOfWeek.MONDAY).problemProperty().get())
                .isEqualTo(
                        "Hill Road is none of the clinic's locations. Write one of: Lakeside, 2nd"
                                + " Street, North.");
        type(DayOfWeek.MONDAY, "09:00-12:00, 12-15");
        assertThat(model.day(DayOfWeek.MONDAY).problemProperty().get())
                .startsWith("12-15 is no stretch");
        type(DayOfWeek.MONDAY, "09:00-12:00, 12:00-15:00 2nd street, north");
        model.place(DayOfWeek.TUESDAY, "2nd Street, North");
        model.save();
        assertThat(ShiftText.of(stored().hours().shifts(DayOfWeek.MONDAY)))
                .isEqualTo("09:00-12:00, 12:00-15:00 2nd Street, North");
        assertThat(stored().hours().shifts(DayOfWeek.TUESDAY))
                .extracting(Shift::place)
                .containsOnly("2nd Street, North");
        assertThat(model.changedProperty().get()).isFalse();
        model.place(DayOfWeek.TUESDAY, null);
        model.save();
        assertThat(stored().hours().shifts(DayOfWeek.TUESDAY))
                .isEqualTo(before.hours().shifts(DayOfWeek.TUESDAY));
        assertThat(model.addException(LocalDate.of(2026, 12, 24), "10:00-12:00 Lakeside")).isTrue();
        assertThat(stored().exceptions())
                .anySatisfy(one ->
                        assertThat(ShiftText.of(one.shifts())).isEqualTo("10:00-12:00 Lakeside"));
    }

    @Test
    void aDailyLimitIsCheckedSavedAndTakenAwayAgain() {
        model.dailyLimit().typedProperty().set("a few");
        assertThat(model.dailyLimit().problemProperty().get())
                .isEqualTo("Write a number from 1 to 288, or nothing.");
        model.dailyLimit().typedProperty().set("12");
        model.save();
        assertThat(stored().dailyLimit()).isEqualTo(12);
        assertThat(model.changedProperty().get()).isFalse();
        model.dailyLimit().typedProperty().set("");
        model.save();
        assertThat(stored().dailyLimit()).isNull();
    }

    @Test
    void aDayThatComesBackIsKeptSaidAndTakenAway() {
        RecurringText words = new RecurringText(fixture.workplace());
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(
                        model.recurring()
                                .add(
                                        new RecurringText.Rhythm(2, 0),
                                        DayOfWeek.FRIDAY,
                                        friday,
                                        "nine"))
                .isFalse();
        assertThat(
                        model.recurring()
                                .add(
                                        new RecurringText.Rhythm(2, 0),
                                        DayOfWeek.FRIDAY,
                                        friday.minusDays(3),
                                        ""))
                .isTrue();
        assertThat(
                        model.recurring()
                                .add(
                                        new RecurringText.Rhythm(0, 1),
                                        DayOfWeek.MONDAY,
                                        null,
                                        "10:00-12:00"))
                .isTrue();
        assertThat(stored().recurring())
                .containsExactly(
                        new RecurringHours(
                                new Recurrence.EveryWeeks(2, friday), null, null, List.of()),
                        new RecurringHours(
                                new Recurrence.OfMonth(1, DayOfWeek.MONDAY),
                                null,
                                null,
                                Shift.all(HoursText.ranges("10:00-12:00").orElseThrow())));
        assertThat(stored().recurring().stream().map(each -> words.days(each.days())))
                .containsExactly(
                        "Friday, every 2 weeks from " + fixture.workplace().dates().longDay(friday),
                        "Monday, first of the month");
        model.recurring().remove(stored().recurring().getFirst());
        assertThat(stored().recurring()).hasSize(1);
    }

    @Test
    void itSaysHowManyComingVisitsWouldFallOutside() {
        new ClinicMorning(fixture).tell();
        Practitioner busy =
                model.practitioners().stream()
                        .filter(one -> one.name().equals("Dr. Rajiv Sharma"))
                        .findFirst()
                        .orElseThrow();
        model.choose(busy);
        assertThat(model.outsideProperty().get()).isZero();
        for (DayOfWeek day : DayOfWeek.values()) {
            type(day, "");
        }
        assertThat(model.outsideProperty().get()).isPositive();
        model.discard();
        assertThat(model.outsideProperty().get()).isZero();
    }

    @Test
    void aDayMayHaveOtherHoursAndWhatWasTypedForTheWeekStays() {
        LocalDate day = LocalDate.of(2026, 12, 24);
        type(DayOfWeek.MONDAY, "10:00-11:00");
        assertThat(model.addException(day, "10:00-12:00")).isTrue();
        assertThat(stored().exceptions())
                .anySatisfy(one -> {
                    assertThat(one.date()).isEqualTo(day);
                    assertThat(ShiftText.of(one.shifts())).isEqualTo("10:00-12:00");
                });
        assertThat(model.day(DayOfWeek.MONDAY).value()).isEqualTo("10:00-11:00");
        assertThat(model.addException(day, "noon")).isFalse();
        assertThat(model.addException(LocalDate.of(2020, 1, 1), "")).isFalse();
        model.removeException(
                stored().exceptions().stream()
                        .filter(one -> one.date().equals(day))
                        .findFirst()
                        .orElseThrow());
        assertThat(stored().exceptions()).noneMatch(one -> one.date().equals(day));
    }
}
