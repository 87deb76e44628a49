package org.foredesk.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Reads the sections of one clinic file and checks that the names in them fit together. */
final class ClinicFileReader {

    private static final int NAME = ClinicFile.LONGEST_NAME;
    private static final int ADDRESS = ClinicFile.LONGEST_ADDRESS;

    private final List<String> notes = new ArrayList<>();
    private final Map<String, Yaml> sections;

    ClinicFileReader(Yaml document) {
        this.sections = document.fields();
    }

    /** Throws {@link Yaml.Wrong} at the first thing that cannot be used. */
    ClinicPlan read() {
        note(
                sections,
                "clinic",
                "locations",
                "departments",
                "services",
                "resources",
                "practitioners",
                "holidays",
                "faq");
        Yaml clinic = sections.get("clinic");
        if (clinic == null) {
            throw new Yaml.Wrong("Line 1: the section 'clinic' is missing.");
        }
        ClinicPlan.Details details = details(clinic);
        List<ClinicPlan.PlannedLocation> locations = section("locations", this::location);
        unique("locations", locations.stream().map(ClinicPlan.PlannedLocation::name).toList());
        List<String> departments = section("departments", this::department);
        unique("departments", departments);
        ResourceReader things =
                new ResourceReader(
                        notes, locations.stream().map(ClinicPlan.PlannedLocation::name).toList());
        List<ClinicPlan.PlannedResource> resources = section("resources", things::read);
        List<ClinicPlan.PlannedService> services =
                section("services", item -> service(item, things));
        unique("services", services.stream().map(ClinicPlan.PlannedService::name).toList());
        PractitionerReader people =
                new PractitionerReader(
                        notes,
                        locations.stream().map(ClinicPlan.PlannedLocation::name).toList(),
                        departments,
                        services.stream().map(ClinicPlan.PlannedService::name).toList());
        List<ClinicPlan.PlannedPractitioner> practitioners = section("practitioners", people::read);
        unique(
                "practitioners",
                practitioners.stream().map(ClinicPlan.PlannedPractitioner::name).toList());
        List<Holiday> holidays = section("holidays", this::holiday);
        unique("holidays", holidays.stream().map(day -> day.date().toString()).toList());
        return new ClinicPlan(
                details,
                locations,
                departments,
                services,
                practitioners,
                holidays,
                section("faq", this::faq),
                resources,
                notes,
                List.of());
    }

    private <T> List<T> section(String name, Function<Yaml, T> item) {
        Yaml section = sections.get(name);
        return section == null ? List.of() : section.items().stream().map(item).toList();
    }

