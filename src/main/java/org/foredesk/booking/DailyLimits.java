package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;

/**
 * How many visits practitioners have on a day, held ones too, against how many they want at most.
 */
final class DailyLimits {

    private record Day(UUID practitioner, LocalDate date) {}

    private final ZoneId zone;
    private final Map<Day, Long> counted = new HashMap<>();

    DailyLimits(ZoneId zone) {
        this.zone = zone;
    }

    /** How many of what is taken begin on that day. */
    static long visits(Taken taken, TimeRange day) {
        long from = day.start().getEpochSecond();
        long to = day.end().getEpochSecond();
        return taken.in(from, to).stream()
                .filter(each ->
                        each.kind() != Busy.Kind.BLOCK && from <= each.start() && each.start() < to)
                .count();
    }

    /** Whether the practitioner can have one more that day; {@code taken} spans the whole of it. */
    boolean allow(Practitioner practitioner, Instant start, Taken taken) {
        Integer most = practitioner.dailyLimit();
        if (most == null) {
            return true;
        }
        Day day = new Day(practitioner.id().value(), LocalDate.ofInstant(start, zone));
        return counted.computeIfAbsent(day, _ -> visits(taken, LocalDays.dayOf(start, zone)))
                < most;
    }
}
