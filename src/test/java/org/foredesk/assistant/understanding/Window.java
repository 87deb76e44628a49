package org.foredesk.assistant.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A stretch of the day in minutes, for comparing what was read with what a label says. */
record Window(int from, int to) {
    private static final int HALF_DAY = 12 * 60;
    private static final int DAY = 2 * HALF_DAY;

    /** From two clock times; an end left out is the day's. */
    static Window of(@Nullable String from, @Nullable String to) {
        int start = from == null ? 0 : minute(from);
        int end = to == null ? DAY : minute(to);
        return new Window(start, end <= start ? end + DAY : end);
    }

    static int minute(String clock) {
        return LocalTime.parse(clock.substring(0, 5)).toSecondOfDay() / 60;
    }

    static boolean clock(JsonNode value) {
        return value.asText().matches("\\d\\d:\\d\\d(:\\d\\d)?");
    }

    boolean contains(int minute) {
        return from <= minute && minute < to;
    }

    /** At least half of the shorter one lies in the other. */
    boolean overlaps(Window other) {
        int shorter = Math.min(to - from, other.to - other.from);
        return 2 * common(other) >= shorter;
    }

    /** The same but for an hour or so at the ends. */
    boolean nearly(Window other) {
        int both = Math.max(to, other.to) - Math.min(from, other.from);
        return 4 * common(other) >= 3 * both;
    }

    Window otherHalf() {
        int shift = from < HALF_DAY ? HALF_DAY : -HALF_DAY;
        return new Window(from + shift, to + shift);
    }

    private int common(Window other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }
}
