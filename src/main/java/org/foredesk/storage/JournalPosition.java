package org.foredesk.storage;

import java.util.Comparator;

/**
 * A place in the webhook journal: the number of a segment and a byte offset in it. Positions are
 * ordered as the records were accepted; the text form {@code 12:4096} is for rows and for people.
 */
public record JournalPosition(long segment, long offset) implements Comparable<JournalPosition> {

    /** Before everything the journal can hold. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::segment)
                    .thenComparingLong(JournalPosition::offset);

    public JournalPosition {
        if (segment < 0 || offset < 0) {
            throw new IllegalArgumentException("a journal position has no negative parts");
        }
    }

    /** Reads the text form; throws {@link IllegalArgumentException} for anything else. */
    public static JournalPosition of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a journal position");
        }
        return new JournalPosition(
                Long.parseLong(text.substring(0, colon)),
                Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return segment + ":" + offset;
    }
}
