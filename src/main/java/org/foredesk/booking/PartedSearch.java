package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Common starts for services that nobody gives alone: split among as few practitioners as can be,
 * one after the other at one location, with no more than a short wait between.
 */
final class PartedSearch {

    /** A patient waits no longer than this between two parts of a visit. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final Duration ALTERNATIVES_WITHIN = Duration.ofDays(7);
    private static final int MOST_ALTERNATIVES = 6;

    /** Free times looked at for one part; more than any two weeks of a practitioner have. */
    private static final int MOST_OF_A_PART = 4000;

    private final Availability availability;

    PartedSearch(Availability availability) {
        this.availability = availability;
    }

    /** Whether nobody gives all of it, and several together do. */
    static boolean needed(DirectoryView view, ServiceChoice services) {
        return view.givenTogether(services).isEmpty() && !splits(view, services).isEmpty();
    }

    /**
     * As {@link Availability#slots}, the earliest first, each start once with the shortest stay.
     * Where practitioners are named, one of them has to give a part.
     */
    List<PartedSlot> slots(Tx tx, DirectoryView view, SlotQuery query) {
        List<PartedSlot> found = new ArrayList<>();
        for (List<ServiceChoice> split : splits(view, query.services())) {
            found.addAll(slots(tx, query, split));
        }
        NavigableMap<Instant, PartedSlot> best = new TreeMap<>();
        found.stream()
                .filter(slot -> named(query, slot))
                .forEach(slot ->
                        best.merge(
                                slot.start(),
                                slot,
                                (one, other) -> other.end().isBefore(one.end()) ? other : one));
        return best.values().stream().limit(query.limit()).toList();
    }

    /**
     * The visit that begins then; {@code with} gives a part of it, null for whoever is free.
     * Refused with {@code not_together} where nobody splits it so and with {@code slot_taken} where
     * it is not free, with what could be had instead.
     */
    Outcome<PartedSlot> find(
            Tx tx,
            DirectoryView view,
            ServiceChoice services,
            Instant start,
            @Nullable PractitionerId with) {
        if (!needed(view, services)) {
            return Outcome.refused("not_together", "Those services cannot be had in one visit.");
        }
        SlotQuery then = query(view, services, start, start.plusSeconds(1), with).limitedTo(1);
        return slots(tx, view, then).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(taken(tx, view, services, start, with)));
    }

    private Refusal taken(
            Tx tx,
            DirectoryView view,
            ServiceChoice services,
            Instant start,
            @Nullable PractitionerId with) {
        return new Refusal(
                "slot_taken",
                "Nobody can give all of that one after the other at that time.",
                "start",
                false,
                List.of(new Unavailable(List.of(), instead(tx, view, services, start, with))));
    }

    /** What could be had from then on, each visit as if it were one. */
    List<Slot> instead(
            Tx tx,
            DirectoryView view,
            ServiceChoice services,
            Instant start,
            @Nullable PractitionerId with) {
        Instant from = start.isBefore(tx.now()) ? tx.now() : start;
        return slots(tx, view, query(view, services, from, from.plus(ALTERNATIVES_WITHIN), with))
                .stream()
                .limit(MOST_ALTERNATIVES)
                .map(PartedSlot::whole)
                .toList();
    }

    private static SlotQuery query(
            DirectoryView view,
            ServiceChoice services,
            Instant from,
            Instant to,
            @Nullable PractitionerId with) {
        SlotQuery query = SlotQuery.between(view.clinic().id(), from, to).withServices(services);
        return with == null ? query : query.withPractitioner(with);
    }

    private static boolean named(SlotQuery query, PartedSlot slot) {
        return query.practitioners().isEmpty()
                || slot.parts().stream()
                        .anyMatch(part -> query.practitioners().contains(part.practitioner()));
    }

    private List<PartedSlot> slots(Tx tx, SlotQuery query, List<ServiceChoice> split) {
        Duration longest = Duration.ofMinutes(ClinicFile.MOST_MINUTES);
        List<NavigableMap<Instant, List<Slot>>> free = new ArrayList<>();
        Instant to = query.to();
        for (int part = 0; part < split.size(); part++) {
            SlotQuery one =
                    SlotQuery.between(query.clinic(), query.from(), to)
                            .withServices(split.get(part))
                            .withLocation(query.location())
                            .withDaily(part == 0 ? query.daily() : null)
                            .withoutDays(query.exceptDays())
                            .limitedTo(MOST_OF_A_PART);
            free.add(
                    availability.slots(tx, one).stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Slot::start, TreeMap::new, Collectors.toList())));
            to = to.plus(longest).plus(LONGEST_WAIT);
        }
        List<PartedSlot> found = new ArrayList<>();
        for (List<Slot> starts : free.getFirst().values()) {
            starts.stream()
                    .flatMap(first -> after(List.of(first), free).stream())
                    .min(Comparator.comparing(PartedSlot::end))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The rest of a visit, each part as soon after the one before as can be. */
    private static Optional<PartedSlot> after(
            List<Slot> parts, List<NavigableMap<Instant, List<Slot>>> free) {
        if (parts.size() == free.size()) {
            return Optional.of(new PartedSlot(parts));
        }
        Slot last = parts.getLast();
        return free
                .get(parts.size())
                .subMap(last.end(), true, last.end().plus(LONGEST_WAIT), true)
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(next -> !next.practitioner().equals(last.practitioner()))
                .filter(next -> Objects.equals(next.location(), last.location()))
                .flatMap(next -> after(with(parts, next), free).stream())
                .findFirst();
    }

    private static List<Slot> with(List<Slot> parts, Slot next) {
        List<Slot> more = new ArrayList<>(parts);
        more.add(next);
        return more;
    }

    /** The ways to give all of it in as few parts as can be, in every order. */
    private static List<List<ServiceChoice>> splits(DirectoryView view, ServiceChoice services) {
        List<ServiceId> all = services.services();
        boolean group =
                all.stream()
                        .flatMap(id -> view.service(id).stream())
                        .anyMatch(each -> each.capacity() > 1);
        if (group || services.repeats() || all.size() > ServiceChoice.MOST || all.size() < 2) {
            return List.of();
        }
        List<List<ServiceChoice>> ways = splits(view, all);
        int fewest = ways.stream().mapToInt(List::size).min().orElse(0);
        return ways.stream().filter(way -> way.size() == fewest && fewest > 1).toList();
    }

    private static List<List<ServiceChoice>> splits(DirectoryView view, List<ServiceId> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<ServiceChoice>> ways = new ArrayList<>();
        // Every choice of what the first part has, in the order said.
        for (int chosen = 1; chosen < 1 << left.size(); chosen++) {
            List<ServiceId> first = new ArrayList<>();
            List<ServiceId> rest = new ArrayList<>();
            for (int each = 0; each < left.size(); each++) {
                ((chosen >> each & 1) == 1 ? first : rest).add(left.get(each));
            }
            ServiceChoice part = ServiceChoice.of(first);
            if (!view.givenTogether(part).isEmpty()) {
                for (List<ServiceChoice> way : splits(view, rest)) {
                    List<ServiceChoice> whole = new ArrayList<>(List.of(part));
                    whole.addAll(way);
                    ways.add(whole);
                }
            }
        }
        return ways;
    }
}
