package org.foredesk.booking;

import static org.foredesk.booking.Explainer.CLOCK;
import static org.foredesk.booking.Explainer.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Says why a time is outside of somebody's hours, or of those at one place, or between two starts.
 */
final class HoursReasons {

    private final DirectoryView view;
    private final OpeningTimes opening;
    private final ZoneId zone;

    HoursReasons(DirectoryView view, OpeningTimes opening) {
        this.view = view;
        this.opening = opening;
        this.zone = view.clinic().zone();
    }

    /** What the hours have against that place: at most one reason. */
    List<SlotReason> against(Place place, SlotTerms terms) {
        Practitioner practitioner = place.practitioner();
        Treatment treatment = place.treatment();
        Instant start = place.start();
        LocalDate date = LocalDate.ofInstant(start, zone);
        Intervals around = opening.around(practitioner, date, place.location());
        if (!around.covers(terms.core(start))) {
            return List.of(closed(place, date, terms));
        }
        if (!onGrid(place, date, terms)) {
            return List.of(
                    new SlotReason(
                            ReasonCode.NOT_OFFERED,
                            treatment.name()
                                    + " with "
                                    + practitioner.name()
                                    + " starts every "
                                    + treatment.first().step()
                                    + " minutes, not at "
                                    + CLOCK.format(LocalTime.ofInstant(start, zone))
                                    + ".",
                            true,
                            null));
        }
        return List.of();
    }

    private boolean onGrid(Place place, LocalDate date, SlotTerms terms) {
        return Stream.of(date, date.minusDays(1))
                .map(day -> opening.on(place.practitioner(), day, place.location()))
                .anyMatch(pieces -> SlotEngine.onGrid(pieces, place.start(), terms));
    }

    private SlotReason closed(Place place, LocalDate date, SlotTerms terms) {
        Practitioner practitioner = place.practitioner();
        LocalDate last = practitioner.lastDay();
        if (last != null && practitioner.leftBefore(date)) {
            return new SlotReason(
                    ReasonCode.NOT_OFFERED,
                    practitioner.name() + " works here until " + DAY.format(last) + ".",
                    true,
                    null);
        }
        List<Shift> hours = view.shifts(practitioner, date);
        @Nullable Holiday holiday = view.holiday(date).orElse(null);
        if (holiday != null && hours.isEmpty()) {
            return new SlotReason(
                    ReasonCode.HOLIDAY,
                    "Closed on " + DAY.format(date) + ": " + holiday.name() + ".",
                    true,
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }
        TimeRange wanted = terms.core(place.start());
        if (hours.isEmpty()) {
            return outside(
                    practitioner.name() + " does not work on " + DAY.format(date) + ".",
                    hoursOf(place, date, hours, wanted));
        }
        return practitioner.breaks().on(date.getDayOfWeek()).stream()
                .filter(pause ->
                        !LocalDays.moments(date, pause, zone)
                                .intersect(new Intervals(List.of(wanted)))
                                .isEmpty())
                .findFirst()
                .map(pause ->
                        outside(
                                practitioner.name() + " has a break from " + said(pause) + ".",
                                null))
                .orElseGet(() -> outside(hoursOf(place, date, hours, wanted)));
    }

    private HoursInTheWay hoursOf(
            Place place, LocalDate date, List<Shift> hours, TimeRange wanted) {
        Practitioner practitioner = place.practitioner();
        boolean several = !practitioner.timetable().places().isEmpty();
        return new HoursInTheWay(
                practitioner.name(),
                date,
                hours.stream()
                        .map(shift ->
                                new HoursInTheWay.Stretch(
                                        shift.hours().from(),
                                        shift.hours().to(),
                                        view.locationOf(practitioner, shift)
                                                .filter(_ -> several)
                                                .map(Location::name)
                                                .orElse(null)))
                        .toList(),
                new HoursInTheWay.Stretch(
                        LocalTime.ofInstant(wanted.start(), zone),
                        LocalTime.ofInstant(wanted.end(), zone),
                        null),
                elsewhere(place, date, wanted));
    }

    /** The place they are not at, where they work then; null where they do not work then at all. */
    private @Nullable String elsewhere(Place place, LocalDate date, TimeRange wanted) {
        boolean in =
                opening.on(place.practitioner(), date.minusDays(1))
                        .union(opening.on(place.practitioner(), date))
                        .covers(wanted);
        return Optional.ofNullable(place.location())
                .filter(_ -> in)
                .flatMap(view::location)
                .map(Location::name)
                .orElse(null);
    }

    private static SlotReason outside(HoursInTheWay hours) {
        HoursInTheWay.Stretch wanted = hours.wanted();
        return outside(
                hours.practitioner()
                        + " works from "
                        + hours.hours().stream()
                                .map(HoursReasons::said)
                                .collect(Collectors.joining(" and from "))
                        + " on "
                        + DAY.format(hours.day())
                        + "; "
                        + CLOCK.format(wanted.from())
                        + " to "
                        + CLOCK.format(wanted.to())
                        + (hours.elsewhere() == null
                                ? " is outside."
                                : " is not all at " + hours.elsewhere() + "."),
                hours);
    }

    private static SlotReason outside(String text, @Nullable HoursInTheWay hours) {
        return new SlotReason(ReasonCode.OUTSIDE_HOURS, text, true, null, null, hours);
    }

    private static String said(HoursInTheWay.Stretch hours) {
        return said(new LocalRange(hours.from(), hours.to()))
                + (hours.place() == null ? "" : " at " + hours.place());
    }

    private static String said(LocalRange range) {
        String end = range.to().equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(range.to());
        return CLOCK.format(range.from()) + " to " + end;
    }
}
