package org.foredesk.booking;

import java.util.Locale;

/** Why a message did not reach a patient, so that somebody has to call. */
public enum Unreached {
    /** There is no number and no address to write to. */
    NO_WAY,
    /** They have asked not to be written to. */
    OPTED_OUT,
    /** It was sent or tried, and did not arrive. */
    FAILED;

    /** The word in the API and the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Unreached ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
