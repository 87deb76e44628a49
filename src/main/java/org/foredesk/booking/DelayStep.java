package org.foredesk.booking;

/** What a patient is told of a delay. */
public enum DelayStep {
    /** For the first time: about when the visit will begin. */
    LATE,
    /** Otherwise than was told before. */
    CORRECTED,
    /** The visit begins as planned after all. */
    ON_TIME
}
