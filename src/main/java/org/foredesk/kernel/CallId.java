package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a telephone call with a voice agent. */
public record CallId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
