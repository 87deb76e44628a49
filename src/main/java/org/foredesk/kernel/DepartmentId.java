package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a group of practitioners. */
public record DepartmentId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
