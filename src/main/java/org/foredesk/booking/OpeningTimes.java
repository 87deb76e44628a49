package org.foredesk.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner works, by the hours, breaks, exceptions and holidays of one view. Remembers
 * what it worked out, which is safe because a view never changes.
 */
final class OpeningTimes {

    private static final int REMEMBERED_DAYS = 50_000;

    private record Day(PractitionerId practitioner, LocalDate date, @Nullable LocationId place) {}

    private final ZoneId zone;
    private final Whereabouts whereabouts;
    private final Cache<Day, Intervals> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_DAYS).build();

    OpeningTimes(DirectoryView view) {
        this.zone = view.clinic().zone();
        this.whereabouts = new Whereabouts(view);
    }

    /** The working times that begin on that date at that place; they may run into the next one. */
    Intervals on(Practitioner practitioner, LocalDate date, @Nullable LocationId place) {
        return remembered.get(
                new Day(practitioner.id(), date, place), _ -> workOut(practitioner, date, place));
    }

    /** As the other one, wherever they are. */
    Intervals on(Practitioner practitioner, LocalDate date) {
        List<Location> places = whereabouts.view().locationsOf(practitioner);
        return places.isEmpty()
                ? on(practitioner, date, null)
                : Intervals.of(
                        places.stream()
                                .flatMap(place ->
                                        on(practitioner, date, place.id()).ranges().stream())
                                .toList());
    }

    /**
     * The working times of that date and its neighbours at that place as one set, for stretches
     * across midnight.
     */
    Intervals around(Practitioner practitioner, LocalDate date, @Nullable LocationId place) {
        return on(practitioner, date.minusDays(1), place)
                .union(on(practitioner, date, place))
                .union(on(practitioner, date.plusDays(1), place));
    }

    private Intervals workOut(
            Practitioner practitioner, LocalDate date, @Nullable LocationId place) {
        Intervals open = whereabouts.on(practitioner, date, place);
        // A break that began the evening before still counts against the small hours.
        List<TimeRange> breaks =
                IntStream.rangeClosed(-1, 1)
                        .mapToObj(date::plusDays)
                        .flatMap(day -> breaks(practitioner, day))
                        .collect(Collectors.toCollection(ArrayList::new));
        return open.subtract(Intervals.of(breaks));
    }

    private Stream<TimeRange> breaks(Practitioner practitioner, LocalDate date) {
        return practitioner.breaks().on(date.getDayOfWeek()).stream()
                .flatMap(range -> LocalDays.moments(date, range, zone).ranges().stream());
    }
}
