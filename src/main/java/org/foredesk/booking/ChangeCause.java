package org.foredesk.booking;

import java.util.Locale;

/**
 * Why an appointment was changed where nobody gave a reason in words: the rule or the wish behind
 * it. Kept by its code as the history's "why", which the desk says in its own language.
 */
public enum ChangeCause {
    /** The patient asked for it. */
    PATIENT,
    /** A request that staff confirmed. */
    REQUEST,
    /** A freed time the patient took from the waiting list. */
    WAITLIST,
    /** The practitioner is away at short notice. */
    SICK_DAY,
    /** Taken back a moment later. */
    UNDO;

    /** The word in the history, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
