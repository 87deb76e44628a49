package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * One search for free times: goes through the days asked for from the most wanted one on and stops
 * as soon as enough is found, so that its cost follows the answer and not what is stored.
 */
final class SlotSearch {

    /**
     * Where busy times come from: by practitioner and by resource, all that a visit can touch that
     * begins in working times of that date.
     */
    interface BusySource extends Function<LocalDate, Map<UUID, Taken>> {}

    private record Offer(
            Practitioner practitioner,
            Treatment treatment,
            SlotTerms terms,
            @Nullable Location location,
            List<Need> needs) {

        @Nullable LocationId place() {
            return location == null ? null : location.id();
        }
    }

    private final DirectoryView view;
    private final OpeningTimes opening;
    private final SlotQuery query;
    private final ZoneId zone;
    private final Ranking ranking;
    private final List<Offer> offers;
    private final DailyLimits limits;

    SlotSearch(DirectoryView view, OpeningTimes opening, SlotQuery query) {
        this.view = view;
        this.opening = opening;
        this.query = query;
        this.zone = view.clinic().zone();
        this.ranking = Ranking.of(query, zone);
        this.limits = new DailyLimits(zone);
        this.offers =
                view.activePractitioners().stream()
                        .filter(this::wanted)
                        .flatMap(each -> offers(each).stream())
                        .toList();
    }

    /** Whose times it looks at. */
    Set<UUID> practitioners() {
        return offers.stream()
                .map(offer -> offer.practitioner().id().value())
                .collect(Collectors.toSet());
    }

    /** The rooms and equipment that may be needed. */
    Set<UUID> resources() {
        return offers.stream()
                .flatMap(offer -> offer.needs().stream())
                .flatMap(need -> need.candidates().stream())
                .map(each -> each.id().value())
                .collect(Collectors.toSet());
    }

    /** Finds at most the query's limit; starts lie in {@code allowed}. */
    List<Slot> run(TimeRange allowed, BusySource busy) {
        List<Slot> found = new ArrayList<>();
        for (LocalDate day : days(allowed)) {
            if (found.size() >= query.limit()) {
                break;
            }
            add(found, on(day, allowed, busy.apply(day)));
        }
        return List.copyOf(found);
    }

    private List<LocalDate> days(TimeRange allowed) {
        LocalDate first = LocalDate.ofInstant(allowed.start(), zone);
        LocalDate last = LocalDate.ofInstant(allowed.end().minusNanos(1), zone);
        // Hours that began the evening before belong to the day before.
        List<LocalDate> days =
                first.minusDays(1)
                        .datesUntil(last.plusDays(1))
                        .collect(Collectors.toCollection(ArrayList::new));
        Instant near = query.near();
        if (near != null) {
            LocalDate wish = LocalDate.ofInstant(near, zone);
            days.sort(
                    Comparator.<LocalDate>comparingLong(
                                    day -> Math.abs(ChronoUnit.DAYS.between(wish, day)))
                            .thenComparing(Comparator.reverseOrder()));
        }
        return days;
    }

    private List<Slot> on(LocalDate day, TimeRange allowed, Map<UUID, Taken> taken) {
        List<Slot> found = new ArrayList<>();
        for (Offer offer : offers) {
            Intervals pieces = opening.on(offer.practitioner(), day, offer.place());
            if (!pieces.isEmpty()) {
                Taken busy = taken.getOrDefault(offer.practitioner().id().value(), Taken.NOTHING);
                for (SlotEngine.Free free :
                        SlotEngine.free(
                                pieces,
                                () -> opening.around(offer.practitioner(), day, offer.place()),
                                busy,
                                offer.terms(),
                                allowed)) {
                    Instant start = Instant.ofEpochSecond(free.start());
                    if (resourcesFree(offer, free, taken)
                            && limits.allow(offer.practitioner(), start, busy)) {
                        keep(offer, free, pieces).ifPresent(found::add);
                    }
                }
            }
        }
        found.sort(ranking.order());
        return found;
    }

