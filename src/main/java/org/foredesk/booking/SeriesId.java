package org.foredesk.booking;

import java.util.UUID;

/** Identifies visits that were booked together as one series. */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
