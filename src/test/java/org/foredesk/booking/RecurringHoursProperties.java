package org.foredesk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PractitionerId;

/** Days that come back, over changes of the clock in many zones. */
class RecurringHoursProperties {

    private static final LocalRange USUAL = new LocalRange(LocalTime.of(0, 30), LocalTime.of(4, 0));

    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<Recurrence> weekly =
                Combinators.combine(Arbitraries.integers().between(1, 6), dates())
                        .as(Recurrence.EveryWeeks::new);
        Arbitrary<Recurrence> monthly =
                Combinators.combine(
                                Arbitraries.of(1, 2, 3, 4, 5, Recurrence.LAST),
                                Arbitraries.of(DayOfWeek.class))
                        .as(Recurrence.OfMonth::new);
        return Arbitraries.oneOf(weekly, monthly);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 24_000).map(LocalDate.of(1970, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(LocalDaysProperties.ZONES);
    }

    private static OpeningTimes opening(ZoneId zone, Practitioner practitioner) {
        Clinic clinic =
                new Clinic(
                        new ClinicId(new UUID(1, 4)),
                        "Clinic",
                        zone,
                        "IN",
                        List.of(Language.EN),
                        null,
                        null,
                        false);
        return new OpeningTimes(
                new DirectoryView(
                        clinic,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(practitioner),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Practitioner doctor(
            List<HoursException> exceptions, List<RecurringHours> recurring) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Shift.of(USUAL)));
        }
        return new Practitioner(
                new PractitionerId(new UUID(1, 2)),
                "Dr. Rao",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new WeeklyHours(week),
                WeeklyHours.none(),
                exceptions,
                recurring,
                null,
                null,
                true);
    }

    @Property(tries = 300)
    void aDayThatComesBackIsOpenAsThatDayAloneWouldBeAndEveryOtherAsUsual(
            @ForAll("zones") ZoneId zone,
            @ForAll("recurrences") Recurrence days,
            @ForAll("dates") LocalDate around) {
        // Where the clock changes is where it could go wrong.
        List<Instant> changes = LocalDaysProperties.transitions(zone);
        LocalDate near =
                changes.isEmpty()
                        ? around
                        : LocalDate.ofInstant(
                                changes.get(Math.floorMod(around.hashCode(), changes.size())),
                                zone);
        List<Shift> hours =
                List.of(Shift.of(new LocalRange(LocalTime.of(1, 0), LocalTime.of(3, 15))));
        RecurringHours recurring = new RecurringHours(days, null, null, hours);
        OpeningTimes withRule = opening(zone, doctor(List.of(), List.of(recurring)));
        Practitioner ruled = doctor(List.of(), List.of(recurring));
        for (LocalDate date = near.minusDays(20);
                date.isBefore(near.plusDays(20));
                date = date.plusDays(1)) {
            Practitioner once =
                    doctor(
                            days.on(date) ? List.of(new HoursException(date, hours)) : List.of(),
                            List.of());
            assertThat(withRule.on(ruled, date))
                    .as("%s in %s", date, zone)
                    .isEqualTo(opening(zone, once).on(once, date));
        }
    }

    @Property(tries = 300)
    void everySoManyWeeksLieExactlySoManyWeeksApart(
            @ForAll("dates") LocalDate first, @ForAll("dates") LocalDate date) {
        for (int weeks = 1; weeks <= 5; weeks++) {
            Recurrence days = new Recurrence.EveryWeeks(weeks, first);
            assertThat(days.on(first)).isTrue();
            assertThat(days.on(first.minusWeeks(weeks))).isFalse();
            assertThat(days.on(first.plusWeeks(7L * weeks))).isTrue();
            boolean expected =
                    !date.isBefore(first)
                            && date.getDayOfWeek() == first.getDayOfWeek()
                            && ChronoUnit.WEEKS.between(first, date) % weeks == 0;
            assertThat(days.on(date)).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void aWeekOfTheMonthIsTheOneTheCalendarCallsSo(
            @ForAll("dates") LocalDate date, @ForAll DayOfWeek day) {
        for (int week = 1; week <= 4; week++) {
            assertThat(new Recurrence.OfMonth(week, day).on(date))
                    .isEqualTo(
                            date.with(TemporalAdjusters.dayOfWeekInMonth(week, day)).equals(date));
        }
        assertThat(new Recurrence.OfMonth(Recurrence.LAST, day).on(date))
                .isEqualTo(date.with(TemporalAdjusters.lastInMonth(day)).equals(date));
        LocalDate fifth = date.with(TemporalAdjusters.dayOfWeekInMonth(5, day));
        assertThat(new Recurrence.OfMonth(5, day).on(date))
                .isEqualTo(fifth.equals(date) && fifth.getMonth() == date.getMonth());
    }
}
