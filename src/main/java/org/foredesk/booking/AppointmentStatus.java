package org.foredesk.booking;

import java.util.Locale;
import java.util.Optional;

/** How far an appointment has come. Cancelled and missed ones take no time of the practitioner. */
public enum AppointmentStatus {
    BOOKED,
    CONFIRMED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    NO_SHOW;

    /** The name used in the API and in the database, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AppointmentStatus> ofCode(String code) {
        for (AppointmentStatus status : values()) {
            if (status.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether the visit is still to come or going on, so that it can be moved or cancelled. */
    public boolean open() {
        return this == BOOKED || this == CONFIRMED || this == CHECKED_IN;
    }

    /** Whether its time is taken: cancelled and missed visits give theirs back. */
    public boolean takesTime() {
        return this != CANCELLED && this != NO_SHOW;
    }

    /** Whether {@code to} may follow. Cancelled is final but for undo. */
    public boolean mayBecome(AppointmentStatus to) {
        return switch (this) {
            case BOOKED -> to != BOOKED;
            case CONFIRMED -> to != BOOKED && to != CONFIRMED;
            case CHECKED_IN -> to == COMPLETED || to == CANCELLED || to == NO_SHOW;
            case NO_SHOW -> to == CHECKED_IN || to == COMPLETED;
            case COMPLETED -> to == NO_SHOW;
            case CANCELLED -> false;
        };
    }
}
