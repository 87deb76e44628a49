package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a building of a clinic. */
public record LocationId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static LocationId of(String text) {
        return new LocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
