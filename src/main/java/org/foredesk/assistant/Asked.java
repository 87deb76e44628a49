package org.foredesk.assistant;

/** The question the patient was asked last; a short answer is read as an answer to it. */
enum Asked {
    NOTHING,
    /** How can we help. */
    HELP,
    /** Whether what was read of an unclear message is meant. */
    MEANT,
    /** Whether to make an appointment, where there is none. */
    NEW,
    /** Which doctor, which speciality, or what is the matter. */
    DOCTOR,
    DAY,
    TIME,
    /** One of the offered times. */
    OFFER,
    /** Yes or no to the one concrete proposal. */
    CONFIRM,
    /** What to change about a proposal that was turned down. */
    CHANGE,
    /** In the morning or in the evening. */
    HALF,
    NAME,
    /** Which of the people behind the number. */
    WHO,
    /** Which of the patient's appointments. */
    APPOINTMENT,
    /** Whether to be put on the waiting list for what is not free. */
    WAITLIST,
    /** Which of several wishes on the waiting list is given up. */
    WAITLIST_LEAVE,
    /** Whether a freed time that is kept for them is wanted. */
    FREED,
    /** Whether a visit the doctor cannot keep may be moved to the time kept for it. */
    AWAY,
    /** Whether they want to come again, now that it is time. */
    RECALL,
    /** Whether a person should take over. */
    HUMAN
}
