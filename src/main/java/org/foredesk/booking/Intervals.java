package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.foredesk.kernel.TimeRange;

/**
 * A set of moments on the UTC line, as ranges in order that neither overlap nor touch. Pure
 * algebra: it knows nothing of slots, zones or clinics.
 */
record Intervals(List<TimeRange> ranges) {

    static final Intervals NONE = new Intervals(List.of());

    /** The moments that lie in any of the given ranges, whatever their order and overlaps. */
    static Intervals of(Collection<TimeRange> any) {
        List<TimeRange> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparing(TimeRange::start));
        List<TimeRange> merged = new ArrayList<>();
        for (TimeRange next : sorted) {
            if (merged.isEmpty() || merged.getLast().end().isBefore(next.start())) {
                merged.add(next);
            } else {
                TimeRange last = merged.removeLast();
                merged.add(new TimeRange(last.start(), later(last.end(), next.end())));
            }
        }
        return new Intervals(List.copyOf(merged));
    }

    Intervals union(Intervals other) {
        List<TimeRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return of(all);
    }

    Intervals intersect(Intervals other) {
        List<TimeRange> common = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < ranges.size() && theirs < other.ranges.size()) {
            TimeRange a = ranges.get(mine);
            TimeRange b = other.ranges.get(theirs);
            a.intersect(b).ifPresent(common::add);
            if (a.end().isBefore(b.end())) {
                mine++;
            } else {
                theirs++;
            }
        }
        return new Intervals(List.copyOf(common));
    }

    Intervals subtract(Intervals other) {
        List<TimeRange> left = new ArrayList<>();
        for (TimeRange range : ranges) {
            subtract(range, other, left);
        }
        return new Intervals(List.copyOf(left));
    }

    private static void subtract(TimeRange range, Intervals holes, List<TimeRange> left) {
        Instant from = range.start();
        for (TimeRange hole : holes.ranges) {
            if (!hole.overlaps(range)) {
                continue;
            }
            if (from.isBefore(hole.start())) {
                left.add(new TimeRange(from, hole.start()));
            }
            from = later(from, hole.end());
        }
        if (from.isBefore(range.end())) {
            left.add(new TimeRange(from, range.end()));
        }
    }

    boolean contains(Instant moment) {
        return ranges.stream().anyMatch(range -> range.contains(moment));
    }

    /** Whether the whole range lies inside. */
    boolean covers(TimeRange wanted) {
        return ranges.stream().anyMatch(range -> range.contains(wanted));
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
