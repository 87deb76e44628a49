package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a doctor or therapist who can be booked. */
public record PractitionerId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static PractitionerId of(String text) {
        return new PractitionerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
