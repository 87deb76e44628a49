package org.foredesk.calls;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who called whom. */
public enum CallDirection {
    /** The patient called the clinic. */
    INBOUND,
    /** The clinic's voice agent called the patient. */
    OUTBOUND;

    public static Optional<CallDirection> ofCode(String code) {
        return Arrays.stream(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
