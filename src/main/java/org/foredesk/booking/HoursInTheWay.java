package org.foredesk.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working hours a time is refused for, by the clinic's clock: whose, on which day, when they
 * are in (never, where that is empty) and where, for one who works at several places. {@code
 * elsewhere} is the place that was asked about, where they are in at {@code wanted} but not there
 * all the time.
 */
public record HoursInTheWay(
        String practitioner,
        LocalDate day,
        List<Stretch> hours,
        Stretch wanted,
        @Nullable String elsewhere) {

    /** From when until when, and where if that is worth saying; an end of 00:00 is midnight. */
    public record Stretch(LocalTime from, LocalTime to, @Nullable String place) {}

    public HoursInTheWay {
        hours = List.copyOf(hours);
    }
}
