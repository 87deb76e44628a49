package org.foredesk.assistant.understanding;

import java.util.Locale;

/** A named part of the day; hours as the assistant reads them when nothing narrower was said. */
public enum PartOfDay {
    MORNING(6, 12),
    AFTERNOON(12, 17),
    EVENING(17, 21),
    NIGHT(20, 24);

    private final int fromHour;
    private final int toHour;

    PartOfDay(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    /** First hour, 0–23. */
    public int fromHour() {
        return fromHour;
    }

    /** Hour it ends, not included, up to 24. */
    public int toHour() {
        return toHour;
    }

    /** The word used outside the program: {@code morning}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
