package org.foredesk.booking;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What takes a practitioner's time, in order of {@code from} and made for being asked about many
 * stretches: those in the way of one are found without looking at the others.
 */
final class Taken {

    static final Taken NOTHING = of(List.of());

    private final Busy[] inOrder;
    // The latest end of this one and all before it, which only grows.
    private final long[] latestEnd;

    private Taken(Busy[] inOrder) {
        this.inOrder = inOrder;
        this.latestEnd = new long[inOrder.length];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < inOrder.length; i++) {
            latest = Math.max(latest, inOrder[i].to());
            latestEnd[i] = latest;
        }
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

    /** The first that overlaps the stretch; null where there is none. */
    @Nullable Busy firstIn(long from, long to) {
        for (int i = firstEndingAfter(from); beginsBefore(i, to); i++) {
            if (inOrder[i].overlaps(from, to)) {
                return inOrder[i];
            }
        }
        return null;
    }
}
