package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** Whether staff must confirm what the assistant or a voice agent wants booked. */
public enum ConfirmationMode {
    ALWAYS,
    UNSURE,
    NEVER;

    /** The value of the setting and of the clinic file, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConfirmationMode> ofCode(String code) {
        for (ConfirmationMode mode : values()) {
            if (mode.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
