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
     * a slot may reach into, {@code busy} in order of {@code from}. Starts lie in {@code allowed}.
     */
    static List<Free> free(
            Intervals pieces,
            Supplier<Intervals> around,
            List<Busy> busy,
            SlotTerms terms,
            TimeRange allowed) {
        List<Free> found = new ArrayList<>();
        long earliest = allowed.start().getEpochSecond() + (allowed.start().getNano() > 0 ? 1 : 0);
        long latest = allowed.end().getEpochSecond() + (allowed.end().getNano() > 0 ? 1 : 0);
        for (TimeRange piece : pieces.ranges()) {
            long end = Math.min(piece.end().getEpochSecond(), latest);
            long start = firstOnGrid(piece.start().getEpochSecond(), terms.step(), earliest);
            for (; start < end; start += terms.step()) {
                if (fits(piece, around, start, terms)) {
                    int booked = sharing(busy, start, terms);
                    if (booked >= 0) {
                        found.add(new Free(start, booked));
                    }
                }
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

    /** How many have a place in the session that would start there; -1 when there is no room. */
    static int sharing(List<Busy> busy, long start, SlotTerms terms) {
        long from = start - terms.before();
        long to = start + terms.length() + terms.after();
        int booked = 0;
        for (Busy taken : busy) {
            if (taken.from() >= to) {
                break;
            }
            if (!taken.overlaps(from, to)) {
                continue;
            }
            if (terms.capacity() == 1 || !taken.sameSession(terms.service(), start)) {
                return -1;
            }
            booked++;
        }
        return booked < terms.capacity() ? booked : -1;
    }
}
