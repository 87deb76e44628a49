package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** How far somebody on the waiting list has come. */
public enum WaitlistStatus {
    /** For a time to come free. */
    WAITING,
    /** A time is held for them and they have been asked. */
    OFFERED,
    /** They took an offered time. */
    ACCEPTED,
    /** The days they wished are over. */
    EXPIRED,
    /** Taken off the list: by themselves, by staff, or because they have such a visit now. */
    WITHDRAWN;

    /** Whether a time may still be offered. */
    public boolean open() {
        return this == WAITING || this == OFFERED;
    }

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WaitlistStatus> ofCode(String code) {
        for (WaitlistStatus status : values()) {
            if (status.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
