package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.TimeRange;

/**
 * Turns stretches of the clock into moments. "Open from 09:00 to 13:00" means every moment at which
 * a clock in the zone shows a time from 09:00 up to 13:00, so a stretch shrinks where the clock
 * jumps over a part of it, and what the clock shows twice is open twice.
 */
final class LocalDays {

    private LocalDays() {}

    /** The whole day that moment lies on, from midnight to midnight. */
    static TimeRange dayOf(Instant moment, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        return new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The moments of that stretch of that day; none when the clock jumps over all of it. */
    static Intervals moments(LocalDate day, LocalRange clock, ZoneId zone) {
        LocalDateTime from = day.atTime(clock.from());
        LocalDateTime to = (clock.overnight() ? day.plusDays(1) : day).atTime(clock.to());
        return moments(from, to, zone.getRules());
    }

    private static Intervals moments(LocalDateTime from, LocalDateTime to, ZoneRules rules) {
        if (rules.isFixedOffset()) {
            ZoneOffset only = rules.getOffset(from);
            return new Intervals(List.of(new TimeRange(from.toInstant(only), to.toInstant(only))));
        }
        // No offset is further than 18 hours from UTC, so this surely spans the stretch.
        Instant segmentStart = from.toInstant(ZoneOffset.MAX).minusSeconds(1);
        Instant end = to.toInstant(ZoneOffset.MIN).plusSeconds(1);
        List<TimeRange> found = new ArrayList<>();
        while (segmentStart.isBefore(end)) {
            ZoneOffsetTransition next = rules.nextTransition(segmentStart);
            Instant segmentEnd =
                    next == null || next.getInstant().isAfter(end) ? end : next.getInstant();
            ZoneOffset offset = rules.getOffset(segmentStart);
            new TimeRange(from.toInstant(offset), to.toInstant(offset))
                    .intersect(new TimeRange(segmentStart, segmentEnd))
                    .ifPresent(found::add);
            segmentStart = segmentEnd;
        }
        return Intervals.of(found);
    }
}
