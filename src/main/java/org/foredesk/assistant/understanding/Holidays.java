package org.foredesk.assistant.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.foredesk.assistant.understanding.Piece.Day;
import org.foredesk.assistant.understanding.Piece.How;
import org.jspecify.annotations.Nullable;

/**
 * Holidays by name: on a date ({@code 12-25}), a month's nth weekday ({@code 11-4thu}, 9 for the
 * last one) or so many days from Easter Sunday ({@code easter-2}). Those of the moon's calendars
 * (Diwali, Eid) need tables and are not known.
 */
final class Holidays {
    /** Added to the value of one on an nth weekday. */
    private static final int FLOATING = 10_000;

    /** The value of Easter Sunday; the days from it are added. */
    private static final int EASTER = 20_000;

    private static final int FURTHEST = 100;
    private static final int LAST = 9;

    private Holidays() {}

    /** The meaning in {@code time.txt} as one number. */
    static int value(String meaning) {
        if (meaning.startsWith("easter")) {
            return EASTER + Integer.parseInt(meaning.substring("easter".length()));
        }
        int month = Integer.parseInt(meaning.substring(0, 2));
        String day = meaning.substring(3);
        if (day.length() == 2) {
            return month * 100 + Integer.parseInt(day);
        }
        return FLOATING + month * 100 + (day.charAt(0) - '0') * 10 + weekday(day.substring(1));
    }

    private static int weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
                return day.getValue();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The next one, today included. */
    static @Nullable Piece coming(LocalDate today, int holiday) {
        if (holiday > EASTER - FURTHEST) {
            LocalDate here = easter(today.getYear()).plusDays(holiday - EASTER);
            LocalDate next = easter(today.getYear() + 1).plusDays(holiday - EASTER);
            return new Day(here.isBefore(today) ? next : here, How.DATE);
        }
        int month = holiday % FLOATING / 100;
        int day = holiday % 100;
        if (holiday < FLOATING) {
            return Calendar.date(today, day, month);
        }
        LocalDate here = nth(YearMonth.of(today.getYear(), month), day / 10, day % 10);
        LocalDate next =
                here.isBefore(today)
                        ? nth(YearMonth.of(today.getYear() + 1, month), day / 10, day % 10)
                        : here;
        return new Day(next, How.DATE);
    }

    private static LocalDate nth(YearMonth month, int which, int weekday) {
        int ordinal = which == LAST ? -1 : which;
        return month.atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.of(weekday)));
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
