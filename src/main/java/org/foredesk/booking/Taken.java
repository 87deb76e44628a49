package org.foredesk.booking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What takes a practitioner's time, in order of {@code from} and made for being asked about many
 * stretches: those in the way of one are found without looking at the others.
 */
final class Taken {

    static final Taken NOTHING = of(List.of());

    private final Busy[] inOrder;
    // The latest end of this one and all before it, which only grows.
    private final long[] latestEnd;
    // What lies end to end or overlaps as one: a day that is full is one step.
    private final long[] fullFrom;
    private final long[] fullTo;

    private Taken(Busy[] inOrder) {
        this.inOrder = inOrder;
        this.latestEnd = new long[inOrder.length];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < inOrder.length; i++) {
            latest = Math.max(latest, inOrder[i].to());
            latestEnd[i] = latest;
        }
        long[] begins = new long[inOrder.length];
        long[] ends = new long[inOrder.length];
        int last = -1;
        for (Busy each : inOrder) {
            if (last < 0 || each.from() > ends[last]) {
                last++;
                begins[last] = each.from();
                ends[last] = each.to();
            } else {
                ends[last] = Math.max(ends[last], each.to());
            }
        }
        this.fullFrom = Arrays.copyOf(begins, last + 1);
        this.fullTo = Arrays.copyOf(ends, last + 1);
    }

    static Taken of(List<Busy> busy) {
        return of(busy.stream());
    }

    private static Taken of(Stream<Busy> busy) {
        return new Taken(busy.sorted(Comparator.comparingLong(Busy::from)).toArray(Busy[]::new));
    }

    Taken with(List<Busy> more) {
        return of(Stream.concat(Stream.of(inOrder), more.stream()));
    }

    Taken only(Predicate<Busy> wanted) {
        return of(Stream.of(inOrder).filter(wanted));
    }

    int size() {
        return inOrder.length;
    }

    Busy get(int index) {
        return inOrder[index];
    }

    /** The first that may end after {@code moment}; all before it do not. */
    int firstEndingAfter(long moment) {
        int low = 0;
        int high = inOrder.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether there is one at that place, and it begins before {@code moment}. */
    boolean beginsBefore(int index, long moment) {
        return index < inOrder.length && inOrder[index].from() < moment;
    }

    /** How many there are at once at the busiest moment of the stretch. */
    int most(long from, long to) {
        int most = 0;
        for (int i = firstEndingAfter(from); beginsBefore(i, to); i++) {
            // The busiest moment is the beginning of one of them, or that of the stretch.
            long moment = Math.max(inOrder[i].from(), from);
            int at = 0;
            for (int j = firstEndingAfter(moment); beginsBefore(j, moment + 1); j++) {
                at += inOrder[j].overlaps(moment, moment + 1) ? 1 : 0;
            }
            most = Math.max(most, inOrder[i].overlaps(from, to) ? at : 0);
        }
        return most;
    }

    /** Whether a part of the stretch is not to be had at all. */
    boolean blocked(long from, long to) {
        return in(from, to).stream().anyMatch(each -> each.kind() == Busy.Kind.BLOCK);
    }

    /** Those that overlap the stretch. */
    List<Busy> in(long from, long to) {
        return Stream.of(inOrder).filter(each -> each.overlaps(from, to)).toList();
    }

    /**
     * Until when a stretch that begins at {@code from} has to wait: the end of what it would run
     * into with all that follows that without a gap; {@code from} itself where nothing is in the
     * way.
     */
    long freeFrom(long from, long to) {
        int at = Arrays.binarySearch(fullTo, from);
        // One that ends just then is not in the way any more.
        int next = at < 0 ? -at - 1 : at + 1;
        return next < fullTo.length && fullFrom[next] < to ? fullTo[next] : from;
    }
}
