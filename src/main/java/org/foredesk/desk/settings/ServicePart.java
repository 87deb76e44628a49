package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.booking.ClinicFile;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.ConfirmationMode;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Resource;
import org.foredesk.booking.Service;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.ServiceId;

/**
 * What can be booked. Visits that are booked keep the length, buffers and room they were booked
 * with, whatever is changed here.
 */
final class ServicePart extends ClinicPart {

    private static final String MINUTES = "minutes";
    private static final String PRICE = "price";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String CAPACITY = "capacity";
    private static final String STEP = "step";
    private static final String CONFIRMATION = "confirmation";
    private static final String GIVERS = "givers";
    private static final String NEEDS = "needs";
    private static final String USUAL_MINUTES = "30";

    /** At most nine digits and three after the point. */
    private static final Pattern AMOUNT =
            Pattern.compile("(^|\\s)[0-9]{1,9}([.][0-9]{1,3})?(\\s|$)");

    private final List<Question> questions;
    private List<String> practitioners = List.of();
    private List<String> needs = List.of();

    ServicePart(Texts texts) {
        super(texts, ClinicPlan.Part.SERVICE, "services");
        this.questions =
                List.of(
                        number(MINUTES, 5, ClinicFile.MOST_MINUTES, 5),
                        Question.typed(PRICE, Question.Shape.LINE, this::wrongPrice),
                        number(BEFORE, 0, ClinicFile.MOST_BUFFER, 5),
                        number(AFTER, 0, ClinicFile.MOST_BUFFER, 5),
                        number(CAPACITY, 1, ClinicFile.MOST_PLACES, 1),
                        number(STEP, 5, ClinicFile.MOST_MINUTES, 5),
                        Question.chosen(CONFIRMATION, Question.Shape.ONE_OF, this::modes),
                        Question.chosen(
                                GIVERS, Question.Shape.SOME_OF, () -> choices(practitioners)),
                        Question.chosen(NEEDS, Question.Shape.SOME_OF, () -> choices(needs)));
    }

    private Question number(String key, int least, int most, int step) {
        return Question.typed(
                key,
                Question.Shape.NUMBER,
                typed ->
                        typed.isEmpty() && !key.equals(MINUTES) || fits(typed, least, most, step)
                                ? ""
                                : text(step == 1 ? "whole" : "fives", least, most));
    }

