package org.foredesk.desk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Department;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestStatus;
import org.foredesk.booking.RunningLate;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;

/**
 * Reads a day for the calendar. What is open here is only what is drawn; what can be booked is
 * booking's to say.
 */
final class DayReader {

    private static final int DAY = 24 * 60;
    private static final int MOST_REQUESTS = 500;

    private final ClinicId clinic;
    private final ZoneId zone;
    private final Directory directory;
    private final Booking booking;
    private List<RunningLate> late = List.of();

    DayReader(ClinicId clinic, ZoneId zone, Directory directory, Booking booking) {
        this.clinic = clinic;
        this.zone = zone;
        this.directory = directory;
        this.booking = booking;
    }

    CalendarDay read(Wanted asked) {
        DirectoryView view = directory.view(clinic);
        Wanted wanted = known(asked, view);
        late = booking.delays().today(clinic);
        Optional<Practitioner> ofWeek =
                Optional.ofNullable(wanted.week()).flatMap(view::practitioner);
        LocalDate first = ofWeek.isPresent() ? monday(wanted.day()) : wanted.day();
        LocalDate last = ofWeek.isPresent() ? first.plusDays(6) : wanted.day();
        List<Appointment> visits = visits(first, last);
        List<BookingRequest> requests =
                booking.requests().list(clinic, RequestStatus.PENDING, null, MOST_REQUESTS);
        List<DayColumn> columns = new ArrayList<>();
        if (ofWeek.isPresent()) {
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                DayHours hours = new DayHours(view, ofWeek.get(), day, null);
                columns.add(column(hours, visits, requests));
            }
            return drawn(wanted, view, columns, 0);
        }
        for (Practitioner practitioner : view.practitioners()) {
            DayHours hours = new DayHours(view, practitioner, wanted.day(), wanted.location());
            DayColumn column = column(hours, visits, requests);
            if (shown(practitioner, view, wanted, !column.entries().isEmpty())) {
                columns.add(column);
            }
        }
        List<DayColumn> in =
                columns.stream()
                        .filter(column -> !wanted.onlyIn() || column.isIn(wanted.location()))
                        .toList();
        return drawn(wanted, view, in, columns.size() - in.size());
    }

    /** Without filters for what is no longer there. */
    private static Wanted known(Wanted asked, DirectoryView view) {
        return asked.narrowed(
                view.activeDepartments().stream()
                        .map(Department::id)
                        .filter(id -> id.equals(asked.department()))
                        .findFirst()
                        .orElse(null),
                view.activeLocations().stream()
                        .map(Location::id)
                        .filter(id -> id.equals(asked.location()))
                        .findFirst()
                        .orElse(null));
    }

    /** The first day of a day's week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Appointment> visits(LocalDate first, LocalDate last) {
        Instant start = first.atStartOfDay(zone).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
        // What began before midnight may still go on.
        return booking
                .appointments(
                        AppointmentQuery.between(clinic, start.minus(Duration.ofHours(12)), end))
                .stream()
                .filter(visit ->
                        visit.status() != AppointmentStatus.CANCELLED && visit.end().isAfter(start))
                .toList();
    }

    private DayColumn column(
            DayHours hours, List<Appointment> visits, List<BookingRequest> requests) {
        Practitioner practitioner = hours.practitioner();
        LocalDate day = hours.day();
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Appointment> ofDay =
                visits.stream()
                        .filter(visit -> visit.start().isBefore(end) && visit.end().isAfter(start))
                        .toList();
        return new DayColumn(
                practitioner,
                day,
                hours.open(),
                hours.shades(),
                entries(practitioner.id(), day, ofDay, requests),
                late(practitioner.id(), day));
    }

    private int late(PractitionerId practitioner, LocalDate day) {
        return late.stream()
                .filter(each -> each.practitioner().equals(practitioner) && each.day().equals(day))
                .mapToInt(RunningLate::minutes)
                .findFirst()
                .orElse(0);
    }

    private static boolean shown(
            Practitioner practitioner, DirectoryView view, Wanted wanted, boolean busy) {
        boolean inDepartment =
                wanted.department() == null
                        || wanted.department().equals(practitioner.department());
        boolean there =
                wanted.location() == null
                        || view.locationsOf(practitioner).stream()
                                .anyMatch(place -> place.id().equals(wanted.location()));
        return inDepartment && there && (practitioner.active() || busy);
    }

    private List<DayEntry> entries(
            PractitionerId practitioner,
            LocalDate day,
            List<Appointment> visits,
            List<BookingRequest> requests) {
        Map<Object, Box> stretches = new HashMap<>();
        List<Appointment> mine =
                visits.stream().filter(visit -> visit.practitioner().equals(practitioner)).toList();
        mine.forEach(visit -> stretches.put(visit.id(), stretch(day, visit.start(), visit.end())));
        List<BookingRequest> asked = new ArrayList<>();
        for (BookingRequest request : requests) {
            stretch(practitioner, day, request)
                    .ifPresent(box -> {
                        stretches.put(request.id(), box);
                        asked.add(request);
                    });
        }
        Map<Object, Box> boxes = Box.lanes(stretches);
        List<DayEntry> entries = new ArrayList<>();
        mine.forEach(visit -> entries.add(new DayEntry.Visit(visit, box(boxes, visit.id()))));
        asked.forEach(
                request -> entries.add(new DayEntry.Asked(request, box(boxes, request.id()))));
        entries.sort(
                Comparator.comparingInt((DayEntry entry) -> entry.box().from())
                        .thenComparingInt(entry -> entry.box().lane()));
        return entries;
    }

    /** What a request asks of that practitioner on that day: of a visit in parts, their part. */
    private Optional<Box> stretch(
            PractitionerId practitioner, LocalDate day, BookingRequest request) {
        Instant start = request.start();
        Instant end = request.end();
        if (start == null || !start.atZone(zone).toLocalDate().equals(day)) {
            return Optional.empty();
        }
        if (!request.parts().isEmpty()) {
            return request.parts().stream()
                    .filter(part -> part.practitioner().equals(practitioner))
                    .map(part -> stretch(day, part.start(), part.end()))
                    .findFirst();
        }
        return practitioner.equals(request.practitioner())
                ? Optional.of(
                        stretch(day, start, end == null ? start.plus(Duration.ofMinutes(30)) : end))
                : Optional.empty();
    }

    private static Box box(Map<Object, Box> boxes, Object key) {
        Box box = boxes.get(key);
        return box == null ? new Box(0, 30, 0, 1) : box;
    }

    private Box stretch(LocalDate day, Instant start, Instant end) {
        int from = minute(day, start, zone);
        return new Box(from, Math.max(from + 5, minute(day, end, zone)), 0, 1);
    }

    // The clock on the wall, so that a day with a change of time still reads right.
    static int minute(LocalDate day, Instant moment, ZoneId zone) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        if (date.isBefore(day)) {
            return 0;
        }
        return date.isAfter(day) ? DAY : moment.atZone(zone).toLocalTime().toSecondOfDay() / 60;
    }

    private static CalendarDay drawn(
            Wanted wanted, DirectoryView view, List<DayColumn> columns, int hidden) {
        int from = DAY;
        int to = 0;
        for (DayColumn column : columns) {
            for (DayColumn.Stretch stretch : column.open()) {
                from = Math.min(from, stretch.from());
                to = Math.max(to, stretch.to());
            }
            for (DayEntry entry : column.entries()) {
                from = Math.min(from, entry.box().from());
                to = Math.max(to, entry.box().to());
            }
        }
        if (from >= to) {
            from = 9 * 60;
            to = 17 * 60;
        }
        // Half an hour of air, so that the day's edges can be seen for what they are.
        // A closed day of a week says so in its own column.
        boolean whole = wanted.week() == null;
        return new CalendarDay(
                wanted.day(),
                whole || columns.isEmpty() ? null : wanted.week(),
                Math.max(0, Math.floorDiv(from - 1, 30) * 30),
                Math.min(DAY, Math.ceilDiv(to + 1, 30) * 30),
                view.holiday(wanted.day())
                        .filter(_ -> whole)
                        .map(org.foredesk.booking.Holiday::name)
                        .orElse(null),
                columns,
                hidden,
                view.practitioners().stream().filter(Practitioner::active).toList(),
                view.activeDepartments(),
                view.activeLocations(),
                view.services());
    }
}
