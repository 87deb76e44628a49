package org.foredesk.desk.today;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Slot;

/**
 * What Today shows, read at one moment; {@code visits} are the day's without the cancelled ones.
 */
record TodayState(List<QueueRow> queue, List<Appointment> visits, List<Slot> nextFree) {

    static final TodayState EMPTY = new TodayState(List.of(), List.of(), List.of());
}
