package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;

/**
 * What is free, what is not and why, and what could be had instead: the engine fed from one
 * transaction.
 */
final class Availability {

    private static final int NEAR_ALTERNATIVES = 2;
    private static final int ALL_ALTERNATIVES = 6;
    private static final int DAYS_TO_LOOK = 14;
    private static final int SLOTS_OF_SOME_DAYS = 60;

    private final Directory directory;
    private final Settings settings;
    private final BusyCache cache = new BusyCache();

    Availability(Directory directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    List<Slot> slots(Tx tx, SlotQuery query) {
        Directory.Loaded loaded = directory.loaded(query.clinic());
        ZoneId zone = loaded.view().clinic().zone();
        BookingRules rules = BookingRules.of(settings);
        Instant from = later(query.from(), rules.earliest(tx.now()));
        Instant to = earlier(query.to(), rules.horizon(tx.now(), zone));
        if (!from.isBefore(to) || query.limit() <= 0) {
            return List.of();
        }
        SlotSearch search = new SlotSearch(loaded.view(), loaded.opening(), query);
        Set<UUID> practitioners = search.practitioners();
        Set<UUID> resources = search.resources();
        Map<Integer, Map<UUID, Taken>> read = new HashMap<>();
        return search.run(
                new TimeRange(from, to),
                day ->
                        read.computeIfAbsent(
                                BusyStamps.of(day),
                                stretch ->
                                        taken(
                                                tx,
                                                loaded.view(),
                                                practitioners,
                                                resources,
                                                stretch)));
    }

    /**
     * Every reason against that place; what {@code owners} hold or have booked themselves does not
     * count.
     */
    List<SlotReason> explain(Tx tx, ClinicId clinic, Place place, Set<UUID> owners) {
        Directory.Loaded loaded = directory.loaded(clinic);
        Practitioner practitioner = place.practitioner();
        TimeRange occupied = place.occupied();
        UUID id = practitioner.id().value();
        Map<UUID, Taken> taken =
                resourcesTaken(
                        tx,
                        loaded.view(),
                        resources(loaded.view().needs(place.treatment(), place.location())),
                        occupied,
                        owners);
        // A limit is about the whole day, everything else about the time itself.
        TimeRange day = LocalDays.dayOf(place.start(), loaded.view().clinic().zone());
        TimeRange looked =
                practitioner.dailyLimit() == null
                        ? occupied
                        : new TimeRange(
                                earlier(day.start(), occupied.start()),
                                later(day.end(), occupied.end()));
        taken.put(id, Taken.of(busy(tx, loaded.view(), id, looked, owners)));
        return new Explainer(loaded.view(), loaded.opening(), BookingRules.of(settings), tx.now())
                .explain(place, taken);
    }

    private static Set<UUID> resources(List<Need> needs) {
        return needs.stream()
                .flatMap(need -> need.candidates().stream())
                .map(each -> each.id().value())
                .collect(Collectors.toSet());
    }

    /**
     * Near times of the same practitioner, then others of the speciality, then other days; each
     * once.
     */
    List<Slot> alternatives(Tx tx, ClinicId clinic, Place place) {
        Practitioner practitioner = place.practitioner();
        Instant start = place.start();
        TimeRange day = LocalDays.dayOf(start, directory.view(clinic).clinic().zone());
        SlotQuery near =
                SlotQuery.between(clinic, day.start(), day.end())
                        .withServices(place.treatment().choice())
                        .near(start, practitioner.id())
                        .distinctly();
        Set<Slot> found =
                new LinkedHashSet<>(
                        slots(
                                tx,
                                near.withPractitioner(practitioner.id())
                                        .limitedTo(NEAR_ALTERNATIVES)));
        String speciality = practitioner.speciality();
        if (speciality != null) {
            found.addAll(
                    slots(
                            tx,
                            near.withSpeciality(speciality)
                                    .withoutPractitioners(Set.of(practitioner.id()))
                                    .limitedTo(2)));
        }
        found.addAll(otherDays(tx, clinic, place));
        return found.stream()
                .filter(slot ->
                        !(slot.start().equals(start)
                                && slot.practitioner().equals(practitioner.id())))
                .limit(ALL_ALTERNATIVES)
                .toList();
    }

    /** As the other one; none where there is no such place. */
    List<Slot> alternatives(
            Tx tx,
            ClinicId clinic,
            PractitionerId practitioner,
            ServiceChoice services,
            Instant start) {
        return switch (Place.of(directory.view(clinic), practitioner, services, start)) {
            case Outcome.Done<Place>(Place place) -> alternatives(tx, clinic, place);
            case Outcome.Refused<Place> unused -> List.of();
        };
    }

    private List<Slot> otherDays(Tx tx, ClinicId clinic, Place place) {
        PractitionerId practitioner = place.practitioner().id();
        Instant start = place.start();
        ZoneId zone = directory.view(clinic).clinic().zone();
        LocalDate day = LocalDate.ofInstant(start, zone);
        Instant from = day.minusDays(1).atStartOfDay(zone).toInstant();
        SlotQuery query =
                SlotQuery.between(clinic, from, start.plus(Duration.ofDays(DAYS_TO_LOOK)))
                        .withPractitioner(practitioner)
                        .withServices(place.treatment().choice())
                        .withoutDays(Set.of(day))
                        .near(start, practitioner)
                        .distinctly()
                        .limitedTo(SLOTS_OF_SOME_DAYS);
        // One a day, so that the offers differ in what matters.
        Map<LocalDate, Slot> best = new HashMap<>();
        slots(tx, query)
                .forEach(slot -> best.putIfAbsent(LocalDate.ofInstant(slot.start(), zone), slot));
        return best.values().stream().sorted(Comparator.comparing(Slot::start)).limit(2).toList();
    }

    private Map<UUID, Taken> taken(
            Tx tx, DirectoryView view, Set<UUID> practitioners, Set<UUID> resources, int stretch) {
        Map<UUID, Taken> taken = cache.read(tx, view.clinic().id(), practitioners, stretch);
        blocks(view, practitioners, BusyStamps.reach(stretch))
                .forEach(
                        (id, blocks) -> taken.computeIfPresent(id, (_, busy) -> busy.with(blocks)));
        // Few, read by their key, and only where a service needs them: not worth remembering.
        taken.putAll(resourcesTaken(tx, view, resources, BusyStamps.reach(stretch), Set.of()));
        return taken;
    }

    // Read afresh and by one practitioner's index: an explanation looks at a moment, not at weeks.
    private static List<Busy> busy(
            Tx tx, DirectoryView view, UUID practitioner, TimeRange span, Set<UUID> owners) {
        Set<UUID> only = Set.of(practitioner);
        Stream<Busy> booked =
                BusyTimes.read(tx, view.clinic().id(), only, span)
                        .getOrDefault(practitioner, List.of())
                        .stream()
                        .filter(each -> each.owner() == null || !owners.contains(each.owner()));
        return Stream.concat(
                        booked,
                        blocks(view, only, span).getOrDefault(practitioner, List.of()).stream())
                .sorted(Comparator.comparingLong(Busy::from))
                .toList();
    }

    private static Map<UUID, List<Busy>> blocks(
            DirectoryView view, Set<UUID> practitioners, TimeRange span) {
        Map<UUID, List<Busy>> found = new HashMap<>();
        for (Block block : view.blocks()) {
            if (block.time().overlaps(span)) {
                Busy busy = busy(block);
                blocked(block, practitioners)
                        .forEach(id -> found.computeIfAbsent(id, _ -> new ArrayList<>()).add(busy));
            }
        }
        return found;
    }

    private static List<UUID> blocked(Block block, Set<UUID> practitioners) {
        return practitioners.stream().filter(id -> block.of(new PractitionerId(id))).toList();
    }

    /** What takes rooms and equipment: visits, and times out of use. */
    private static Map<UUID, Taken> resourcesTaken(
            Tx tx, DirectoryView view, Set<UUID> resources, TimeRange span, Set<UUID> owners) {
        Map<UUID, Taken> taken = new HashMap<>(ResourceTimes.read(tx, resources, span, owners));
        for (Block block : view.blocks()) {
            ResourceId resource = block.resource();
            if (resource != null && block.time().overlaps(span)) {
                taken.computeIfPresent(
                        resource.value(), (_, busy) -> busy.with(List.of(busy(block))));
            }
        }
        return taken;
    }

    private static Busy busy(Block block) {
        long from = block.time().start().getEpochSecond();
        long to = block.time().end().getEpochSecond();
        return new Busy(Busy.Kind.BLOCK, from, to, from, to, null, null, 0);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
