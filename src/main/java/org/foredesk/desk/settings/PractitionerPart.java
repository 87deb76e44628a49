package org.foredesk.desk.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.Department;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Service;
import org.foredesk.booking.Timetable;
import org.foredesk.booking.WeeklyHours;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** Who can be booked, apart from their hours. Whoever leaves keeps the visits there are. */
final class PractitionerPart extends ClinicPart {

    private static final String SPECIALITY = "speciality";
    private static final String DEPARTMENT = "department";
    private static final String LOCATION = "location";
    private static final String SERVICES = "services";
    private static final String LANGUAGES = "languages";
    private static final String ALIASES = "aliases";
    private static final String LAST_DAY = "last";

    private final Dates dates;
    private final List<Question> questions;
    private List<String> departments = List.of();
    private List<String> locations = List.of();
    private List<String> services = List.of();

    PractitionerPart(Texts texts, Dates dates) {
        super(texts, ClinicPlan.Part.PRACTITIONER, "practitioners");
        this.dates = dates;
        this.questions =
                List.of(
                        Question.typed(
                                SPECIALITY,
                                Question.Shape.LINE,
                                typed -> atMost(ClinicFile.LONGEST_NAME, typed)),
                        Question.chosen(
                                DEPARTMENT,
                                Question.Shape.ONE_OF,
                                () -> orNone("department.none", departments)),
                        Question.chosen(
                                LOCATION,
                                Question.Shape.ONE_OF,
                                () -> orNone("location.none", locations)),
                        Question.chosen(SERVICES, Question.Shape.RANKED, () -> choices(services)),
                        Question.chosen(LANGUAGES, Question.Shape.SOME_OF, this::languages),
                        Question.typed(ALIASES, Question.Shape.LINE, this::wrongAliases),
                        Question.typed(LAST_DAY, Question.Shape.DAY, this::wrongDay));
    }

    private List<Question.Choice> orNone(String none, List<String> names) {
        return Stream.concat(
                        Stream.of(new Question.Choice("", text(none))), choices(names).stream())
                .toList();
    }

    private static List<Question.Choice> choices(List<String> names) {
        return names.stream().map(name -> new Question.Choice(name, name)).toList();
    }

    private List<Question.Choice> languages() {
        return Stream.of(Language.values())
                .map(each ->
                        new Question.Choice(
                                each.code(), texts().get("language.name." + each.code())))
                .toList();
    }

