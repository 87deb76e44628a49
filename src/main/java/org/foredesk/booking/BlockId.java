package org.foredesk.booking;

import java.util.UUID;

/** Identifies a blocked stretch of a practitioner's time. */
public record BlockId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static BlockId of(String text) {
        return new BlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
