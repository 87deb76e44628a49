package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When the visits of a day will begin, for a practitioner who is behind: who is {@code minutes}
 * late now reaches what is planned for this moment so much later, and every gap between visits
 * takes some of the delay up. A pure function of the plan.
 */
final class DelayPlan {

    private static final long GRID_SECONDS = 300;

    private DelayPlan() {}

    /**
     * A visit of the plan: {@code busyUntil} with its buffer; one that has begun only takes time.
     */
    record Planned(UUID id, Instant start, Instant busyUntil, boolean begun) {}

    /**
     * The expected starts of those that have not begun, in their order, on full five minutes and
     * never before the planned start.
     *
     * @param from the moment of the plan the practitioner should be at: now, or the beginning of
     *     working time after it
     */
    static Map<UUID, Instant> expected(List<Planned> day, Instant from, Duration late) {
        Map<UUID, Instant> expected = new LinkedHashMap<>();
        Duration delay = late;
        Instant end = from;
        for (Planned visit : day) {
            boolean over = !visit.busyUntil().isAfter(from);
            if (visit.begun() || over) {
                end = later(end, visit.busyUntil());
                continue;
            }
            Duration gap = Duration.between(end, visit.start());
            if (gap.isPositive()) {
                delay = gap.compareTo(delay) > 0 ? Duration.ZERO : delay.minus(gap);
            }
            expected.put(visit.id(), onGrid(visit.start().plus(delay), visit.start()));
            end = later(end, visit.busyUntil());
        }
        return expected;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant onGrid(Instant moment, Instant start) {
        Instant rounded =
                Instant.ofEpochSecond(
                        Math.ceilDiv(moment.getEpochSecond(), GRID_SECONDS) * GRID_SECONDS);
        return rounded.isBefore(start) ? start : rounded;
    }
}
