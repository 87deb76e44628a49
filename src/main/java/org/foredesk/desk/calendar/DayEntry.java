package org.foredesk.desk.calendar;

import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;

/** Something in a practitioner's day. */
sealed interface DayEntry {

    Box box();

    /** What stays the same when it is read anew. */
    Object key();

    String patientName();

    /** An appointment. */
    record Visit(Appointment appointment, Box box) implements DayEntry {
        @Override
        public Object key() {
            return appointment.id();
        }

        @Override
        public String patientName() {
            return appointment.patientName();
        }
    }

    /** A request that waits for staff, with the slot it asks for. */
    record Asked(BookingRequest request, Box box) implements DayEntry {
        @Override
        public Object key() {
            return request.id();
        }

        @Override
        public String patientName() {
            return request.patientName();
        }
    }
}
