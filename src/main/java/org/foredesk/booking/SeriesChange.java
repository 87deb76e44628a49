package org.foredesk.booking;

import java.util.List;
import java.util.UUID;

/**
 * What was done to several visits of a series at once; {@code change} is what its one notice goes
 * by and what it is undone with.
 */
public record SeriesChange(UUID change, SeriesId series, List<Appointment> visits) {

    public SeriesChange {
        visits = List.copyOf(visits);
    }
}
