package org.foredesk.booking;

import java.util.UUID;

/** Identifies a visit of a sick day. */
public record SickDayVisitId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static SickDayVisitId of(String text) {
        return new SickDayVisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
