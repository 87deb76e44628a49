package org.foredesk.assistant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.foredesk.assistant.understanding.When;
import org.jspecify.annotations.Nullable;

/**
 * What the patient wants, as far as they said; all days and times in the clinic's zone.
 *
 * @param practitioner id
 * @param speciality key
 * @param service id
 * @param location id; null where it is all the same
 * @param anyDoctor whoever is free
 * @param day the wished day, or the first of several
 * @param until the day after the last one; null where one day was said
 * @param time the exact time wished
 * @param from clock times wished, {@code to} not included; null is open
 * @param around whether a little before or after {@code time} is as good
 * @param earliest the sooner the better, or whenever
 * @param notPractitioners ids ruled out
 * @param notParts names of parts of the day ruled out
 * @param notHours hours ruled out on any day
 */
record Wish(
        @Nullable String practitioner,
        @Nullable String speciality,
        @Nullable String service,
        @Nullable String location,
        boolean anyDoctor,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable LocalTime time,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String part,
        boolean around,
        boolean earliest,
        List<String> notPractitioners,
        List<LocalDate> notDays,
        List<DayOfWeek> notWeekdays,
        List<String> notParts,
        List<When.Window> notHours) {

    static final Wish NONE =
            new Wish(
                    null, null, null, null, false, null, null, null, null, null, null, false, false,
                    List.of(), List.of(), List.of(), List.of(), List.of());

    Wish {
        notPractitioners = List.copyOf(MemoryJson.or(notPractitioners, List.<String>of()));
        notDays = List.copyOf(MemoryJson.or(notDays, List.<LocalDate>of()));
        notWeekdays = List.copyOf(MemoryJson.or(notWeekdays, List.<DayOfWeek>of()));
        notParts = List.copyOf(MemoryJson.or(notParts, List.<String>of()));
        notHours = List.copyOf(MemoryJson.or(notHours, List.<When.Window>of()));
    }

    boolean withWhom() {
        return practitioner != null || speciality != null || anyDoctor;
    }

    boolean hasDay() {
        return day != null || earliest;
    }

    boolean hasClock() {
        return time != null || from != null || to != null;
    }

    Wish practitioner(@Nullable String id) {
        return with(draft -> draft.practitioner = id);
    }

    Wish speciality(@Nullable String key) {
        return with(draft -> draft.speciality = key);
    }

    Wish service(@Nullable String id) {
        return with(draft -> draft.service = id);
    }

    Wish location(@Nullable String id) {
        return with(draft -> draft.location = id);
    }

    Wish anybody() {
        return with(draft -> {
            draft.practitioner = null;
            draft.anyDoctor = true;
        });
    }

    Wish days(@Nullable LocalDate first, @Nullable LocalDate end) {
        return with(draft -> {
            draft.day = first;
            draft.until = end;
            draft.earliest = false;
        });
    }

    Wish at(@Nullable LocalTime exact) {
        return with(draft -> draft.clock(exact, null, null));
    }

    Wish around(LocalTime middle, @Nullable LocalTime first, @Nullable LocalTime end) {
        return with(draft -> {
            draft.clock(middle, first, end);
            draft.around = true;
        });
    }

    Wish clock(@Nullable LocalTime first, @Nullable LocalTime end, @Nullable String named) {
        return with(draft -> {
            draft.clock(null, first, end);
            draft.part = named;
        });
    }

    Wish soon() {
        return with(draft -> draft.earliest = true);
    }

    Wish without(String doctor) {
        return with(draft -> {
            draft.practitioner = doctor.equals(practitioner) ? null : practitioner;
            draft.notPractitioners = plus(notPractitioners, List.of(doctor));
        });
    }

    Wish not(
            List<LocalDate> days,
            List<DayOfWeek> weekdays,
            List<String> parts,
            List<When.Window> hours) {
        return with(draft -> {
            draft.notDays = plus(notDays, days);
            draft.notWeekdays = plus(notWeekdays, weekdays);
            draft.notParts = plus(notParts, parts);
            draft.notHours = plus(notHours, hours);
        });
    }

    /** With whom and what for, without when. */
    Wish withoutTime() {
        return with(draft -> {
            draft.day = null;
            draft.until = null;
            draft.earliest = false;
            draft.clock(null, null, null);
            draft.notDays = List.of();
            draft.notWeekdays = List.of();
            draft.notParts = List.of();
            draft.notHours = List.of();
        });
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).distinct().toList();
    }

    private Wish with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Wish(
                draft.practitioner,
                draft.speciality,
                draft.service,
                draft.location,
                draft.anyDoctor,
                draft.day,
                draft.until,
                draft.time,
                draft.from,
                draft.to,
                draft.part,
                draft.around,
                draft.earliest,
                draft.notPractitioners,
                draft.notDays,
                draft.notWeekdays,
                draft.notParts,
                draft.notHours);
    }

    /** What is wished, while it is being changed. */
    private static final class Draft {
        @Nullable String practitioner;
        @Nullable String speciality;
        @Nullable String service;
        @Nullable String location;
        boolean anyDoctor;
        @Nullable LocalDate day;
        @Nullable LocalDate until;
        @Nullable LocalTime time;
        @Nullable LocalTime from;
        @Nullable LocalTime to;
        @Nullable String part;
        boolean around;
        boolean earliest;
        List<String> notPractitioners;
        List<LocalDate> notDays;
        List<DayOfWeek> notWeekdays;
        List<String> notParts;
        List<When.Window> notHours;

        Draft(Wish from) {
            practitioner = from.practitioner;
            speciality = from.speciality;
            service = from.service;
            location = from.location;
            anyDoctor = from.anyDoctor;
            day = from.day;
            until = from.until;
            time = from.time;
            this.from = from.from;
            to = from.to;
            part = from.part;
            around = from.around;
            earliest = from.earliest;
            notPractitioners = from.notPractitioners;
            notDays = from.notDays;
            notWeekdays = from.notWeekdays;
            notParts = from.notParts;
            notHours = from.notHours;
        }

        /** Another wish about the clock replaces the whole of the last one. */
        void clock(@Nullable LocalTime exact, @Nullable LocalTime first, @Nullable LocalTime end) {
            time = exact;
            from = first;
            to = end;
            part = null;
            around = false;
        }
    }
}
