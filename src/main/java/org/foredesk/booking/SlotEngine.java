package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.foredesk.kernel.TimeRange;

/**
 * Finds the starts at which a service fits. Pure: working times, taken times, terms and the allowed
 * stretch are arguments. Starts lie {@code step} apart, counted from where each piece of working
 * time begins, so that one booking never shifts the times offered after it.
 */
final class SlotEngine {

    /** A start that fits, in seconds since 1970, and how many share its session already. */
    record Free(long start, int booked) {}

    private SlotEngine() {}

    /**
     * {@code pieces} are the working times starts are counted in, {@code around} all working times
     * a slot may reach into. Starts lie in {@code allowed}.
     */
    static List<Free> free(
            Intervals pieces,
            Supplier<Intervals> around,
            Taken taken,
            SlotTerms terms,
            TimeRange allowed) {
        List<Free> found = new ArrayList<>();
        long earliest = allowed.start().getEpochSecond() + (allowed.start().getNano() > 0 ? 1 : 0);
        long latest = allowed.end().getEpochSecond() + (allowed.end().getNano() > 0 ? 1 : 0);
        for (TimeRange piece : pieces.ranges()) {
            long end = Math.min(piece.end().getEpochSecond(), latest);
            long anchor = piece.start().getEpochSecond();
            long start = firstOnGrid(anchor, terms.step(), earliest);
            while (start < end) {
                long inTheWayUntil = inTheWayUntil(taken, start, terms);
                if (inTheWayUntil > start) {
                    start = firstOnGrid(anchor, terms.step(), inTheWayUntil);
                    continue;
                }
                int booked = fits(piece, around, start, terms) ? sharing(taken, start, terms) : -1;
                if (booked >= 0) {
                    found.add(new Free(start, booked));
                }
                start += terms.step();
            }
        }
        return found;
    }

    /** Whether {@code start} is one of the starts counted from where a piece begins. */
    static boolean onGrid(Intervals pieces, Instant start, SlotTerms terms) {
        return pieces.ranges().stream()
                .filter(piece -> piece.contains(start))
                .anyMatch(piece ->
                        (start.getEpochSecond() - piece.start().getEpochSecond()) % terms.step()
                                == 0);
    }

    private static long firstOnGrid(long anchor, long step, long earliest) {
        return earliest <= anchor ? anchor : anchor + Math.ceilDiv(earliest - anchor, step) * step;
    }

    private static boolean fits(
            TimeRange piece, Supplier<Intervals> around, long start, SlotTerms terms) {
        return start + terms.length() <= piece.end().getEpochSecond()
                || around.get().covers(terms.core(Instant.ofEpochSecond(start)));
    }

    // Before which no start is possible, so that a full day is not tried start by start; a session
    // may be joined, so for one every start is tried.
    private static long inTheWayUntil(Taken taken, long start, SlotTerms terms) {
        return terms.capacity() > 1
                ? start
                : terms.before()
                        + taken.freeFrom(
                                start - terms.before(), start + terms.length() + terms.after());
    }

    /** How many have a place in the session that would start there; -1 when there is no room. */
    static int sharing(Taken taken, long start, SlotTerms terms) {
        long from = start - terms.before();
        long to = start + terms.length() + terms.after();
        int booked = 0;
        for (int i = taken.firstEndingAfter(from); taken.beginsBefore(i, to); i++) {
            Busy busy = taken.get(i);
            if (!busy.overlaps(from, to)) {
                continue;
            }
            if (terms.capacity() == 1 || !busy.sameSession(terms.service(), start)) {
                return -1;
            }
            booked++;
        }
        return booked < terms.capacity() ? booked : -1;
    }
}
