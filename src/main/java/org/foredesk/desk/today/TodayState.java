package org.foredesk.desk.today;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.RunningLate;
import org.foredesk.booking.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What Today shows, read at one moment; {@code visits} are the day's without the cancelled ones.
 * {@code unconnected} counts the texts that wait because no number is connected; null where one is.
 */
record TodayState(
        List<QueueRow> queue,
        List<Appointment> visits,
        List<Slot> nextFree,
        List<RunningLate> late,
        @Nullable Long unconnected) {

    static final TodayState EMPTY =
            new TodayState(List.of(), List.of(), List.of(), List.of(), null);
}
