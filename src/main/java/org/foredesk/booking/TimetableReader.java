package org.foredesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes practitioners' times of their rows, all of one clinic; {@code places} has its names. */
record TimetableReader(
        Map<UUID, String> places,
        Map<UUID, List<HoursRow>> hours,
        Map<UUID, List<ExceptionRow>> exceptions,
        Map<UUID, List<RecurringRow>> recurring) {

    WeeklyHours week(UUID practitioner, String kind) {
        List<HoursRow> rows = hours.getOrDefault(practitioner, List.of());
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(
                    day,
                    rows.stream()
                            .filter(row -> row.kind.equals(kind) && row.weekday == day.getValue())
                            .map(row -> shift(row.hours))
                            .toList());
        }
        return new WeeklyHours(days);
    }

    List<HoursException> exceptions(UUID practitioner) {
        Map<LocalDate, List<ExceptionRow>> byDate =
                exceptions.getOrDefault(practitioner, List.of()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.exceptionDate,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byDate.entrySet().stream()
                .map(day ->
                        new HoursException(
                                day.getKey(),
                                day.getValue().stream()
                                        .flatMap(row -> Optional.ofNullable(row.hours).stream())
                                        .map(this::shift)
                                        .toList()))
                .toList();
    }

    List<RecurringHours> recurring(UUID practitioner) {
        return recurring.getOrDefault(practitioner, List.of()).stream()
                .map(this::recurring)
                .toList();
    }

    private RecurringHours recurring(RecurringRow row) {
        Recurrence days =
                row.monthWeek == null
                        ? new Recurrence.EveryWeeks(
                                Objects.requireNonNull(row.weeks),
                                Objects.requireNonNull(row.startsOn))
                        : new Recurrence.OfMonth(row.monthWeek, DayOfWeek.of(row.weekday));
        return new RecurringHours(
                days,
                row.monthWeek == null ? null : row.startsOn,
                row.endsOn,
                row.hours == null
                        ? List.of()
                        : Arrays.stream(row.hours.split(",", -1)).map(this::shift).toList());
    }

    private Shift shift(String text) {
        return StoredShifts.read(text, places);
    }
}
