package org.foredesk.kernel;

import java.util.UUID;

/** Identifies a message in the outbox. */
public record NotificationId(UUID value) {

    /**
     * Reads the textual form of a UUID; throws {@link IllegalArgumentException} for anything else.
     */
    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
