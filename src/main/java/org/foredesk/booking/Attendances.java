package org.foredesk.booking;

import java.time.Instant;

/** Notes in an appointment's row when its patient came and left. */
final class Attendances {

    private Attendances() {}

    /** The status has just become {@code now}: what it says of coming and leaving is noted. */
    static void became(AppointmentRow row, AppointmentStatus now, Instant at) {
        switch (now) {
            case CHECKED_IN -> {
                row.checkedInAt = at;
                row.startedAt = null;
                row.completedAt = null;
            }
            case COMPLETED -> row.completedAt = at;
            case BOOKED, CONFIRMED, CANCELLED, NO_SHOW -> forget(row);
        }
    }

    /** A change was taken back and the row has its former status again. */
    static void takenBack(AppointmentRow row, String action) {
        switch (AppointmentReader.status(row)) {
            case CHECKED_IN -> {
                row.completedAt = null;
                if (action.equals(Histories.STARTED)) {
                    row.startedAt = null;
                }
            }
            case COMPLETED -> {}
            case BOOKED, CONFIRMED, CANCELLED, NO_SHOW -> forget(row);
        }
    }

    private static void forget(AppointmentRow row) {
        row.checkedInAt = null;
        row.startedAt = null;
        row.completedAt = null;
    }
}
