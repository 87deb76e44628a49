package org.foredesk.booking;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which a practitioner's week does not count: other hours, or none when {@code hours} is
 * empty.
 */
public record HoursException(LocalDate date, List<LocalRange> hours) {

    public HoursException {
        hours = List.copyOf(hours);
    }

    public boolean closed() {
        return hours.isEmpty();
    }
}
