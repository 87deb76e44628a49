package org.foredesk.messaging;

import java.util.Locale;

/** What is not known about an earlier attempt to send a message. */
enum Doubt {
    NONE,
    /**
     * The provider answered with an error of its own: when its list does not show the message, it
     * has not taken it.
     */
    ANSWERED,
    /**
     * There was no answer, or we died waiting for it: only a list that can be trusted proves
     * anything.
     */
    SILENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Doubt ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
