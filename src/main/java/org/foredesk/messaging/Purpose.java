package org.foredesk.messaging;

import java.util.Locale;
import java.util.Optional;

/**
 * Why the clinic writes to a person. It settles what may wait, what may go another way, and what
 * opting out stops.
 */
public enum Purpose {
    /** The assistant's answer. */
    REPLY,
    /** Written by a member of staff. */
    STAFF,
    CONFIRMATION,
    CHANGE,
    CANCELLATION,
    REQUEST_RECEIVED,
    REQUEST_REJECTED,
    REMINDER,
    /** On the waiting list, or off it. */
    WAITLIST,
    /** A freed time for somebody on the waiting list, who is asked whether they want it. */
    WAITLIST_OFFER,
    /** Another time for a visit the clinic cannot keep, which the patient is asked about. */
    RESCHEDULE_OFFER,
    /** About when a visit of today begins, since the practitioner runs late. */
    DELAY,
    /** It is time to come again, which the patient is asked about. */
    RECALL,
    TEST,
    /** The one answer to "STOP" or "START". */
    CONSENT_ANSWER,
    /** What to do in an emergency, and whom to call. */
    EMERGENCY;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A notice is owed to the patient because of an appointment, and is tried by another channel
     * when one fails.
     */
    public boolean isNotice() {
        return switch (this) {
            case CONFIRMATION,
                    CHANGE,
                    CANCELLATION,
                    REQUEST_RECEIVED,
                    REQUEST_REJECTED,
                    REMINDER,
                    WAITLIST,
                    WAITLIST_OFFER,
                    RESCHEDULE_OFFER,
                    DELAY,
                    RECALL ->
                    true;
            case REPLY, STAFF, TEST, CONSENT_ANSWER, EMERGENCY -> false;
        };
    }

    /** Goes out although the person has opted out. */
    public boolean outranksOptOut() {
        return this == CONSENT_ANSWER || this == EMERGENCY;
    }

    public static Optional<Purpose> ofCode(String code) {
        for (Purpose purpose : values()) {
            if (purpose.code().equals(code)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
