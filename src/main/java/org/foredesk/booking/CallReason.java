package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** Why a patient of a sick day has to be called. */
public enum CallReason {
    /** Asked, and has not answered in time. */
    NO_ANSWER,
    /** No other time could be found to propose. */
    NOTHING_FREE,
    /** There is no number or channel to write to. */
    UNREACHABLE,
    /** Wanted another time than the proposed one and has not found it alone. */
    OTHER_TIME;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CallReason> ofCode(String code) {
        for (CallReason reason : values()) {
            if (reason.code().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
