package org.foredesk.web;

import java.util.Locale;
import java.util.Optional;

/** What has become of an accepted request. */
public enum IntakeStatus {
    /** Accepted, and waiting for its turn or being worked on. */
    RECEIVED,
    PROCESSED,
    /** Told again by the sender; the first one counts. */
    DUPLICATE,
    /** It went wrong and is tried again by itself. */
    FAILED,
    /** It went wrong each time; a person has to look. */
    NEEDS_PERSON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IntakeStatus> ofCode(String code) {
        for (IntakeStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
