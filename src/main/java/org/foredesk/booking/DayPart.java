package org.foredesk.booking;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** Parts of the day as the clinic's patients mean them, on the clinic's clock. */
public enum DayPart {
    MORNING(LocalTime.of(6, 0), LocalTime.of(12, 0)),
    AFTERNOON(LocalTime.of(12, 0), LocalTime.of(17, 0)),
    EVENING(LocalTime.of(17, 0), LocalTime.of(21, 0)),
    NIGHT(LocalTime.of(20, 0), LocalTime.MIDNIGHT);

    private final LocalRange window;

    DayPart(LocalTime from, LocalTime to) {
        this.window = new LocalRange(from, to);
    }

    /** From when to when; night ends at midnight. */
    public LocalRange window() {
        return window;
    }

    /** The name used in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DayPart> ofCode(String code) {
        for (DayPart part : values()) {
            if (part.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
