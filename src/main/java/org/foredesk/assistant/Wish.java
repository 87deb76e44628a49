package org.foredesk.assistant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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
        List<String> notParts) {

    static final Wish NONE =
            new Wish(
                    null, null, null, null, false, null, null, null, null, null, null, false, false,
                    List.of(), List.of(), List.of(), List.of());

    Wish {
        notPractitioners = List.copyOf(MemoryJson.or(notPractitioners, List.<String>of()));
        notDays = List.copyOf(MemoryJson.or(notDays, List.<LocalDate>of()));
        notWeekdays = List.copyOf(MemoryJson.or(notWeekdays, List.<DayOfWeek>of()));
        notParts = List.copyOf(MemoryJson.or(notParts, List.<String>of()));
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
        return new Wish(
                id,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish speciality(@Nullable String key) {
        return new Wish(
                practitioner,
                key,
                service,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish service(@Nullable String id) {
        return new Wish(
                practitioner,
                speciality,
                id,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish location(@Nullable String id) {
        return new Wish(
                practitioner,
                speciality,
                service,
                id,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish anybody() {
        return new Wish(
                null,
                speciality,
                service,
                location,
                true,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish days(@Nullable LocalDate first, @Nullable LocalDate end) {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                first,
                end,
                time,
                from,
                to,
                part,
                around,
                false,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish at(@Nullable LocalTime exact) {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                exact,
                null,
                null,
                null,
                false,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish around(LocalTime middle, @Nullable LocalTime first, @Nullable LocalTime end) {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                middle,
                first,
                end,
                null,
                true,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish clock(@Nullable LocalTime first, @Nullable LocalTime end, @Nullable String named) {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                null,
                first,
                end,
                named,
                false,
                earliest,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish soon() {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                true,
                notPractitioners,
                notDays,
                notWeekdays,
                notParts);
    }

    Wish without(String doctor) {
        return new Wish(
                doctor.equals(practitioner) ? null : practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                plus(notPractitioners, doctor),
                notDays,
                notWeekdays,
                notParts);
    }

    Wish not(List<LocalDate> days, List<DayOfWeek> weekdays, List<String> parts) {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                day,
                until,
                time,
                from,
                to,
                part,
                around,
                earliest,
                notPractitioners,
                plus(notDays, days),
                plus(notWeekdays, weekdays),
                plus(notParts, parts));
    }

    /** With whom and what for, without when. */
    Wish withoutTime() {
        return new Wish(
                practitioner,
                speciality,
                service,
                location,
                anyDoctor,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                notPractitioners,
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return plus(list, List.of(more));
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        more.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return all;
    }
}
