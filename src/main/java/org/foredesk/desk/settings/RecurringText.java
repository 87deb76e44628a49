package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foredesk.booking.Recurrence;
import org.foredesk.desk.frame.Workplace;

/** How often a day can come back, and how that is said. */
final class RecurringText {

    /** Every so many weeks, or in that week of the month where {@code weeks} is none. */
    record Rhythm(int weeks, int monthWeek) {

        static final List<Rhythm> ALL =
                Stream.concat(
                                IntStream.rangeClosed(2, 4).mapToObj(weeks -> new Rhythm(weeks, 0)),
                                IntStream.of(1, 2, 3, 4, 5, Recurrence.LAST)
                                        .mapToObj(week -> new Rhythm(0, week)))
                        .toList();

        /** The days of that rhythm; those of weeks are counted from the first one from then on. */
        Recurrence on(DayOfWeek day, LocalDate from) {
            return weeks > 0
                    ? new Recurrence.EveryWeeks(
                            weeks,
                            from.plusDays(
                                    (day.getValue() - from.getDayOfWeek().getValue() + 7) % 7))
                    : new Recurrence.OfMonth(monthWeek, day);
        }
    }

    private final Workplace desk;

    RecurringText(Workplace desk) {
        this.desk = desk;
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, desk.texts().locale());
    }

    String rhythm(Rhythm rhythm) {
        return rhythm.weeks() > 0
                ? desk.texts().get("settings.recurring.weeks", rhythm.weeks())
                : desk.texts().get("settings.recurring.month." + rhythm.monthWeek());
    }

    /** Such as "Friday, every 2 weeks from 27 November 2026". */
    String days(Recurrence days) {
        return switch (days) {
            case Recurrence.EveryWeeks(int weeks, LocalDate first) ->
                    desk.texts()
                            .get(
                                    "settings.recurring.weeks.of",
                                    day(days.day()),
                                    weeks,
                                    desk.dates().longDay(first));
            case Recurrence.OfMonth(int week, DayOfWeek day) ->
                    desk.texts()
                            .get(
                                    "settings.recurring.month.of",
                                    day(day),
                                    rhythm(new Rhythm(0, week)));
        };
    }
}
