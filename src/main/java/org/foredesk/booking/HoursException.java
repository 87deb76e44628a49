package org.foredesk.booking;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which a practitioner's week does not count: other hours, or none when {@code shifts} is
 * empty.
 */
public record HoursException(LocalDate date, List<Shift> shifts) {

    public HoursException {
        shifts = List.copyOf(shifts);
    }

    public boolean closed() {
        return shifts.isEmpty();
    }
}
