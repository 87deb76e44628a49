package org.foredesk.desk.calls;

/** What has become of a call, with the colour and icon of its badge. */
enum CallState {
    /** Staff have a booking to confirm. */
    NEEDS_YOU("warning", ""),
    BOOKED("success", "fth-check"),
    REJECTED("", ""),
    NOTHING_BOOKED("", "");

    private final String tone;
    private final String icon;

    CallState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }
}
