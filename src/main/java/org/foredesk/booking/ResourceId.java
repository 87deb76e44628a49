package org.foredesk.booking;

import java.util.UUID;

/** Identifies a room or a piece of equipment. */
public record ResourceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
