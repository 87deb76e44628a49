package org.foredesk.desk.firstrun;

/** One thing a step looks at while it is filled in, and how it stands. */
record Check(String words, String detail, State state) {

    /** How it stands; each is drawn in a shape of its own. */
    enum State {
        FINE,
        WRONG,
        /** Not given, and not needed. */
        OPEN
    }
}
