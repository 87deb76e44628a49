package org.foredesk.booking;

import java.util.List;
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
