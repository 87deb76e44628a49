package org.foredesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.foredesk.storage.JournalFiles.Segment;
import org.foredesk.storage.JournalReport.Damage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an accepted request goes before it is answered: an append-only file of encrypted records,
 * with one sync for all that arrived since the last one. A database would do, but H2 synced to disk
 * takes about 900 commits a second and this takes tens of thousands. Rows follow from the journal;
 * after a crash it is read again from {@link #processed()}, so whoever reads must tolerate a record
 * twice. A new segment begins with each start, each UTC day, and when one is full. Safe for use by
 * many threads.
 */
public final class WebhookJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookJournal.class);
    private static final int TOLD_DAMAGES = 100;

    // Reading this much again after a crash takes some milliseconds; writing the mark costs two
    // syncs.
    private static final long MARK_EVERY_BYTES = 256 << 10;

    /**
     * How large a segment may grow, how much may wait to be written, in bytes, and how long the
     * disk may take for it.
     */
    record Limits(long segmentBytes, long waitingBytes, Duration patience) {
        // Twilio gives up after 15 seconds and must have its answer before.
        static final Limits USUAL = new Limits(64L << 20, 64L << 20, Duration.ofSeconds(9));
    }

    private final JournalFiles files;
    private final JournalThread thread;
    private final InstantSource clock;
    private JournalPosition processed;
    private JournalPosition written;

    private WebhookJournal(
            JournalFiles files,
            JournalThread thread,
            InstantSource clock,
            JournalPosition processed) {
        this.files = files;
        this.thread = thread;
        this.clock = clock;
        this.processed = processed;
        this.written = processed;
    }

    /**
     * Opens the folder's journal and closes what a dead process left open. Throws {@link
     * JournalException} when the files cannot be read or written.
     */
    public static WebhookJournal open(DataFolder folder, DataKey key, InstantSource clock) {
        return open(folder.journal(), key, clock, Limits.USUAL);
    }

    static WebhookJournal open(Path folder, DataKey key, InstantSource clock, Limits limits) {
        return open(new JournalFiles(folder, key, clock), folder, clock, limits);
    }

    static WebhookJournal open(
            JournalFiles files, Path folder, InstantSource clock, Limits limits) {
        try {
            OwnerOnly.folder(folder);
            List<Segment> segments = files.segments();
            files.repair(segments);
            JournalPosition processed = files.readMark();
            long last = segments.isEmpty() ? 0 : segments.getLast().number();
            JournalThread thread =
                    new JournalThread(
                            files, clock, limits, Math.max(last, processed.segment()) + 1);
            thread.start();
            return new WebhookJournal(files, thread, clock, processed);
        } catch (IOException failed) {
            throw new JournalException(
                    "The webhook journal in " + folder + " cannot be opened.", failed);
        }
    }

    /**
     * Puts a record behind the others. The result is completed with its place once it is on disk,
     * and exceptionally with {@link JournalException} when it cannot be or that takes more than
     * about ten seconds, after which it must not be acknowledged. The bytes must not be changed
     * meanwhile. At most 16 MiB.
     */
    public CompletableFuture<JournalPosition> append(byte[] content) {
        if (content.length > SegmentFormat.MAX_CONTENT) {
            throw new IllegalArgumentException("a journal record has at most 16 MiB");
        }
        return thread.append(content);
    }

    /**
     * Hands over, in order, every record from {@code from} on that was on disk when the call began.
     * What cannot be read is skipped, logged and told in the report (the first hundred stretches).
     */
    public JournalReport readFrom(JournalPosition from, Consumer<JournalRecord> reader) {
        JournalPosition end = thread.end();
        Reading reading = new Reading(reader);
        try {
            for (Segment segment : files.segments()) {
                if (segment.number() >= from.segment() && segment.number() <= end.segment()) {
                    read(
                            segment,
                            segment.number() == from.segment() ? from.offset() : 0,
                            end,
                            reading);
                }
            }
        } catch (IOException failed) {
            throw new JournalException("The webhook journal cannot be read.", failed);
        }
        JournalPosition next = end.compareTo(from) > 0 ? end : from;
        return new JournalReport(reading.records, reading.damages, next);
    }

    private void read(Segment segment, long from, JournalPosition end, Reading reading)
            throws IOException {
        reading.segment = segment.number();
        Optional<SegmentReader> opened = files.open(segment);
        if (opened.isEmpty()) {
            if (!JournalFiles.barelyBegun(segment)) {
                reading.damage(0, Files.size(segment.file()), "the head of the segment is damaged");
            }
            return;
        }
        try (SegmentReader bytes = opened.get()) {
            bytes.read(
                    from, segment.number() == end.segment() ? end.offset() : bytes.size(), reading);
        }
    }

    /**
     * The record that begins at {@code position}; empty when there is none, or it can no longer be
     * read.
     */
    public Optional<JournalRecord> at(JournalPosition position) {
        List<JournalRecord> found = new ArrayList<>(1);
        Optional<Segment> segment = files.segment(position.segment());
        if (segment.isEmpty() || position.compareTo(thread.end()) >= 0) {
            return Optional.empty();
        }
        try (SegmentReader reader = files.open(segment.get()).orElse(null)) {
            if (reader != null) {
                Reading reading = new Reading(found::add);
                reading.segment = position.segment();
                reader.readOne(position.offset(), reading);
            }
        } catch (IOException failed) {
            throw new JournalException("The webhook journal cannot be read.", failed);
        }
        return found.stream().findFirst();
    }

    /** Behind the last record on disk. */
    public JournalPosition end() {
        return thread.end();
    }

    /** When the last record was accepted; empty when none was since the start. */
    public Optional<Instant> lastAcceptedAt() {
        return Optional.ofNullable(thread.lastAcceptedAt());
    }

    /** Where reading has to begin after a start; what lies before has been marked as processed. */
    public synchronized JournalPosition processed() {
        return processed;
    }

    /**
     * Says that all that came of everything before {@code position} would survive a power cut (see
     * {@link Transactions#settle}). A place before the known one changes nothing.
     */
    public synchronized void markProcessed(JournalPosition position) {
        if (position.compareTo(processed) <= 0) {
            return;
        }
        processed = position;
        if (position.segment() != written.segment()
                || position.offset() - written.offset() >= MARK_EVERY_BYTES) {
            writeMark();
        }
    }

    private void writeMark() {
        try {
            files.writeMark(processed);
            written = processed;
        } catch (IOException failed) {
            LOG.warn(
                    "The journal's mark cannot be written; more is read again after a crash",
                    failed);
        }
    }

    /**
     * Deletes segments that are wholly processed and whose last record is older than {@code age};
     * returns how many.
     */
    public int forget(Duration age) {
        JournalPosition done = processed();
        Instant before = clock.instant().minus(age);
        int gone = 0;
        try {
            List<Segment> segments = files.segments();
            for (int i = 0;
                    i + 1 < segments.size() && segments.get(i).number() < done.segment();
                    i++) {
                // A segment took its last record before the next one was begun.
                Optional<Instant> nextBegun = files.createdAt(segments.get(i + 1));
                if (nextBegun.isPresent() && nextBegun.get().isBefore(before)) {
                    Files.delete(segments.get(i).file());
                    gone++;
                }
            }
        } catch (IOException failed) {
            LOG.warn("Old journal segments could not be deleted; it is tried again later", failed);
        }
        return gone;
    }

    /** Puts what has arrived on disk and ends; later requests are refused. */
    @Override
    public void close() {
        thread.stop();
        synchronized (this) {
            if (!written.equals(processed)) {
                writeMark();
            }
        }
    }

    private static final class Reading implements SegmentReader.Finder {
        private final Consumer<JournalRecord> reader;
        private final List<Damage> damages = new ArrayList<>();
        private long segment;
        private long records;

        Reading(Consumer<JournalRecord> reader) {
            this.reader = reader;
        }

        @Override
        public void record(long offset, Instant acceptedAt, byte[] content) {
            records++;
            reader.accept(
                    new JournalRecord(new JournalPosition(segment, offset), acceptedAt, content));
        }

        @Override
        public void damage(long offset, long bytes, String why) {
            LOG.error(
                    "Journal segment {}: {} bytes at {} cannot be read: {}",
                    segment,
                    bytes,
                    offset,
                    why);
            if (damages.size() < TOLD_DAMAGES) {
                damages.add(new Damage(new JournalPosition(segment, offset), bytes, why));
            }
        }
    }
}
