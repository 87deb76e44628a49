package org.foredesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which days come back, counted in days of the calendar and so the same in every zone. */
public sealed interface Recurrence {

    /** The most weeks that may lie between two such days. */
    int MOST_WEEKS = 52;

    /** What counts as the last week of a month. */
    int LAST = -1;

    boolean on(LocalDate date);

    DayOfWeek day();

    /**
     * The weekday of {@code first}, every so many weeks from then on; 2 for every second Friday.
     */
    record EveryWeeks(int weeks, LocalDate first) implements Recurrence {

        public EveryWeeks {
            if (weeks < 1 || weeks > MOST_WEEKS) {
                throw new IllegalArgumentException("weeks: " + weeks);
            }
        }

        @Override
        public DayOfWeek day() {
            return first.getDayOfWeek();
        }

        @Override
        public boolean on(LocalDate date) {
            long days = ChronoUnit.DAYS.between(first, date);
            return days >= 0 && days % (7L * weeks) == 0;
        }
    }

    /** The first, second to fifth or last ({@link #LAST}) such weekday of each month. */
    record OfMonth(int week, DayOfWeek day) implements Recurrence {

        public OfMonth {
            if (week != LAST && (week < 1 || week > 5)) {
                throw new IllegalArgumentException("week: " + week);
            }
        }

        @Override
        public boolean on(LocalDate date) {
            int left = date.lengthOfMonth() - date.getDayOfMonth();
            return date.getDayOfWeek() == day
                    && (week == LAST ? left < 7 : (date.getDayOfMonth() - 1) / 7 + 1 == week);
        }
    }
}
