package org.foredesk.assistant.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.Days;
import org.foredesk.assistant.understanding.Piece.How;
import org.foredesk.assistant.understanding.Piece.Wrong;
import org.foredesk.assistant.understanding.When.Problem;
import org.jspecify.annotations.Nullable;

/** Days reckoned forward from today. Weeks begin on Monday. */
final class Calendar {
    private Calendar() {}

    /** The coming day of that name, today included. */
    static LocalDate coming(LocalDate today, int weekday) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    /** "Next Friday": the coming one, or the one after where that is under three days away. */
    static LocalDate next(LocalDate today, int weekday) {
        LocalDate day = today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
        return day.isBefore(today.plusDays(3)) ? day.plusDays(7) : day;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Days week(LocalDate anyDay) {
        LocalDate monday = monday(anyDay);
        return new Days(monday, monday.plusDays(7), How.WEEK);
    }

    static Days weekend(LocalDate anyDay) {
        LocalDate saturday = monday(anyDay).plusDays(5);
        return new Days(saturday, saturday.plusDays(2), How.WEEKEND);
    }

    static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.plusMonths(1).atDay(1), How.MONTH);
    }

    /** The month of that number that is not over yet. */
    static YearMonth comingMonth(LocalDate today, int month) {
        YearMonth same = YearMonth.of(today.getYear(), month);
        return same.isBefore(YearMonth.from(today)) ? same.plusYears(1) : same;
    }

    /**
     * The next 15th, today included; months without such a day are skipped. Null for no day at all.
     */
    static @Nullable Piece dayOfMonth(LocalDate today, int dom) {
        if (dom < 1 || dom > 31) {
            return null;
        }
        YearMonth month = YearMonth.from(today);
        for (int i = 0; i < 3; i++) {
            YearMonth candidate = month.plusMonths(i);
            if (candidate.isValidDay(dom) && !candidate.atDay(dom).isBefore(today)) {
                return new Day(candidate.atDay(dom), How.DAY_OF_MONTH);
            }
        }
        return null;
    }

    /** The day in that month. */
    static @Nullable Piece inMonth(YearMonth month, int dom) {
        if (dom < 1 || dom > 31) {
            return null;
        }
        return month.isValidDay(dom)
                ? new Day(month.atDay(dom), How.DATE)
                : new Wrong(Problem.IMPOSSIBLE_DATE, month.atEndOfMonth());
    }

    /** The next such date. 29 February waits for its leap year; 30 February is wrong. */
    static @Nullable Piece date(LocalDate today, int dom, int month) {
        if (dom < 1 || dom > 31 || month < 1 || month > 12) {
            return null;
        }
        if (dom > YearMonth.of(2024, month).lengthOfMonth()) {
            return new Wrong(Problem.IMPOSSIBLE_DATE, comingEnd(today, month));
        }
        for (int year = today.getYear(); year < today.getYear() + 9; year++) {
            YearMonth candidate = YearMonth.of(year, month);
            if (candidate.isValidDay(dom) && !candidate.atDay(dom).isBefore(today)) {
                return new Day(candidate.atDay(dom), How.DATE);
            }
        }
        return new Wrong(Problem.IMPOSSIBLE_DATE);
    }

    /** A full date; past ones are wrong. */
    static @Nullable Piece date(LocalDate today, int dom, int month, int year) {
        if (dom < 1 || dom > 31 || month < 1 || month > 12) {
            return null;
        }
        int full = year < 100 ? 2000 + year : year;
        if (full < 1900 || full > 2200) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(full, month, dom);
            return day.isBefore(today) ? new Wrong(Problem.PAST) : new Day(day, How.DATE);
        } catch (DateTimeException e) {
            return new Wrong(Problem.IMPOSSIBLE_DATE, YearMonth.of(full, month).atEndOfMonth());
        }
    }

    /** The last day of the next such month that is not over. */
    private static LocalDate comingEnd(LocalDate today, int month) {
        LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
        return end.isBefore(today) ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth() : end;
    }

    /** The next time that weekday falls on that day of a month, within two years. */
    static @Nullable LocalDate weekdayOn(LocalDate today, int weekday, int dom) {
        YearMonth month = YearMonth.from(today);
        for (int i = 0; i < 24; i++) {
            YearMonth candidate = month.plusMonths(i);
            if (candidate.isValidDay(dom)) {
                LocalDate day = candidate.atDay(dom);
                if (!day.isBefore(today) && day.getDayOfWeek().getValue() == weekday) {
                    return day;
                }
            }
        }
        return null;
    }

    static LocalDate plus(LocalDate day, int count, Unit unit) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2L * count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
            case BUSINESSDAY -> businessDay(day, count);
            case MINUTE, HOUR -> day;
        };
    }

    private static LocalDate businessDay(LocalDate from, int count) {
        LocalDate day = from;
        int left = Math.min(count, 1000);
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() < 6) {
                left--;
            }
        }
        return day;
    }
}
