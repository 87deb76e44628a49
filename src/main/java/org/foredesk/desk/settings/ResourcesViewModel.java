package org.foredesk.desk.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.foredesk.booking.Block;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.Directory;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Resource;
import org.foredesk.booking.ResourceKind;
import org.foredesk.booking.Service;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The clinic's rooms and equipment, which services need them, and when they are out of use. Each
 * change is kept at once. What is typed wrongly comes back as words.
 */
final class ResourcesViewModel {

    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_NAME = 200;

    private final Workplace desk;
    private final Directory directory;
    private final ClinicId clinic;
    private final Actor staff;
    private final ClinicEdits edits;
    private final ReadOnlyObjectWrapper<@Nullable DirectoryView> view =
            new ReadOnlyObjectWrapper<>();

    ResourcesViewModel(Workplace desk) {
        this.desk = desk;
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
        this.staff = desk.services().staff();
        this.edits = new ClinicEdits(desk);
        refresh();
    }

    /** The clinic as it is, read anew after each change. */
    ReadOnlyObjectProperty<@Nullable DirectoryView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    void refresh() {
        desk.tasks().run(() -> directory.view(clinic), view::set);
    }

    /** What a service says that needs it: the group where it has one. */
    static String need(Resource resource) {
        String group = resource.group();
        return group == null ? resource.name() : group;
    }

    static boolean needs(Service service, Resource resource) {
        return service.needs().stream().anyMatch(each -> each.equalsIgnoreCase(need(resource)));
    }

    /** Times from now on in which it is out of use, in order. */
    List<Block> outOfUse(Resource resource) {
        DirectoryView now = view.get();
        return now == null
                ? List.of()
                : now.blocks().stream()
                        .filter(block ->
                                resource.id().equals(block.resource())
                                        && block.time().end().isAfter(desk.dates().now()))
                        .toList();
    }

    /**
     * Adds a room or a piece of equipment; the words for what is wrong, empty where it was added.
     */
    String add(
            String name,
            ResourceKind kind,
            String group,
            @Nullable String location,
            String atOnce) {
        DirectoryView now = view.get();
        String called = name.strip();
        String together = group.strip();
        int capacity = capacity(atOnce.strip());
        if (now == null || called.isEmpty() || called.length() > LONGEST_NAME) {
            return desk.texts().get("settings.resources.name.needed");
        }
        if (capacity == 0) {
            return desk.texts().get("settings.resources.capacity.wrong", MOST_AT_ONCE);
        }
        if (means(now, called)) {
            return desk.texts().get("settings.resources.taken", called);
        }
        if (!together.isEmpty() && !fits(now, called, together, kind)) {
            return desk.texts().get("settings.resources.taken", together);
        }
        change(
                plan -> {
                    List<ClinicPlan.PlannedResource> all = new ArrayList<>(plan.resources());
                    all.add(
                            new ClinicPlan.PlannedResource(
                                    called,
                                    kind,
                                    together.isEmpty() ? null : together,
                                    location,
                                    capacity));
                    return plan.withResources(all, UnaryOperator.identity());
                },
                desk.texts().get("settings.resources.added", called));
        return "";
    }

