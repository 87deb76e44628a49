package org.foredesk.booking;

/** What happened to an entry of the waiting list. */
public enum WaitlistStep {
    JOINED,
    OFFERED,
    ACCEPTED,
    /** Said no to the offered time; the entry goes on waiting for another. */
    DECLINED,
    /** Did not answer in time; the entry goes on waiting for another. */
    LAPSED,
    /** Taken off the list by the patient or by staff. */
    LEFT,
    /** Taken off the list because the patient has such a visit now. */
    SERVED,
    /** The wished days are over. */
    OVER
}
