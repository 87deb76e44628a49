package org.foredesk.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours somebody works in one go, and where: the name of one of the clinic's places, null for the
 * practitioner's own.
 */
public record Shift(LocalRange hours, @Nullable String place) {

    /** Those hours at the practitioner's own place. */
    public static Shift of(LocalRange hours) {
        return new Shift(hours, null);
    }

    /** As {@link #of}, for several. */
    public static List<Shift> all(List<LocalRange> hours) {
        return hours.stream().map(Shift::of).toList();
    }

    static List<LocalRange> hours(List<Shift> shifts) {
        return shifts.stream().map(Shift::hours).toList();
    }
}
