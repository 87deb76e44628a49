package org.foredesk.booking;

import java.util.UUID;

/** Identifies somebody on the recall list. */
public record RecallId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static RecallId of(String text) {
        return new RecallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
