package org.foredesk.desk.today;

/** Why a row is in the queue, the most urgent kind first; with its icon and colour. */
enum QueueKind {
    EMERGENCY("fth-alert-octagon", "alarm"),
    MAYBE_EMERGENCY("fth-alert-triangle", "danger"),
    WAITING("fth-headphones", "warning"),
    /** A caller wants a visit cancelled or moved. */
    CALLER("fth-phone-incoming", "warning"),
    CALL("fth-phone-outgoing", "warning"),
    CLASH("fth-shuffle", "warning"),
    REQUEST("fth-calendar", "accent"),
    /** A call the agent was not sure of, with a booking to confirm or without. */
    UNSURE_CALL("fth-help-circle", "warning"),
    NOT_DELIVERED("fth-alert-triangle", "danger"),
    POSSIBLY_SENT("fth-send", "warning");

    private final String icon;
    private final String tone;

    QueueKind(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    String icon() {
        return icon;
    }

    String tone() {
        return tone;
    }
}
