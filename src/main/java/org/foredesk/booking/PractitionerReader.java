package org.foredesk.booking;

import static org.foredesk.booking.ClinicFileReader.optional;
import static org.foredesk.booking.ClinicFileReader.required;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.foredesk.kernel.Language;

/** Reads the practitioners of a clinic file: who they are, what they give and when they work. */
final class PractitionerReader {

    private static final Set<String> KNOWN =
            Set.of(
                    "name",
                    "speciality",
                    "department",
                    "location",
                    "aliases",
                    "languages",
                    "services",
                    "hours",
                    "breaks",
                    "exceptions",
                    "daily_limit",
                    "last_day");
    private static final int NAME = ClinicFile.LONGEST_NAME;

    private final List<String> notes;
    private final List<String> locations;
    private final List<String> departments;
    private final List<String> services;

    PractitionerReader(
            List<String> notes,
            List<String> locations,
            List<String> departments,
            List<String> services) {
        this.notes = notes;
        this.locations = locations;
        this.departments = departments;
        this.services = services;
    }

    ClinicPlan.PlannedPractitioner read(Yaml item) {
        Map<String, Yaml> fields = item.fields();
        notes.addAll(Yaml.unknown(fields, KNOWN));
        ShiftReader shifts = new ShiftReader(notes, locations);
        ExceptionReader exceptions = new ExceptionReader(notes, shifts);
        if (fields.containsKey("exceptions")) {
            exceptions.read(fields.get("exceptions"));
        }
        return new ClinicPlan.PlannedPractitioner(
                required(item, fields, "name").text(NAME),
                optional(fields, "speciality", field -> field.text(NAME)),
                optional(fields, "department", field -> oneOf(field, departments, "departments")),
                optional(fields, "location", field -> oneOf(field, locations, "locations")),
                fields.containsKey("aliases")
                        ? fields.get("aliases").items().stream()
                                .map(alias -> alias.text(NAME))
                                .toList()
                        : List.of(),
                fields.containsKey("languages") ? languages(fields.get("languages")) : List.of(),
                fields.containsKey("services")
                        ? fields.get("services").items().stream()
                                .map(name -> oneOf(name, services, "services"))
                                .distinct()
                                .toList()
                        : services,
                new Timetable(
                        fields.containsKey("hours")
                                ? week(fields.get("hours"), shifts::read)
                                : WeeklyHours.none(),
                        fields.containsKey("breaks")
                                ? week(
                                        fields.get("breaks"),
                                        field -> Shift.all(ShiftReader.hours(field)))
                                : WeeklyHours.none(),
                        exceptions.days(),
                        exceptions.recurring(),
                        optional(
                                fields,
                                "daily_limit",
                                field -> field.number(1, ClinicFile.MOST_DAILY_VISITS))),
                optional(
                        fields,
                        "last_day",
                        field -> field.read(ClinicFileReader::date, "a date, such as 2026-12-31")));
    }

    private static List<Language> languages(Yaml field) {
        return field.items().isEmpty() ? List.of() : ClinicFileReader.languages(field);
    }

    static String oneOf(Yaml field, List<String> names, String section) {
        return field.read(
                text ->
                        names.stream()
                                .filter(name ->
                                        DirectoryView.plain(name).equals(DirectoryView.plain(text)))
                                .findFirst(),
                "one of the " + section);
    }

    private static WeeklyHours week(Yaml field, Function<Yaml, List<Shift>> reading) {
        Map<DayOfWeek, List<Shift>> days = new EnumMap<>(DayOfWeek.class);
        field.fields()
                .forEach((names, hours) -> {
                    List<Shift> shifts = reading.apply(hours);
                    for (DayOfWeek day : days(hours, names)) {
                        if (days.put(day, shifts) != null) {
                            throw hours.wrong(
                                    day.name().toLowerCase(Locale.ROOT) + " is there twice");
                        }
                    }
                });
        return new WeeklyHours(days);
    }

    private static List<DayOfWeek> days(Yaml field, String names) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : names.split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            DayOfWeek first = day(field, ends[0]);
            DayOfWeek last = ends.length == 1 ? first : day(field, ends[1]);
            for (DayOfWeek next = first; ; next = next.plus(1)) {
                days.add(next);
                if (next == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(Yaml field, String name) {
        return day(name)
                .orElseThrow(() ->
                        field.wrong(
                                "'"
                                        + name.strip()
                                        + "' is not a day; write mon, mon-fri or mon,wed"));
    }

    /** The day of that name or its first letters, at least three. */
    static Optional<DayOfWeek> day(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Stream.of(DayOfWeek.values())
                .filter(day -> wanted.length() >= 3 && day.name().startsWith(wanted))
                .findFirst();
    }
}
