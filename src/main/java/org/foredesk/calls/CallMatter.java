package org.foredesk.calls;

import java.util.Locale;

/** What a call that booked nothing leaves staff to do; nothing of it is ever done by itself. */
public enum CallMatter {
    /** The caller wants a visit cancelled. */
    CANCEL,
    /** The caller wants a visit at another time. */
    MOVE,
    /** The agent was not sure of what it understood. */
    UNSURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
