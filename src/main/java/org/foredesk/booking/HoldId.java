package org.foredesk.booking;

import java.util.UUID;

/** Identifies a slot kept free for somebody for a short time. */
public record HoldId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
