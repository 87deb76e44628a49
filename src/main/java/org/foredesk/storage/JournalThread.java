package org.foredesk.storage;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes the journal. It takes all that has arrived since its last sync, writes
 * it in one piece, syncs once and tells everybody who waited.
 */
final class JournalThread {

    private static final Logger LOG = LoggerFactory.getLogger(JournalThread.class);
    private static final long BATCH_BYTES = 1 << 20;
    private static final long STOP_WITHIN_SECONDS = 4;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private record Waiting(
            Instant acceptedAt,
            byte[] content,
            boolean last,
            CompletableFuture<JournalPosition> done) {}

    private record Writing(long sinceNanos, List<Waiting> batch) {
        boolean isOlderThan(Duration most) {
            return System.nanoTime() - sinceNanos > most.toNanos();
        }
    }

    private final JournalFiles files;
    private final InstantSource clock;
    private final WebhookJournal.Limits limits;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("journal").unstarted(this::run);
    private final Thread watch =
            Thread.ofPlatform().daemon().name("journal-watch").unstarted(this::watch);

    private volatile JournalPosition end;
    private volatile @Nullable Instant lastAcceptedAt;
    private volatile boolean stopped;
    private volatile @Nullable Writing writing;
    private long nextNumber;
    private @Nullable SegmentWriter segment;
    private boolean failing;

    JournalThread(
            JournalFiles files,
            InstantSource clock,
            WebhookJournal.Limits limits,
            long nextNumber) {
        this.files = files;
        this.clock = clock;
        this.limits = limits;
        this.nextNumber = nextNumber;
        this.end = new JournalPosition(nextNumber, 0);
    }

    void start() {
        thread.start();
        watch.start();
    }

    JournalPosition end() {
        return end;
    }

    @Nullable Instant lastAcceptedAt() {
        return lastAcceptedAt;
    }

    CompletableFuture<JournalPosition> append(byte[] content) {
        CompletableFuture<JournalPosition> done = new CompletableFuture<>();
        if (waitingBytes.addAndGet(content.length) > limits.waitingBytes()) {
            waitingBytes.addAndGet(-content.length);
            done.completeExceptionally(
                    new JournalException("More requests arrive than can be put on disk."));
            return done;
        }
        queue.add(new Waiting(clock.instant(), content, false, done));
        if (stopped) {
            refuseTheRest();
        }
        return done;
    }

    /** Writes what has arrived, and ends. */
    void stop() {
        queue.add(new Waiting(clock.instant(), new byte[0], true, new CompletableFuture<>()));
        try {
            if (!thread.join(Duration.ofSeconds(STOP_WITHIN_SECONDS))) {
                LOG.error("The journal's disk did not answer within {} s", STOP_WITHIN_SECONDS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            boolean goOn = true;
            while (goOn) {
                batch.clear();
                goOn = collect(batch);
                if (!batch.isEmpty()) {
                    List<Waiting> all = List.copyOf(batch);
                    writing = new Writing(System.nanoTime(), all);
                    write(all);
                    writing = null;
                }
            }
        } finally {
            closeSegment();
            stopped = true;
            LockSupport.unpark(watch);
            refuseTheRest();
        }
    }

    // False once the last has arrived.
    private boolean collect(List<Waiting> batch) {
        long bytes = 0;
        Waiting next = takeFirst();
        while (next != null && !next.last()) {
            batch.add(next);
            bytes += next.content().length;
            next = bytes < BATCH_BYTES ? queue.poll() : null;
        }
        waitingBytes.addAndGet(-bytes);
        return next == null || !next.last();
    }

    private Waiting takeFirst() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException notForUs) {
                LOG.debug("The journal goes on until it is stopped");
            }
        }
    }

    private void write(List<Waiting> batch) {
        List<JournalPosition> places = new ArrayList<>(batch.size());
        try {
            SegmentWriter writer = segmentWithRoom();
            batch.forEach(
                    waiting -> places.add(writer.stage(waiting.acceptedAt(), waiting.content())));
            writer.sync();
            end = writer.end();
            lastAcceptedAt = batch.getLast().acceptedAt();
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            giveUp(batch, failed);
            return;
        }
        if (failing) {
            LOG.info("The webhook journal can be written again");
            failing = false;
        }
        // Whoever waited may do anything when told; the next batch must not wait for it.
        Thread.startVirtualThread(() -> {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).done().complete(places.get(i));
            }
        });
    }

    private SegmentWriter segmentWithRoom() throws IOException {
        Instant now = clock.instant();
        SegmentWriter open = segment;
        if (open != null
                && (open.end().offset() >= limits.segmentBytes()
                        || day(open.createdAt()) != day(now))) {
            segment = null;
            open.close(now);
            open = null;
        }
        if (open == null) {
            // The number counts even when the file cannot be finished, since a half-made one may be
            // there.
            open = files.create(nextNumber++);
            segment = open;
        }
        return open;
    }

    private static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), TimeUnit.DAYS.toSeconds(1));
    }

    private void giveUp(List<Waiting> batch, Throwable failed) {
        if (!failing) {
            LOG.error(
                    "The webhook journal cannot be written; requests are refused until it can",
                    failed);
            failing = true;
        }
        SegmentWriter broken = segment;
        segment = null;
        if (broken != null) {
            try {
                broken.abandon();
            } catch (IOException alsoFailed) {
                LOG.debug("The broken segment could not be cut", alsoFailed);
            }
        }
        JournalException told =
                new JournalException("The request could not be put on disk.", failed);
        batch.forEach(waiting -> waiting.done().completeExceptionally(told));
    }

    // A disk that hangs must not hang whoever waits for it. One watch for all of them, because a
    // timer for each costs as much as the rest of its request.
    private void watch() {
        boolean hanging = false;
        while (!stopped) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            Writing now = writing;
            boolean before = hanging;
            hanging = now != null && now.isOlderThan(limits.patience());
            if (now != null && hanging) {
                if (!before) {
                    LOG.error("The journal's disk hangs; requests are refused until it answers");
                }
                now.batch().forEach(waiting -> waiting.done().completeExceptionally(noAnswer()));
                refuseQueued();
            }
        }
    }

    private void refuseQueued() {
        List<Waiting> refused = new ArrayList<>();
        queue.drainTo(refused);
        for (Waiting waiting : refused) {
            if (waiting.last()) {
                queue.add(waiting);
            } else {
                waitingBytes.addAndGet(-waiting.content().length);
                waiting.done().completeExceptionally(noAnswer());
            }
        }
    }

    private static JournalException noAnswer() {
        return new JournalException("The disk does not answer.");
    }

    private void closeSegment() {
        if (segment != null) {
            try {
                segment.close(clock.instant());
            } catch (IOException failed) {
                LOG.warn(
                        "The journal could not be closed in good order; it is repaired at the next start",
                        failed);
            }
            segment = null;
        }
    }

    private void refuseTheRest() {
        for (Waiting late = queue.poll(); late != null; late = queue.poll()) {
            late.done().completeExceptionally(new JournalException("Foredesk is stopping."));
        }
    }
}
