package org.foredesk.booking;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner works: the week with its breaks, the days that differ from it, once or again
 * and again, and how many visits may begin on one day (null for any number). Times of the day are
 * the clinic's.
 */
public record Timetable(
        WeeklyHours hours,
        WeeklyHours breaks,
        List<HoursException> exceptions,
        List<RecurringHours> recurring,
        @Nullable Integer dailyLimit) {

    public Timetable {
        exceptions = List.copyOf(exceptions);
        recurring = List.copyOf(recurring);
    }

    /** The same week after week, without breaks or a limit. */
    public static Timetable weekly(WeeklyHours hours) {
        return new Timetable(hours, WeeklyHours.none(), List.of(), List.of(), null);
    }

    /** The same with another week. */
    public Timetable withHours(WeeklyHours week) {
        return new Timetable(week, breaks, exceptions, recurring, dailyLimit);
    }

    /** The names of the places they work at besides their own. */
    public Set<String> places() {
        return Stream.of(
                        hours.days().values().stream().flatMap(List::stream),
                        exceptions.stream().flatMap(each -> each.shifts().stream()),
                        recurring.stream().flatMap(each -> each.shifts().stream()))
                .flatMap(Function.identity())
                .flatMap(shift -> Optional.ofNullable(shift.place()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same at places that are called otherwise. */
    Timetable renamed(UnaryOperator<String> name) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        hours.days().forEach((day, shifts) -> week.put(day, renamed(shifts, name)));
        return new Timetable(
                new WeeklyHours(week),
                breaks,
                exceptions.stream()
                        .map(each -> new HoursException(each.date(), renamed(each.shifts(), name)))
                        .toList(),
                recurring.stream()
                        .map(each ->
                                new RecurringHours(
                                        each.days(),
                                        each.from(),
                                        each.until(),
                                        renamed(each.shifts(), name)))
                        .toList(),
                dailyLimit);
    }

    private static List<Shift> renamed(List<Shift> shifts, UnaryOperator<String> name) {
        return shifts.stream()
                .map(shift ->
                        shift.place() == null
                                ? shift
                                : new Shift(shift.hours(), name.apply(shift.place())))
                .toList();
    }

    /** The same with other days of exception. */
    public Timetable withExceptions(List<HoursException> days) {
        return new Timetable(hours, breaks, days, recurring, dailyLimit);
    }

    /** The same with other days that come back. */
    public Timetable withRecurring(List<RecurringHours> days) {
        return new Timetable(hours, breaks, exceptions, days, dailyLimit);
    }

    /** The same with at most that many visits a day, any number where null. */
    public Timetable withDailyLimit(@Nullable Integer most) {
        return new Timetable(hours, breaks, exceptions, recurring, most);
    }
}
