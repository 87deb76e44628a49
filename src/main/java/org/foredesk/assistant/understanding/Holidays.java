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
 * Holidays of the civil calendar by name: on a date ({@code 12-25}) or a month's nth weekday
 * ({@code 11-4thu}, 9 for the last one). Those of the moon's calendars need tables and are not
 * known.
 */
final class Holidays {
    /** Added to the value of one on an nth weekday. */
    private static final int FLOATING = 10_000;

    private static final int LAST = 9;

    private Holidays() {}

    /** The meaning in {@code time.txt} as one number. */
    static int value(String meaning) {
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
}
