package org.foredesk.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The append-only file accepted requests go to before they are answered. */
public final class WebhookJournal implements AutoCloseable {

    private WebhookJournal() {}

    /** How large a segment may grow in bytes, and how many bytes may wait to be written. */
    public record Limits(long segmentBytes, long waitingBytes) {
        public static final Limits USUAL = new Limits(64L << 20, 64L << 20);
    }

    public static WebhookJournal open(DataFolder folder, DataKey key, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** Completed with the record's place once the record is on disk; exceptionally with {@link JournalException} otherwise. */
    public CompletableFuture<JournalPosition> append(byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** Hands over every record from {@code position} on that was on disk when the call began. */
    public JournalReport readFrom(JournalPosition position, Consumer<JournalRecord> reader) {
        throw new UnsupportedOperationException();
    }

    /** The record that begins at {@code position}, if it can be read. */
    public Optional<JournalRecord> at(JournalPosition position) {
        throw new UnsupportedOperationException();
    }

    /** Behind the last record on disk. */
    public JournalPosition end() {
        throw new UnsupportedOperationException();
    }

    /** Where reading has to begin after a crash. */
    public JournalPosition processed() {
        throw new UnsupportedOperationException();
    }

    /** Says that what was made of everything before {@code position} would survive a power cut. */
    public void markProcessed(JournalPosition position) {
        throw new UnsupportedOperationException();
    }

    /** Deletes whole segments that are processed and whose last record is older than {@code age}; returns how many. */
    public int forget(Duration age) {
        throw new UnsupportedOperationException();
    }

    /** When the last record was accepted, since this start. */
    public Optional<Instant> lastAcceptedAt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
