package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Block;
import org.foredesk.booking.Practitioner;
import org.foredesk.kernel.LocationId;
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

    /**
     * From {@code from} up to but without {@code to}; {@code place} where the practitioner works at
     * several.
     */
    record Stretch(int from, int to, @Nullable String place) {}

    /** Blocked time, hours at another place than the one looked at, or neither for a break. */
    record Shade(int from, int to, @Nullable Block block, @Nullable String place) {

        static Shade pause(int from, int to) {
            return new Shade(from, to, null, null);
        }
    }

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

    /** Where the day's hours are, in their order; empty for one who works at one place only. */
    List<String> places() {
        return open.stream()
                .flatMap(stretch -> Optional.ofNullable(stretch.place()).stream())
                .distinct()
                .toList();
    }

    /** Whether there are hours, requests, or visits at that place, at any where null. */
    boolean isIn(@Nullable LocationId place) {
        return !open.isEmpty()
                || entries.stream()
                        .anyMatch(entry ->
                                place == null
                                        || !(entry instanceof DayEntry.Visit visit)
                                        || place.equals(visit.appointment().location()));
    }

    long visits() {
        return entries.stream()
                .filter(entry ->
                        entry instanceof DayEntry.Visit visit
                                && visit.appointment().status().takesTime())
                .count();
    }
}
