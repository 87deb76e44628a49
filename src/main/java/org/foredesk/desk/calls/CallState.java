package org.foredesk.desk.calls;

/** What has become of a call, with the colour and icon of its badge. */
enum CallState {
    /** Staff have a booking to confirm. */
    NEEDS_YOU("warning", ""),
    /** The caller wants a visit cancelled, which staff do. */
    WANTS_CANCEL("warning", ""),
    /** The caller wants a visit at another time. */
    WANTS_MOVE("warning", ""),
    /** The agent was not sure of what it understood. */
    UNSURE("warning", "fth-help-circle"),
    BOOKED("success", "fth-check"),
    REJECTED("", ""),
    NOTHING_BOOKED("", "");

    private final String tone;
    private final String icon;

    CallState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** Whether a person has to do something about it. */
    boolean needsYou() {
        return switch (this) {
            case NEEDS_YOU, WANTS_CANCEL, WANTS_MOVE, UNSURE -> true;
            case BOOKED, REJECTED, NOTHING_BOOKED -> false;
        };
    }

    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
