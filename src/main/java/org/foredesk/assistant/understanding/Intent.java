package org.foredesk.assistant.understanding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a patient wants with a message; the list is the one of the command-line contract. */
public enum Intent {
    BOOK,
    RESCHEDULE,
    CANCEL,
    /** Asks which appointments they have. */
    MY_APPOINTMENTS,
    /** Asks what is free, without asking to book yet. */
    AVAILABILITY,
    /** Asks something about the clinic: hours, address, price, parking, doctors, what to bring. */
    QUESTION,
    AFFIRM,
    DENY,
    /** Chooses among what was offered. */
    SELECT,
    /** Answers what was asked with a name, a day, a doctor and so on. */
    PROVIDE_INFO,
    GREETING,
    THANKS,
    GOODBYE,
    /** Wants a person. */
    HUMAN,
    EMERGENCY,
    OPT_OUT,
    OPT_IN,
    OTHER;

    /** The word used outside the program: {@code my_appointments}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Intent> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
