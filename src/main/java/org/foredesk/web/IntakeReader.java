package org.foredesk.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.JournalPosition;
import org.foredesk.storage.JournalRecord;
import org.foredesk.storage.JournalReport;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.foredesk.storage.WebhookJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal as it grows and gives each record its row, many in one transaction; the same
 * way serves the running program and the one that starts after a crash. Memory stays bounded
 * because it reads no faster than the workers work.
 */
final class IntakeReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeReader.class);
    private static final int BATCH = 100;
    private static final long IDLE_MILLIS = 1_000;
    private static final long MARK_EVERY_NANOS = 2_000_000_000L;
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private record Claimed(JournalPosition position, IntakeEvent event, Envelope envelope) {}

    private final WebhookJournal journal;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<ClinicId> clinic;
    private final IntakeEvents events;
    private final IntakeWorkers workers;
    private final Flood flood;
    private final SenderKeys keys;
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Thread thread =
            Thread.ofPlatform().name("intake-reader").daemon().unstarted(this::run);
    private volatile JournalPosition next = JournalPosition.START;
    private volatile boolean stopping;
    private JournalPosition marked = JournalPosition.START;
    private long markedAt = System.nanoTime();
    private @Nullable JournalPosition taken;

    IntakeReader(WebServices services, IntakeEvents events, IntakeWorkers workers, Flood flood) {
        this.flood = flood;
        this.journal = services.journal();
        this.transactions = services.transactions();
        this.clock = services.clock();
        this.clinic = () -> services.clinic().get().id();
        this.events = events;
        this.workers = workers;
        this.keys = new SenderKeys(services);
    }

    void start() {
        next = journal.processed();
        marked = next;
        thread.start();
    }

    // Waking a thread that is awake costs as much as answering a request, so only a waiting one is
    // woken.
    void wake() {
        if (waiting.get() && waiting.compareAndSet(true, false)) {
            news.release();
        }
    }

    private void run() {
        takeUpUnfinished();
        while (!stopping) {
            try {
                readOn();
                markDurable();
                waitForNews();
            } catch (RuntimeException failed) {
                LOG.error("The journal could not be worked on; trying again", failed);
                rest(AFTER_FAILURE_MILLIS);
            }
        }
    }

    // Rows behind the mark were written before the last stop; those after it come by again with the
    // journal.
    private void takeUpUnfinished() {
        for (IntakeEvent event : events.unfinished()) {
            if (stopping) {
                return;
            }
            if (JournalPosition.of(event.position()).compareTo(next) < 0) {
                workers.replay(event);
            }
        }
    }

    private void readOn() {
        List<JournalRecord> batch = new ArrayList<>(BATCH);
        JournalReport report =
                journal.readFrom(
                        next,
                        record -> {
                            batch.add(record);
                            if (batch.size() == BATCH) {
                                flush(batch);
                            }
                        });
        flush(batch);
        for (JournalReport.Damage damage : report.damages()) {
            LOG.error("The journal cannot be read at {}: {}", damage.from(), damage.why());
            transactions.writeOnly(tx ->
                    events.unreadable(
                            tx,
                            clinic.get(),
                            damage.from().toString(),
                            clock.instant(),
                            damage.why()));
        }
        next = report.next();
    }

    private void flush(List<JournalRecord> batch) {
        if (batch.isEmpty() || stopping) {
            batch.clear();
            return;
        }
        flood.giveWay(() -> stopping);
        List<JournalRecord> records = List.copyOf(batch);
        batch.clear();
        List<Claimed> claimed = transactions.write(tx -> claim(tx, records));
        for (Claimed one : claimed) {
            boolean open =
                    one.event().status() == IntakeStatus.RECEIVED
                            || one.event().status() == IntakeStatus.FAILED;
            // After a failure halfway through the journal, what was handed on before comes by once
            // more.
            if (open && (taken == null || one.position().compareTo(taken) > 0)) {
                workers.take(one.event(), one.envelope());
            }
        }
        taken = records.getLast().position();
    }

    private List<Claimed> claim(Tx tx, List<JournalRecord> records) {
        List<Claimed> claimed = new ArrayList<>(records.size());
        for (JournalRecord record : records) {
            Optional<Envelope> envelope = Envelope.of(record.content());
            String externalId = envelope.map(keys::externalId).orElse("");
            if (envelope.isEmpty() || externalId.isEmpty()) {
                events.unreadable(
                        tx,
                        clinic.get(),
                        record.position().toString(),
                        record.acceptedAt(),
                        "not a known form");
            } else {
                IntakeEvent event = events.claim(tx, record, envelope.get(), externalId);
                claimed.add(new Claimed(record.position(), event, envelope.get()));
            }
        }
        return claimed;
    }

    // Bringing the database to the disk takes a while and holds up the journal, so it is not done
    // for each message; what lies
    // behind the mark is only read once more after a crash.
    private void markDurable() {
        JournalPosition now = next;
        long nanos = System.nanoTime();
        if (stopping || now.equals(marked) || nanos - markedAt < MARK_EVERY_NANOS) {
            return;
        }
        transactions.settle();
        journal.markProcessed(now);
        marked = now;
        markedAt = nanos;
    }

    private void waitForNews() {
        news.drainPermits();
        waiting.set(true);
        // What came between the last look and this moment rang no bell.
        if (next.compareTo(journal.end()) < 0 || stopping) {
            waiting.set(false);
            return;
        }
        try {
            var unused = news.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopping = true;
        } finally {
            waiting.set(false);
        }
    }

    private static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    boolean awaitCaughtUp(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (next.compareTo(journal.end()) < 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return true;
    }

    @Override
    public void close() {
        stopping = true;
        news.release();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
