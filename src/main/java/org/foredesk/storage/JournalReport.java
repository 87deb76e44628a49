package org.foredesk.storage;

import java.util.List;

/**
 * What came of reading the journal: how many records were handed over, what could not be read, and
 * where to go on later. Damage is told and skipped, so that one bad sector hides no other message.
 */
public record JournalReport(long records, List<Damage> damages, JournalPosition next) {

    /**
     * A stretch that could not be read: where it begins, how many bytes were skipped, and why, in
     * words.
     */
    public record Damage(JournalPosition from, long bytes, String why) {}

    public JournalReport {
        damages = List.copyOf(damages);
    }
}
