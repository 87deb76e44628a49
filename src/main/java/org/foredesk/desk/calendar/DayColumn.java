package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.booking.Block;
import org.foredesk.booking.Practitioner;
import org.jspecify.annotations.Nullable;

/**
 * One practitioner's day: when it is open, what is shaded inside and why, what is in it, and by how
 * many minutes the practitioner is late. Minutes since midnight of the clinic's clock.
 */
record DayColumn(
        Practitioner practitioner,
        LocalDate date,
        List<Stretch> open,
        List<Shade> shades,
        List<DayEntry> entries,
        int late) {

    /** From {@code from} up to but without {@code to}. */
    record Stretch(int from, int to) {}

    /** A break ({@code block} null) or blocked time. */
    record Shade(int from, int to, @Nullable Block block) {}

    DayColumn {
        open = List.copyOf(open);
        shades = List.copyOf(shades);
        entries = List.copyOf(entries);
    }

    /** The blocked time at a minute; null where there is none. */
    @Nullable Block blockAt(int minute) {
        return shades.stream()
                .filter(shade ->
                        shade.block() != null && minute >= shade.from() && minute < shade.to())
                .map(Shade::block)
                .findFirst()
                .orElse(null);
    }

    long visits() {
        return entries.stream()
                .filter(entry ->
                        entry instanceof DayEntry.Visit visit
                                && visit.appointment().status().takesTime())
                .count();
    }
}
