package org.foredesk.kernel;

import java.util.UUID;

/** Identifies what is booked. */
public record ServiceId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
