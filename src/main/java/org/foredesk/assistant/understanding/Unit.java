package org.foredesk.assistant.understanding;

/** A length of time people count in. */
enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    YEAR,
    BUSINESSDAY
}
