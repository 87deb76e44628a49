package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** What became of a time that was offered to somebody on the waiting list. */
public enum OfferStatus {
    /** The time is held and the answer awaited. */
    OPEN,
    ACCEPTED,
    DECLINED,
    /** No answer came in time. */
    EXPIRED,
    /** Taken back, because whom it was for left the list. */
    WITHDRAWN;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OfferStatus> ofCode(String code) {
        for (OfferStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
