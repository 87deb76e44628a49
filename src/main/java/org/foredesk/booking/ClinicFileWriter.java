package org.foredesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;

/**
 * Writes a plan as the YAML people edit: fields in the order of the contract, nothing that says
 * nothing.
 */
final class ClinicFileWriter {

    private ClinicFileWriter() {}

    static String write(ClinicPlan plan) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("clinic", clinic(plan.details()));
        put(file, "locations", plan.locations().stream().map(ClinicFileWriter::location).toList());
        put(
                file,
                "departments",
                plan.departments().stream().map(name -> Map.of("name", name)).toList());
        put(file, "services", plan.services().stream().map(ClinicFileWriter::service).toList());
        put(file, "resources", plan.resources().stream().map(ClinicFileWriter::resource).toList());
        put(
                file,
                "practitioners",
                plan.practitioners().stream().map(ClinicFileWriter::practitioner).toList());
        put(file, "holidays", plan.holidays().stream().map(ClinicFileWriter::holiday).toList());
        put(file, "faq", plan.faq().stream().map(ClinicFileWriter::faq).toList());
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(120);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        return new org.yaml.snakeyaml.Yaml(options).dump(file);
    }

    private static Map<String, Object> clinic(ClinicPlan.Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", details.name());
        fields.put("timezone", details.zone().getId());
        fields.put("country", details.country());
        fields.put("languages", details.languages().stream().map(Language::code).toList());
        put(
                fields,
                "phone",
                Optional.ofNullable(details.phone()).map(PhoneNumber::e164).orElse(null));
        put(fields, "address", details.address());
        return fields;
    }

    private static Map<String, Object> location(ClinicPlan.PlannedLocation location) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", location.name());
        put(fields, "address", location.address());
        return fields;
    }

    private static Map<String, Object> service(ClinicPlan.PlannedService service) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", service.name());
        fields.put("minutes", service.minutes());
        put(
                fields,
                "price",
                Optional.ofNullable(service.price()).map(Money::toString).orElse(null));
        put(fields, "buffer_before", service.bufferBefore() == 0 ? null : service.bufferBefore());
        put(fields, "buffer_after", service.bufferAfter() == 0 ? null : service.bufferAfter());
        put(fields, "capacity", service.capacity() == 1 ? null : service.capacity());
        put(fields, "slot_step", service.step());
        put(
                fields,
                "confirmation",
                Optional.ofNullable(service.confirmation())
                        .map(ConfirmationMode::code)
                        .orElse(null));
        put(fields, "needs", service.needs());
        return fields;
    }

    private static Map<String, Object> resource(ClinicPlan.PlannedResource resource) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", resource.name());
        fields.put("kind", resource.kind().code());
        put(fields, "group", resource.group());
        put(fields, "location", resource.location());
        put(fields, "capacity", resource.capacity() == 1 ? null : resource.capacity());
        return fields;
    }

    private static Map<String, Object> practitioner(ClinicPlan.PlannedPractitioner who) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", who.name());
        put(fields, "speciality", who.speciality());
        put(fields, "department", who.department());
        put(fields, "location", who.location());
        put(fields, "aliases", who.aliases());
        put(fields, "languages", who.languages().stream().map(Language::code).toList());
        // An empty list says "none"; leaving it out would say "all".
        fields.put("services", who.services());
        Timetable timetable = who.timetable();
        put(fields, "hours", week(timetable.hours()));
        put(fields, "breaks", week(timetable.breaks()));
        put(
                fields,
                "exceptions",
                Stream.concat(
                                timetable.exceptions().stream().map(ClinicFileWriter::exception),
                                timetable.recurring().stream().map(ClinicFileWriter::recurring))
                        .toList());
        put(fields, "daily_limit", timetable.dailyLimit());
        put(
                fields,
                "last_day",
                Optional.ofNullable(who.lastDay()).map(LocalDate::toString).orElse(null));
        return fields;
    }

    /** Days in a row that have the same hours are written together, as in mon-fri. */
    private static Map<String, Object> week(WeeklyHours hours) {
        Map<String, Object> fields = new LinkedHashMap<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; first++) {
            List<Shift> shifts = hours.shifts(days[first]);
            int last = first;
            while (last + 1 < days.length && hours.shifts(days[last + 1]).equals(shifts)) {
                last++;
            }
            if (!shifts.isEmpty()) {
                fields.put(
                        first == last
                                ? word(days[first])
                                : word(days[first]) + "-" + word(days[last]),
                        shifts.stream().map(ClinicFileWriter::shift).toList());
            }
            first = last;
        }
        return fields;
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> exception(HoursException exception) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", exception.date().toString());
        putHours(fields, exception.shifts());
        return fields;
    }

    private static Map<String, Object> recurring(RecurringHours recurring) {
        Map<String, Object> fields = new LinkedHashMap<>();
        LocalDate from = recurring.from();
        LocalDate until = recurring.until();
        switch (recurring.days()) {
            case Recurrence.EveryWeeks(int weeks, LocalDate first) -> {
                fields.put("every", weeks == 1 ? "week" : weeks + " weeks");
                fields.put("from", first.toString());
            }
            case Recurrence.OfMonth(int week, DayOfWeek day) -> {
                fields.put("every", "month");
                fields.put("on", ExceptionReader.ofMonth(week, day));
                put(fields, "from", from == null ? null : from.toString());
            }
        }
        put(fields, "until", until == null ? null : until.toString());
        putHours(fields, recurring.shifts());
        return fields;
    }

    private static Object shift(Shift shift) {
        String hours = shift.hours().toString();
        String place = shift.place();
        if (place == null) {
            return hours;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("hours", hours);
        fields.put("location", place);
        return fields;
    }

    private static void putHours(Map<String, Object> fields, List<Shift> hours) {
        if (hours.isEmpty()) {
            fields.put("closed", true);
        } else {
            fields.put("hours", hours.stream().map(ClinicFileWriter::shift).toList());
        }
    }

    private static Map<String, Object> holiday(Holiday holiday) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("date", holiday.date().toString());
        fields.put("name", holiday.name());
        return fields;
    }

    private static Map<String, Object> faq(Faq faq) {
        Map<Language, String> answers = new EnumMap<>(Language.class);
        answers.putAll(faq.answers());
        Map<String, Object> answer = new LinkedHashMap<>();
        answers.forEach((language, text) -> answer.put(language.code(), text));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("question", new ArrayList<>(faq.questions()));
        fields.put("answer", answer);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        boolean nothing =
                switch (value) {
                    case null -> true;
                    case Collection<?> many -> many.isEmpty();
                    case Map<?, ?> many -> many.isEmpty();
                    default -> false;
                };
        if (!nothing) {
            fields.put(name, Objects.requireNonNull(value));
        }
    }
}
