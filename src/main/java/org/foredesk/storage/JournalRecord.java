package org.foredesk.storage;

import java.time.Instant;

/**
 * One accepted request as it was written to the journal: where it stands, when it was accepted, and
 * its bytes, which the reader owns. It may hold a patient's words, so its text form shows none.
 */
public record JournalRecord(JournalPosition position, Instant acceptedAt, byte[] content) {

    @Override
    public String toString() {
        return "JournalRecord[" + position + ", " + content.length + " bytes]";
    }
}
