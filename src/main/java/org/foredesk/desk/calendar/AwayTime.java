package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away, as it is chosen: whole days, of which the first may begin and the last end
 * at a time of the day. Days and times are the clinic's.
 */
final class AwayTime {

    private final ObjectProperty<@Nullable LocalDate> firstDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> lastDay = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> to = new SimpleObjectProperty<>();

    ObjectProperty<@Nullable LocalDate> firstDayProperty() {
        return firstDay;
    }

    /** The last day, itself included. */
    ObjectProperty<@Nullable LocalDate> lastDayProperty() {
        return lastDay;
    }

    /** From when on the first day; null for its beginning. */
    ObjectProperty<@Nullable LocalTime> fromProperty() {
        return from;
    }

    /** Until when on the last day; null for its end. */
    ObjectProperty<@Nullable LocalTime> toProperty() {
        return to;
    }

    /** Calls {@code changed} now and whenever something else is chosen. */
    void follow(Runnable changed) {
        Stream.of(firstDay, lastDay, from, to)
                .forEach(property -> property.subscribe(_ -> changed.run()));
    }

    /** Chooses one whole day. */
    void wholeDay(LocalDate day) {
        firstDay.set(day);
        lastDay.set(day);
        from.set(null);
        to.set(null);
    }

    /**
     * The time from start to end; none where a day is missing or the end is not after the start.
     */
    Optional<TimeRange> range(ZoneId zone) {
        LocalDate first = firstDay.get();
        LocalDate last = lastDay.get();
        if (first == null || last == null) {
            return Optional.empty();
        }
        ZonedDateTime start =
                (from.get() == null ? first.atStartOfDay() : first.atTime(from.get())).atZone(zone);
        ZonedDateTime end =
                (to.get() == null ? last.plusDays(1).atStartOfDay() : last.atTime(to.get()))
                        .atZone(zone);
        return start.isBefore(end)
                ? Optional.of(new TimeRange(start.toInstant(), end.toInstant()))
                : Optional.empty();
    }
}