    // A session that has begun to fill has what it needs.
    private static boolean resourcesFree(
            Offer offer, SlotEngine.Free free, Map<UUID, Taken> taken) {
        if (offer.needs().isEmpty() || free.booked() > 0) {
            return true;
        }
        TimeRange occupied = offer.terms().occupied(Instant.ofEpochSecond(free.start()));
        return Need.unmet(
                        offer.needs(),
                        taken,
                        occupied.start().getEpochSecond(),
                        occupied.end().getEpochSecond())
                .isEmpty();
    }

    private Optional<Slot> keep(Offer offer, SlotEngine.Free free, Intervals pieces) {
        Instant start = Instant.ofEpochSecond(free.start());
        LocalTime clock = LocalTime.ofInstant(start, zone);
        LocalRange daily = query.daily();
        if ((daily != null && !daily.contains(clock))
                || (!query.exceptDays().isEmpty()
                        && query.exceptDays().contains(LocalDate.ofInstant(start, zone)))) {
            return Optional.empty();
        }
        return Optional.of(slot(offer, start, free.booked(), tidy(pieces, start, offer.terms())));
    }

    private static boolean tidy(Intervals pieces, Instant start, SlotTerms terms) {
        return pieces.ranges().stream()
                .filter(piece -> piece.contains(start))
                .anyMatch(piece ->
                        (start.getEpochSecond() - piece.start().getEpochSecond()) % terms.length()
                                == 0);
    }

    private Slot slot(Offer offer, Instant start, int booked, boolean tidy) {
        Practitioner practitioner = offer.practitioner();
        Location location = offer.location();
        return new Slot(
                practitioner.id(),
                practitioner.name(),
                location == null ? null : location.id(),
                location == null ? null : location.name(),
                offer.treatment().choice(),
                offer.treatment().name(),
                start,
                start.plusSeconds(offer.terms().length()),
                offer.terms().capacity(),
                booked,
                ranking.score(practitioner.id(), start, tidy));
    }

    private void add(List<Slot> found, List<Slot> more) {
        Set<Map.Entry<UUID, Instant>> seen = new HashSet<>();
        Map<UUID, List<TimeRange>> chosen = new LinkedHashMap<>();
        for (Slot slot : more) {
            UUID practitioner = slot.practitioner().value();
            if (found.size() >= query.limit() || !seen.add(Map.entry(practitioner, slot.start()))) {
                continue;
            }
            if (query.distinct()) {
                TimeRange time = new TimeRange(slot.start(), slot.end());
                List<TimeRange> mine =
                        chosen.computeIfAbsent(practitioner, id -> new ArrayList<>());
                if (mine.stream().anyMatch(time::overlaps)) {
                    continue;
                }
                mine.add(time);
            }
            found.add(slot);
        }
    }

    private boolean wanted(Practitioner practitioner) {
        return (query.practitioners().isEmpty()
                        || query.practitioners().contains(practitioner.id()))
                && !query.exceptPractitioners().contains(practitioner.id())
                && hasSpeciality(practitioner);
    }

    private boolean hasSpeciality(Practitioner practitioner) {
        String wanted = query.speciality();
        String own = practitioner.speciality();
        return wanted == null
                || (own != null && DirectoryView.plain(own).equals(DirectoryView.plain(wanted)));
    }

    private List<Offer> offers(Practitioner practitioner) {
        return Treatment.of(view, practitioner, query.services())
                                instanceof Outcome.Done<Treatment>(Treatment treatment)
                        && (query.services().isUsual()
                                || practitioner.services().containsAll(treatment.ids()))
                ? offers(practitioner, treatment)
                : List.of();
    }

    /** One for each place: what is needed there may not be to be had at another. */
    private List<Offer> offers(Practitioner practitioner, Treatment each) {
        List<Location> places = view.locationsOf(practitioner);
        LocationId only = query.location();
        return places.isEmpty() && only == null
                ? List.of(offer(practitioner, each, null))
                : places.stream()
                        .filter(place -> only == null || only.equals(place.id()))
                        .map(place -> offer(practitioner, each, place))
                        .toList();
    }

    private Offer offer(Practitioner practitioner, Treatment each, @Nullable Location place) {
        return new Offer(
                practitioner,
                each,
                SlotTerms.of(each),
                place,
                view.needs(each, place == null ? null : place.id()));
    }
}
