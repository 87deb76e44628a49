package org.foredesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Writes practitioners' times as rows; {@code places} has the ids of the clinic's places. */
record TimetableWriter(Tx tx, UUID clinic, IdSource ids, Map<String, UUID> places) {

    static final String HOURS = "hours";
    static final String BREAK = "break";

    void write(UUID practitioner, Timetable timetable) {
        write(practitioner, HOURS, timetable.hours());
        write(practitioner, BREAK, timetable.breaks());
        timetable.exceptions().forEach(exception -> write(practitioner, exception));
        int order = 0;
        for (RecurringHours recurring : timetable.recurring()) {
            write(practitioner, recurring, order++);
        }
    }

    private void write(UUID practitioner, String kind, WeeklyHours hours) {
        hours.days()
                .forEach((day, shifts) ->
                        shifts.forEach(shift -> {
                            HoursRow row = owned(new HoursRow());
                            row.practitionerId = practitioner;
                            row.kind = kind;
                            row.weekday = day.getValue();
                            row.hours = text(shift);
                            tx.session().insert(row);
                        }));
    }

    private void write(UUID practitioner, HoursException exception) {
        List<@Nullable String> hours = new ArrayList<>();
        exception.shifts().forEach(shift -> hours.add(text(shift)));
        if (hours.isEmpty()) {
            hours.add(null);
        }
        for (String each : hours) {
            ExceptionRow row = owned(new ExceptionRow());
            row.practitionerId = practitioner;
            row.exceptionDate = exception.date();
            row.hours = each;
            tx.session().insert(row);
        }
    }

    private void write(UUID practitioner, RecurringHours recurring, int order) {
        RecurringRow row = owned(new RecurringRow());
        row.practitionerId = practitioner;
        row.weekday = recurring.days().day().getValue();
        switch (recurring.days()) {
            case Recurrence.EveryWeeks(int weeks, LocalDate first) -> {
                row.weeks = weeks;
                row.startsOn = first;
            }
            case Recurrence.OfMonth(int week, DayOfWeek _) -> {
                row.monthWeek = week;
                row.startsOn = recurring.from();
            }
        }
        row.endsOn = recurring.until();
        row.hours =
                recurring.closed()
                        ? null
                        : recurring.shifts().stream()
                                .map(this::text)
                                .collect(Collectors.joining(","));
        row.sortOrder = order;
        tx.session().insert(row);
    }

    private String text(Shift shift) {
        return StoredShifts.text(shift, places);
    }

    private <R extends OwnedRow> R owned(R row) {
        row.id = ids.next();
        row.clinicId = clinic;
        return row;
    }
}
