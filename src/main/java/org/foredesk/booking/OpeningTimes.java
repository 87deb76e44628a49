package org.foredesk.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;

/**
 * When a practitioner works, by the hours, breaks, exceptions and holidays of one view. Remembers
 * what it worked out, which is safe because a view never changes.
 */
final class OpeningTimes {

    private static final int REMEMBERED_DAYS = 50_000;

    private record Day(PractitionerId practitioner, LocalDate date) {}

    private final DirectoryView view;
    private final Cache<Day, Intervals> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_DAYS).build();

    OpeningTimes(DirectoryView view) {
        this.view = view;
    }

    /** The working times that begin on that date; they may run into the next one. */
    Intervals on(Practitioner practitioner, LocalDate date) {
        return remembered.get(new Day(practitioner.id(), date), day -> workOut(practitioner, date));
    }

    /**
     * The working times of that date and its neighbours as one set, for stretches across midnight.
     */
    Intervals around(Practitioner practitioner, LocalDate date) {
        return on(practitioner, date.minusDays(1))
                .union(on(practitioner, date))
                .union(on(practitioner, date.plusDays(1)));
    }

    private Intervals workOut(Practitioner practitioner, LocalDate date) {
        ZoneId zone = view.clinic().zone();
        Intervals open = moments(view.hours(practitioner, date), date, zone);
        // A break that began the evening before still counts against the small hours.
        List<TimeRange> breaks =
                IntStream.rangeClosed(-1, 1)
                        .mapToObj(date::plusDays)
                        .flatMap(day ->
                                moments(practitioner.breaks().on(day.getDayOfWeek()), day, zone)
                                        .ranges()
                                        .stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        return open.subtract(Intervals.of(breaks));
    }

    private static Intervals moments(List<LocalRange> hours, LocalDate date, ZoneId zone) {
        return Intervals.of(
                hours.stream()
                        .flatMap(range -> LocalDays.moments(date, range, zone).ranges().stream())
                        .toList());
    }
}