    private void unique(String section, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < names.size(); at++) {
            if (!seen.add(DirectoryView.plain(names.get(at)))) {
                throw Objects.requireNonNull(sections.get(section))
                        .items()
                        .get(at)
                        .wrong("'" + names.get(at) + "' is there twice");
            }
        }
    }

    private void note(Map<String, Yaml> fields, String... known) {
        notes.addAll(Yaml.unknown(fields, Set.of(known)));
    }

    private ClinicPlan.Details details(Yaml clinic) {
        Map<String, Yaml> fields = clinic.fields();
        note(fields, "name", "timezone", "country", "languages", "phone", "address");
        String country =
                required(clinic, fields, "country")
                        .read(
                                ClinicFileReader::country,
                                "a country code of two letters, such as IN");
        return new ClinicPlan.Details(
                required(clinic, fields, "name").text(NAME),
                required(clinic, fields, "timezone")
                        .read(ClinicFileReader::zone, "a time zone, such as Asia/Kolkata"),
                country,
                fields.containsKey("languages")
                        ? languages(fields.get("languages"))
                        : List.of(Language.EN),
                optional(
                        fields,
                        "phone",
                        field ->
                                field.read(
                                        text -> PhoneNumber.parse(text, country),
                                        "a telephone number; write it as \"+912212345678\"")),
                optional(fields, "address", field -> field.text(ADDRESS)));
    }

    private ClinicPlan.PlannedLocation location(Yaml item) {
        Map<String, Yaml> fields = named(item);
        note(fields, "name", "address");
        return new ClinicPlan.PlannedLocation(
                required(item, fields, "name").text(NAME),
                optional(fields, "address", field -> field.text(ADDRESS)));
    }

    private String department(Yaml item) {
        Map<String, Yaml> fields = named(item);
        note(fields, "name");
        return required(item, fields, "name").text(NAME);
    }

    private ClinicPlan.PlannedService service(Yaml item, ResourceReader things) {
        Map<String, Yaml> fields = item.fields();
        note(
                fields,
                "name",
                "minutes",
                "price",
                "buffer_before",
                "buffer_after",
                "capacity",
                "slot_step",
                "confirmation",
                "needs");
        return new ClinicPlan.PlannedService(
                required(item, fields, "name").text(NAME),
                required(item, fields, "minutes").minutes(5, ClinicFile.MOST_MINUTES),
                optional(
                        fields,
                        "price",
                        field -> field.read(Money::parse, "a price, such as \"600 INR\"")),
                fields.containsKey("buffer_before")
                        ? fields.get("buffer_before").minutes(0, ClinicFile.MOST_BUFFER)
                        : 0,
                fields.containsKey("buffer_after")
                        ? fields.get("buffer_after").minutes(0, ClinicFile.MOST_BUFFER)
                        : 0,
                fields.containsKey("capacity")
                        ? fields.get("capacity").number(1, Seats.MOST_PLACES)
                        : 1,
                optional(fields, "slot_step", field -> field.minutes(5, ClinicFile.MOST_MINUTES)),
                optional(
                        fields,
                        "confirmation",
                        field ->
                                field.read(
                                        ConfirmationMode::ofCode,
                                        "one of always, unsure and never")),
                fields.containsKey("needs") ? things.needs(fields.get("needs")) : List.of());
    }

    private Holiday holiday(Yaml item) {
        Map<String, Yaml> fields = item.fields();
        note(fields, "date", "name");
        return new Holiday(
                required(item, fields, "date")
                        .read(ClinicFileReader::date, "a date, such as 2026-12-25"),
                fields.containsKey("name") ? fields.get("name").text(NAME) : "Holiday");
    }

    private Faq faq(Yaml item) {
        Map<String, Yaml> fields = item.fields();
        note(fields, "question", "answer");
        Map<Language, String> answers = new LinkedHashMap<>();
        required(item, fields, "answer")
                .fields()
                .forEach((code, answer) ->
                        answers.put(
                                Language.ofCode(code)
                                        .orElseThrow(() ->
                                                answer.wrong(
                                                        "'"
                                                                + code
                                                                + "' is not one of en, es and hi")),
                                answer.text()));
        return new Faq(
                required(item, fields, "question").items().stream().map(Yaml::text).toList(),
                answers);
    }

    /** A thing that may be written as its name alone. */
    private static Map<String, Yaml> named(Yaml item) {
        return item.node() instanceof org.yaml.snakeyaml.nodes.ScalarNode
                ? Map.of("name", item)
                : item.fields();
    }

    static Yaml required(Yaml item, Map<String, Yaml> fields, String name) {
        Yaml field = fields.get(name);
        if (field == null) {
            throw item.wrong("'" + name + "' is missing");
        }
        return field;
    }

    static <T> @Nullable T optional(
            Map<String, Yaml> fields, String name, Function<Yaml, T> reading) {
        Yaml field = fields.get(name);
        return field == null ? null : reading.apply(field);
    }

    static List<Language> languages(Yaml field) {
        List<Language> languages =
                field.items().stream()
                        .map(item -> item.read(Language::ofCode, "one of en, es and hi"))
                        .distinct()
                        .toList();
        if (languages.isEmpty()) {
            throw field.wrong("must name at least one language");
        }
        return languages;
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text)
                ? Optional.of(ZoneId.of(text))
                : Optional.empty();
    }

    private static Optional<String> country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return Set.of(Locale.getISOCountries()).contains(code)
                ? Optional.of(code)
                : Optional.empty();
    }
}
