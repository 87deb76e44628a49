package org.foredesk.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that come back on which a practitioner's week does not count: other hours, or none when
 * {@code hours} is empty. From {@code from} to {@code until}, both included, open where null.
 */
public record RecurringHours(
        Recurrence days,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<LocalRange> hours) {

    public RecurringHours {
        hours = List.copyOf(hours);
    }

    public boolean closed() {
        return hours.isEmpty();
    }

    /** Whether that day is one of them. */
    public boolean on(LocalDate date) {
        return (from == null || !date.isBefore(from))
                && (until == null || !date.isAfter(until))
                && days.on(date);
    }
}