    private static boolean fits(String typed, int least, int most, int step) {
        if (!typed.matches("[0-9]{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(typed);
        return number >= least && number <= most && number % step == 0;
    }

    private String wrongPrice(String typed) {
        return typed.isEmpty() || (AMOUNT.matcher(typed).find() && Money.parse(typed).isPresent())
                ? ""
                : text("price.wrong");
    }

    private List<Question.Choice> modes() {
        List<Question.Choice> modes = new ArrayList<>();
        modes.add(new Question.Choice("", text("confirmation.clinic")));
        for (ConfirmationMode mode : ConfirmationMode.values()) {
            modes.add(
                    new Question.Choice(
                            mode.code(),
                            texts().get("settings.booking.confirmation." + mode.code())));
        }
        return modes;
    }

    private static List<Question.Choice> choices(List<String> names) {
        return names.stream().map(name -> new Question.Choice(name, name)).toList();
    }

    @Override
    List<Question> questions() {
        return questions;
    }

    @Override
    void look(DirectoryView view) {
        practitioners = view.activePractitioners().stream().map(Practitioner::name).toList();
        // What a service of the clinic file needs may also be a kind, such as any room.
        needs =
                Stream.concat(
                                view.activeResources().stream().map(ServicePart::need),
                                view.activeServices().stream()
                                        .flatMap(service -> service.needs().stream()))
                        .distinct()
                        .toList();
    }

    private static String need(Resource resource) {
        return ResourcesViewModel.need(resource);
    }

    @Override
    List<Entry> entries(DirectoryView view) {
        return view.services().stream()
                .map(one ->
                        new Entry(
                                one.id().value(),
                                one.name(),
                                Stream.of(text("length", one.minutes()), price(one))
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining(" · ")),
                                one.active()))
                .toList();
    }

    private static String price(Service service) {
        return service.price() == null ? "" : service.price().toString();
    }

    @Override
    Map<String, String> answers(DirectoryView view, UUID id) {
        return view.service(new ServiceId(id))
                .map(one ->
                        Map.of(
                                NAME,
                                one.name(),
                                MINUTES,
                                String.valueOf(one.minutes()),
                                PRICE,
                                price(one),
                                BEFORE,
                                unlessZero(one.bufferBefore()),
                                AFTER,
                                unlessZero(one.bufferAfter()),
                                CAPACITY,
                                one.capacity() == 1 ? "" : String.valueOf(one.capacity()),
                                STEP,
                                one.step() == Service.usualStep(one.minutes())
                                        ? ""
                                        : String.valueOf(one.step()),
                                CONFIRMATION,
                                one.confirmation() == null ? "" : one.confirmation().code(),
                                GIVERS,
                                Question.join(
                                        view.activePractitioners().stream()
                                                .filter(who -> who.services().contains(one.id()))
                                                .map(Practitioner::name)
                                                .toList()),
                                NEEDS,
                                Question.join(one.needs())))
                .orElseGet(Map::of);
    }

    private static String unlessZero(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    @Override
    Map<String, String> usual() {
        return Map.of(MINUTES, USUAL_MINUTES, GIVERS, Question.join(practitioners));
    }

    @Override
    ClinicPlan put(ClinicPlan plan, String name, Map<String, String> answers) {
        List<String> givers = Question.split(answers.getOrDefault(GIVERS, ""));
        return plan.withServices(
                        Listed.put(
                                plan.services(),
                                ClinicPlan.PlannedService::name,
                                name,
                                _ -> service(name, answers)))
                .withPractitioners(
                        plan.practitioners().stream()
                                .map(who -> giving(who, name, givers.contains(who.name())))
                                .toList());
    }

    private static ClinicPlan.PlannedService service(String name, Map<String, String> answers) {
        int minutes = number(answers, MINUTES, 0);
        Integer step = answers.getOrDefault(STEP, "").isEmpty() ? null : number(answers, STEP, 0);
        return new ClinicPlan.PlannedService(
                name,
                minutes,
                Money.parse(answers.getOrDefault(PRICE, "")).orElse(null),
                number(answers, BEFORE, 0),
                number(answers, AFTER, 0),
                number(answers, CAPACITY, 1),
                Objects.equals(step, Service.usualStep(minutes)) ? null : step,
                ConfirmationMode.ofCode(answers.getOrDefault(CONFIRMATION, "")).orElse(null),
                Question.split(answers.getOrDefault(NEEDS, "")));
    }

    private static int number(Map<String, String> answers, String key, int otherwise) {
        String typed = answers.getOrDefault(key, "");
        return typed.isEmpty() ? otherwise : Integer.parseInt(typed);
    }

    private static ClinicPlan.PlannedPractitioner giving(
            ClinicPlan.PlannedPractitioner who, String service, boolean gives) {
        if (who.services().contains(service) == gives) {
            return who;
        }
        List<String> all = new ArrayList<>(who.services());
        all.remove(service);
        if (gives) {
            all.add(service);
        }
        return who.giving(all);
    }

    @Override
    ClinicPlan without(ClinicPlan plan, String name) {
        return plan.withServices(
                        Listed.without(plan.services(), ClinicPlan.PlannedService::name, name))
                .withPractitioners(
                        plan.practitioners().stream()
                                .map(who -> giving(who, name, false))
                                .toList());
    }

    @Override
    ClinicPlan back(ClinicPlan plan, DirectoryView view, UUID id) {
        return view.service(new ServiceId(id))
                .map(view::planned)
                .map(one ->
                        plan.withServices(
                                Listed.put(
                                        plan.services(),
                                        ClinicPlan.PlannedService::name,
                                        one.name(),
                                        _ -> one.withNeeds(known(one.needs(), view)))))
                .orElse(plan);
    }

    // A room that has gone meanwhile would make every time impossible.
    private static List<String> known(List<String> needs, DirectoryView view) {
        return needs.stream()
                .filter(need ->
                        view.activeResources().stream()
                                .anyMatch(each -> need.equalsIgnoreCase(need(each))))
                .toList();
    }

    @Override
    Hanging hanging(DirectoryView view, ComingVisits coming, UUID id) {
        ServiceId service = new ServiceId(id);
        List<String> words = new ArrayList<>(visits(coming.services().getOrDefault(service, 0)));
        String onlyThis =
                view.activePractitioners().stream()
                        .filter(who -> who.services().equals(List.of(service)))
                        .map(Practitioner::name)
                        .collect(Collectors.joining(", "));
        if (!onlyThis.isEmpty()) {
            words.add(text("only", onlyThis));
        }
        return new Hanging(words, false);
    }
}
