package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.foredesk.booking.Block;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner's day is open and what is shaded in it, for the calendar to draw; {@code
 * only} is the place that is looked at, null for all. What can be booked is booking's to say.
 */
record DayHours(
        DirectoryView view, Practitioner practitioner, LocalDate day, @Nullable LocationId only) {

    private static final int DAY = 24 * 60;

    /** Hours of the day, and where they are. */
    private record Span(int from, int to, @Nullable Location place) {

        @Nullable String name() {
            return place == null ? null : place.name();
        }
    }

    /** The hours at the place that is looked at, with its name where there are several. */
    List<DayColumn.Stretch> open() {
        boolean several = !practitioner.timetable().places().isEmpty();
        return spans().stream()
                .filter(this::isHere)
                .map(span ->
                        new DayColumn.Stretch(span.from(), span.to(), several ? span.name() : null))
                .toList();
    }

    /** Breaks, hours at other places and blocked times. */
    List<DayColumn.Shade> shades() {
        List<DayColumn.Shade> shades = new ArrayList<>();
        List<Span> spans = spans();
        for (int at = 1; at < spans.size(); at++) {
            if (spans.get(at).from() > spans.get(at - 1).to()) {
                shades.add(DayColumn.Shade.pause(spans.get(at - 1).to(), spans.get(at).from()));
            }
        }
        if (!spans.isEmpty()) {
            practitioner
                    .breaks()
                    .on(day.getDayOfWeek())
                    .forEach(pause ->
                            shades.add(DayColumn.Shade.pause(minute(pause.from()), end(pause))));
        }
        spans.stream()
                .filter(span -> !isHere(span))
                .forEach(span ->
                        shades.add(new DayColumn.Shade(span.from(), span.to(), null, span.name())));
        shades.addAll(blocked());
        return shades;
    }

    private List<DayColumn.Shade> blocked() {
        List<DayColumn.Shade> shades = new ArrayList<>();
        ZoneId zone = view.clinic().zone();
        for (Block block : view.blocks()) {
            int from = DayReader.minute(day, block.time().start(), zone);
            int to = DayReader.minute(day, block.time().end(), zone);
            if (block.of(practitioner.id()) && to > from) {
                shades.add(new DayColumn.Shade(from, to, block, null));
            }
        }
        return shades;
    }

    private boolean isHere(Span span) {
        Location place = span.place();
        return only == null || (place != null && only.equals(place.id()));
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (Shift shift : view.shifts(practitioner, day)) {
            spans.add(span(minute(shift.hours().from()), end(shift.hours()), shift));
        }
        for (Shift shift : view.shifts(practitioner, day.minusDays(1))) {
            LocalRange hours = shift.hours();
            if (hours.overnight() && !hours.to().equals(LocalTime.MIDNIGHT)) {
                spans.add(span(0, minute(hours.to()), shift));
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }

    private Span span(int from, int to, Shift shift) {
        return new Span(from, to, view.locationOf(practitioner, shift).orElse(null));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static int end(LocalRange range) {
        return range.overnight() ? DAY : minute(range.to());
    }
}
