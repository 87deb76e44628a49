package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a clinic, the tenant every row belongs to. */
public record ClinicId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static ClinicId of(String text) {
        return new ClinicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
