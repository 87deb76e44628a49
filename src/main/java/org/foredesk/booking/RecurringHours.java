package org.foredesk.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that come back on which a practitioner's week does not count: other hours, or none when
 * {@code shifts} is empty. From {@code from} to {@code until}, both included, open where null.
 */
public record RecurringHours(
        Recurrence days, @Nullable LocalDate from, @Nullable LocalDate until, List<Shift> shifts) {

    public RecurringHours {
        shifts = List.copyOf(shifts);
    }

    public boolean closed() {
        return shifts.isEmpty();
    }

    /** Whether that day is one of them. */
    public boolean on(LocalDate date) {
        return (from == null || !date.isBefore(from))
                && (until == null || !date.isAfter(until))
                && days.on(date);
    }
}
