package org.foredesk.booking;

import java.util.UUID;

/** Identifies an entry of the waiting list. */
public record WaitlistId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static WaitlistId of(String text) {
        return new WaitlistId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
