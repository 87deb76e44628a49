package org.foredesk.conversations;

/** Two cards that may well be one person's, and what speaks for it. */
public record Duplicate(Patient one, Patient other, Reason reason) {

    /** What both have, beside a name that is alike. */
    public enum Reason {
        PHONE,
        EMAIL,
        BIRTH_DATE
    }
}
