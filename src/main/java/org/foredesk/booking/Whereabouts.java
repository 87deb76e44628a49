package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Which place practitioners are at, by the hours of one view. Nobody is at two places: where hours
 * at two of them overlap, those that are stated first count, and those that began the evening
 * before.
 */
record Whereabouts(DirectoryView view) {

    /**
     * The working times that begin on that date at that place, breaks not taken out; null is where
     * a clinic without places is.
     */
    Intervals on(Practitioner practitioner, LocalDate date, @Nullable LocationId place) {
        List<TimeRange> here = new ArrayList<>();
        Intervals elsewhere = overnightElsewhere(practitioner, date, place);
        for (Shift shift : view.shifts(practitioner, date)) {
            Intervals times = LocalDays.moments(date, shift.hours(), zone());
            if (isAt(practitioner, shift, place)) {
                here.addAll(times.subtract(elsewhere).ranges());
            } else {
                elsewhere = elsewhere.union(times);
            }
        }
        return Intervals.of(here);
    }

    private Intervals overnightElsewhere(
            Practitioner practitioner, LocalDate date, @Nullable LocationId place) {
        LocalDate before = date.minusDays(1);
        return Intervals.of(
                view.shifts(practitioner, before).stream()
                        .filter(shift ->
                                shift.hours().overnight() && !isAt(practitioner, shift, place))
                        .flatMap(shift ->
                                LocalDays.moments(before, shift.hours(), zone()).ranges().stream())
                        .toList());
    }

    /** See {@link DirectoryView#locationAt}. */
    Optional<Location> at(Practitioner practitioner, Instant moment) {
        if (practitioner.timetable().places().isEmpty()) {
            return view.locationOf(practitioner);
        }
        LocalDate date = LocalDate.ofInstant(moment, zone());
        return Stream.of(date, date.minusDays(1))
                .flatMap(day ->
                        view.locationsOf(practitioner).stream()
                                .filter(place ->
                                        on(practitioner, day, place.id()).contains(moment)))
                .findFirst()
                .or(() -> nearest(practitioner, date, moment))
                .or(() -> view.locationOf(practitioner));
    }

    private Optional<Location> nearest(Practitioner practitioner, LocalDate date, Instant moment) {
        return view.shifts(practitioner, date).stream()
                .min(Comparator.comparing(shift -> distance(shift, date, moment)))
                .flatMap(shift -> view.locationOf(practitioner, shift));
    }

    private Duration distance(Shift shift, LocalDate date, Instant moment) {
        return LocalDays.moments(date, shift.hours(), zone()).ranges().stream()
                .flatMap(range -> Stream.of(range.start(), range.end()))
                .map(end -> Duration.between(end, moment).abs())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ofDays(1));
    }

    private boolean isAt(Practitioner practitioner, Shift shift, @Nullable LocationId place) {
        return Objects.equals(
                view.locationOf(practitioner, shift).map(Location::id).orElse(null), place);
    }

    private ZoneId zone() {
        return view.clinic().zone();
    }
}
