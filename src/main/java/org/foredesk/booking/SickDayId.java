package org.foredesk.booking;

import java.util.UUID;

/** Identifies a sick day. */
public record SickDayId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static SickDayId of(String text) {
        return new SickDayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