    private String wrongAliases(String typed) {
        return aliases(typed).stream()
                .map(alias -> atMost(ClinicFile.LONGEST_NAME, alias))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String wrongDay(String typed) {
        return typed.isEmpty() || day(typed).filter(day -> !day.isBefore(dates.today())).isPresent()
                ? ""
                : text("last.wrong");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static List<String> aliases(String typed) {
        return Arrays.stream(typed.split("[,;\n]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    List<Question> questions() {
        return questions;
    }

    @Override
    void look(DirectoryView view) {
        departments = view.activeDepartments().stream().map(Department::name).toList();
        locations = view.activeLocations().stream().map(Location::name).toList();
        services = view.activeServices().stream().map(Service::name).toList();
    }

    @Override
    List<Entry> entries(DirectoryView view) {
        return view.practitioners().stream()
                .map(one -> new Entry(one.id().value(), one.name(), more(one), one.active()))
                .toList();
    }

    private String more(Practitioner one) {
        String speciality =
                one.speciality() == null
                        ? ""
                        : UnderstoodWords.speciality(one.speciality(), texts());
        LocalDate last = one.lastDay();
        return Stream.of(
                        speciality,
                        last == null || !one.active()
                                ? ""
                                : text("until", dates.dayWithoutYear(last)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    Map<String, String> answers(DirectoryView view, UUID id) {
        return view.practitioner(new PractitionerId(id))
                .map(view::planned)
                .map(PractitionerPart::answers)
                .orElseGet(Map::of);
    }

    private static Map<String, String> answers(ClinicPlan.PlannedPractitioner one) {
        return Map.of(
                NAME,
                one.name(),
                SPECIALITY,
                orEmpty(one.speciality(), Function.identity()),
                DEPARTMENT,
                orEmpty(one.department(), Function.identity()),
                LOCATION,
                orEmpty(one.location(), Function.identity()),
                SERVICES,
                Question.join(one.services()),
                LANGUAGES,
                Question.join(one.languages().stream().map(Language::code).toList()),
                ALIASES,
                String.join(", ", one.aliases()),
                LAST_DAY,
                orEmpty(one.lastDay(), LocalDate::toString));
    }

    private static <T> String orEmpty(@Nullable T value, Function<T, String> words) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    Map<String, String> usual() {
        return Map.of(SERVICES, Question.join(services));
    }

    @Override
    ClinicPlan put(ClinicPlan plan, String name, Map<String, String> answers) {
        return plan.withPractitioners(
                Listed.put(
                        plan.practitioners(),
                        ClinicPlan.PlannedPractitioner::name,
                        name,
                        before -> practitioner(before, name, answers)));
    }

    private static ClinicPlan.PlannedPractitioner practitioner(
            ClinicPlan.@Nullable PlannedPractitioner before,
            String name,
            Map<String, String> answers) {
        return new ClinicPlan.PlannedPractitioner(
                name,
                answer(answers, SPECIALITY),
                answer(answers, DEPARTMENT),
                answer(answers, LOCATION),
                aliases(answers.getOrDefault(ALIASES, "")),
                Question.split(answers.getOrDefault(LANGUAGES, "")).stream()
                        .flatMap(code -> Language.ofCode(code).stream())
                        .toList(),
                Question.split(answers.getOrDefault(SERVICES, "")),
                before == null ? Timetable.weekly(WeeklyHours.none()) : before.timetable(),
                day(answers.getOrDefault(LAST_DAY, "")).orElse(null));
    }

    private static @Nullable String answer(Map<String, String> answers, String key) {
        String typed = answers.getOrDefault(key, "");
        return typed.isEmpty() ? null : typed;
    }

    @Override
    ClinicPlan without(ClinicPlan plan, String name) {
        return plan.withPractitioners(
                Listed.without(plan.practitioners(), ClinicPlan.PlannedPractitioner::name, name));
    }

    @Override
    ClinicPlan back(ClinicPlan plan, DirectoryView view, UUID id) {
        return view.practitioner(new PractitionerId(id))
                .map(view::planned)
                .map(one -> put(plan, one, known(one, view)))
                .orElse(plan);
    }

    // A last day that is over would send them away again at once.
    private static Map<String, String> known(
            ClinicPlan.PlannedPractitioner one, DirectoryView view) {
        Map<String, String> answers = new java.util.HashMap<>(answers(one));
        answers.put(LAST_DAY, "");
        if (view.activeDepartments().stream().noneMatch(d -> d.name().equals(one.department()))) {
            answers.put(DEPARTMENT, "");
        }
        if (view.activeLocations().stream().noneMatch(l -> l.name().equals(one.location()))) {
            answers.put(LOCATION, "");
        }
        return answers;
    }

    private static ClinicPlan put(
            ClinicPlan plan, ClinicPlan.PlannedPractitioner one, Map<String, String> answers) {
        return plan.withPractitioners(
                Listed.put(
                        plan.practitioners(),
                        ClinicPlan.PlannedPractitioner::name,
                        one.name(),
                        _ -> practitioner(one, one.name(), answers)));
    }

    @Override
    Hanging hanging(DirectoryView view, ComingVisits coming, UUID id) {
        PractitionerId who = new PractitionerId(id);
        List<String> words = new ArrayList<>(visits(coming.practitioners().getOrDefault(who, 0)));
        view.practitioner(who)
                .filter(one -> one.active() && one.hours().days().isEmpty())
                .ifPresent(_ -> words.add(text("no.hours")));
        view.practitioner(who)
                .filter(one -> one.active() && one.services().isEmpty())
                .ifPresent(_ -> words.add(text("no.services")));
        return new Hanging(words, false);
    }
}
