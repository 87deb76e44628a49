package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** What became of a request. */
public enum RequestStatus {
    /** Waits for staff; its slot may or may not still be held. */
    PENDING,
    CONFIRMED,
    REJECTED,
    /** The patient no longer wants it. */
    WITHDRAWN;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequestStatus> ofCode(String code) {
        for (RequestStatus status : values()) {
            if (status.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
