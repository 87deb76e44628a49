package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.foredesk.booking.Department;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is shown, or the week of one practitioner: its columns, the stretch of the clock that
 * is drawn (minutes since midnight, whole half hours), the holiday's name where it is one, how many
 * practitioners are {@code hidden} since they are not in, and what can be filtered by.
 */
record CalendarDay(
        LocalDate date,
        @Nullable PractitionerId week,
        int from,
        int to,
        @Nullable String holiday,
        List<DayColumn> columns,
        int hidden,
        List<Practitioner> practitioners,
        List<Department> departments,
        List<Location> locations,
        List<Service> services) {

    CalendarDay {
        columns = List.copyOf(columns);
        practitioners = List.copyOf(practitioners);
        departments = List.copyOf(departments);
        locations = List.copyOf(locations);
        services = List.copyOf(services);
    }

    Optional<DayEntry> entry(@Nullable Object key) {
        return columns.stream()
                .flatMap(column -> column.entries().stream())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    Optional<DayColumn> column(PractitionerId practitioner) {
        return columns.stream()
                .filter(each -> each.practitioner().id().equals(practitioner))
                .findFirst();
    }

    /** The column of a practitioner's day; -1 where it is not shown. */
    int columnOf(PractitionerId practitioner, LocalDate on) {
        for (int at = 0; at < columns.size(); at++) {
            DayColumn column = columns.get(at);
            if (column.practitioner().id().equals(practitioner) && column.date().equals(on)) {
                return at;
            }
        }
        return -1;
    }

    int columnOf(DayEntry entry) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).entries().contains(entry)) {
                return at;
            }
        }
        return -1;
    }
}
