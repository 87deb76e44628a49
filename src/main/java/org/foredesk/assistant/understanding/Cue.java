package org.foredesk.assistant.understanding;

/** What a phrase hints at; the keys of section {@code cue} in {@code intents.txt}. */
enum Cue {
    YES,
    YESDO,
    YESWEAK,
    NO,
    NOWEAK,
    CHANGE,
    DONE,
    GREETING,
    CHAT,
    THANKS,
    BYE,
    HUMAN,
    BOOKING,
    APPT,
    WANT,
    SEE,
    FIND,
    MOVE,
    CANCEL,
    MINE,
    AVAIL,
    ANOTHER,
    ANY,
    MEDICAL,
    FOREIGN,
    ASK,
    TOPIC_HOURS,
    TOPIC_ADDRESS,
    TOPIC_PRICE,
    TOPIC_PARKING,
    TOPIC_DOCTORS,
    TOPIC_BRING,
    TOPIC_PHONE,
    TOPIC_INSURANCE,
    TOPIC_SERVICES,
    TOPIC_MEDICAL,
    ANGRY,
    HAPPY,
    STOP,
    START;

    /** The topic of a question, or empty: {@code hours}. */
    String topic() {
        return name().startsWith("TOPIC_")
                ? name().substring(6).toLowerCase(java.util.Locale.ROOT)
                : "";
    }
}
