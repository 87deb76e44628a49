package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** How far a sick day has come. */
public enum SickDayStatus {
    /** Patients are being asked, or somebody has still to be called. */
    RUNNING,
    /** Nobody is left to be asked or called. */
    DONE,
    /** Taken back before anybody was asked. */
    WITHDRAWN;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SickDayStatus> ofCode(String code) {
        for (SickDayStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
