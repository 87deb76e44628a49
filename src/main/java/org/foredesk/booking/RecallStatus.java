package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** What became of a recall. */
public enum RecallStatus {
    /** The patient is still to be called back. */
    OPEN,
    /** A fitting appointment is booked. */
    DONE,
    /** Staff took it off the list, with a reason. */
    DROPPED;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecallStatus> ofCode(String code) {
        for (RecallStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
