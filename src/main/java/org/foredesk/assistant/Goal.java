package org.foredesk.assistant;

/** What a dialogue is after at the moment. */
enum Goal {
    NONE,
    BOOK,
    MOVE,
    CANCEL,
    /** A place on the waiting list. */
    WAIT
}
