package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** How far a visit of a sick day has come. */
public enum SickDayVisitStatus {
    /** Its wave has not been asked yet. */
    WAITING,
    /** The patient was asked and has time to answer. */
    ASKED,
    /** Moved to the proposed time. */
    ACCEPTED,
    /** The patient looks for another time with the assistant. */
    DECLINED,
    /** Somebody has to call. */
    TO_CALL,
    /** Dealt with in another way: moved, cancelled, spoken with. */
    SETTLED,
    /** Staff left it out: it stays as it is and the patient is not asked. */
    LEFT_OUT;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is still to come of it. */
    public boolean open() {
        return this == WAITING || this == ASKED || this == DECLINED || this == TO_CALL;
    }

    static Optional<SickDayVisitStatus> ofCode(String code) {
        for (SickDayVisitStatus status : values()) {
            if (status.code().equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