    private static int capacity(String typed) {
        try {
            int number = typed.isEmpty() ? 1 : Integer.parseInt(typed);
            return number <= MOST_AT_ONCE && number > 0 ? number : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static boolean means(DirectoryView now, String word) {
        return Stream.of(ResourceKind.values()).anyMatch(kind -> kind.code().equals(plain(word)))
                || now.resources().stream()
                        .anyMatch(each ->
                                plain(each.name()).equals(plain(word))
                                        || plain(need(each)).equals(plain(word)));
    }

    /** Whether a group of that name is there for such things, or can be. */
    private static boolean fits(DirectoryView now, String name, String group, ResourceKind kind) {
        List<Resource> same =
                now.activeResources().stream()
                        .filter(each ->
                                each.group() != null && plain(need(each)).equals(plain(group)))
                        .toList();
        return same.isEmpty()
                ? !plain(name).equals(plain(group)) && !means(now, group)
                : same.stream().allMatch(each -> each.kind() == kind);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** Takes it off the list; services that needed it and find no other do without. */
    void remove(Resource gone) {
        DirectoryView now = view.get();
        if (now == null) {
            return;
        }
        boolean others =
                now.activeResources().stream()
                        .anyMatch(each ->
                                !each.id().equals(gone.id())
                                        && need(each).equalsIgnoreCase(need(gone)));
        change(
                plan ->
                        plan.withResources(
                                plan.resources().stream()
                                        .filter(each -> !each.name().equals(gone.name()))
                                        .toList(),
                                service ->
                                        service.withNeeds(
                                                service.needs().stream()
                                                        .filter(each ->
                                                                !each.equalsIgnoreCase(gone.name())
                                                                        && (others
                                                                                || !each
                                                                                        .equalsIgnoreCase(
                                                                                                need(
                                                                                                        gone))))
                                                        .toList())),
                desk.texts().get("settings.resources.removed", gone.name()));
    }

    /** Says that a service needs it, or does no longer. */
    void need(Resource resource, Service service, boolean needed) {
        String word = need(resource);
        change(
                plan ->
                        plan.withResources(
                                plan.resources(),
                                each -> {
                                    if (!each.name().equals(service.name())) {
                                        return each;
                                    }
                                    List<String> needs = new ArrayList<>(each.needs());
                                    needs.removeIf(word::equalsIgnoreCase);
                                    if (needed) {
                                        needs.add(word);
                                    }
                                    return each.withNeeds(needs);
                                }),
                desk.texts()
                        .get(
                                needed
                                        ? "settings.resources.needed"
                                        : "settings.resources.not.needed",
                                service.name(),
                                word));
    }

    /**
     * Takes it out of use on a day, in the typed hours or all day; the words for what is wrong,
     * empty where it was done.
     */
    String block(Resource resource, @Nullable LocalDate day, String hours, String reason) {
        List<LocalRange> ranges = HoursText.ranges(hours).orElse(List.of());
        if (day == null || day.isBefore(desk.dates().today()) || ranges.size() > 1) {
            return desk.texts().get("settings.resources.out.wrong");
        }
        if (ranges.isEmpty() && !hours.isBlank()) {
            return desk.texts().get("settings.hours.form", hours.strip());
        }
        TimeRange time = time(day, ranges.isEmpty() ? null : ranges.getFirst());
        String why = reason.isBlank() ? desk.texts().get("settings.resources.out") : reason.strip();
        tell(
                () -> directory.takeOutOfUse(clinic, staff, resource.id(), time, why),
                desk.texts().get("settings.resources.out.done", resource.name()));
        return "";
    }

    private TimeRange time(LocalDate day, @Nullable LocalRange hours) {
        var zone = desk.dates().zone();
        return hours == null
                ? new TimeRange(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                : new TimeRange(
                        day.atTime(hours.from()).atZone(zone).toInstant(),
                        (hours.overnight() ? day.plusDays(1) : day)
                                .atTime(hours.to())
                                .atZone(zone)
                                .toInstant());
    }

    void unblock(Block block) {
        tell(
                () -> directory.unblock(clinic, staff, block.id()),
                desk.texts().get("settings.resources.out.gone"));
    }

    private void tell(Callable<Outcome<Block>> verb, String done) {
        desk.tasks()
                .run(
                        verb,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<Block> _ -> desk.toasts().say(done);
                                case Outcome.Refused<Block>(Refusal refusal) ->
                                        desk.toasts().fail(Words.of(refusal, desk.texts()));
                            }
                            refresh();
                        });
    }

    private void change(UnaryOperator<ClinicPlan> change, String done) {
        edits.change("rooms and equipment", change, done, this::refresh);
    }
}
