package org.foredesk.desk.calls;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.calls.Call;
import org.foredesk.conversations.Patient;
import org.jspecify.annotations.Nullable;

/**
 * A call with what stands beside it.
 *
 * @param people everybody the number speaks for; empty where it is new
 * @param request what staff were asked because of it, decided or not
 * @param visit what was booked in it or because of it
 */
record CallShown(
        CallLine line,
        List<Patient> people,
        @Nullable BookingRequest request,
        @Nullable Appointment visit) {

    CallShown {
        people = List.copyOf(people);
    }

    Call call() {
        return line.call();
    }
}
