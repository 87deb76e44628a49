package org.foredesk.booking;

import java.util.Locale;

/** Why a time is not offered; the codes of the contract. */
public enum ReasonCode {
    /** Free by itself, but an appointment beside it needs room before or after. */
    BUFFER(true),
    BOOKED(true),
    HELD(true),
    OUTSIDE_HOURS(true),
    HOLIDAY(true),
    BLOCKED(true),
    /** A room or a piece of equipment the service needs is in use. */
    RESOURCE(true),
    /** The practitioner has as many visits that day as are wanted. */
    DAILY_LIMIT(true),
    /** In the past or within the notice period. */
    TOO_SOON(true),
    /** Beyond the booking horizon. */
    TOO_FAR(true),
    /** The practitioner does not give the service, or not at such a start. */
    NOT_OFFERED(true);

    private final boolean overridable;

    ReasonCode(boolean overridable) {
        this.overridable = overridable;
    }

    boolean overridable() {
        return overridable;
    }

    /** The name used in the API, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody else has the time, as opposed to a rule that forbids it to everybody. */
    public boolean taken() {
        return this == BUFFER
                || this == BOOKED
                || this == HELD
                || this == BLOCKED
                || this == RESOURCE;
    }
}
