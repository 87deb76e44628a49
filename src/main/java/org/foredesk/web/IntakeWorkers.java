package org.foredesk.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.foredesk.kernel.Facts;
import org.foredesk.storage.JournalPosition;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.WebhookJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on accepted requests: one at a time for each sender, several senders beside each other,
 * failures again later.
 */
final class IntakeWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorkers.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 4_000;
    private static final long STOP_MILLIS = 2_500;

    private final Transactions transactions;
    private final Facts facts;
    private final WebhookJournal journal;
    private final IntakeEvents events;
    private final IntakeWork work;
    private final Retries retries;
    private final SenderKeys keys;
    // Platform threads: understanding a message is work for the processor, and a virtual thread
    // that computes lets no other one on.
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().name("intake-", 0).daemon().factory());
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("intake-later").daemon().factory());
    private final SerialQueues queues = new SerialQueues(threads, MOST_WAITING);
    private final Set<UUID> parked = ConcurrentHashMap.newKeySet();
    private final Flood flood;
    private volatile boolean stopping;

    IntakeWorkers(
            WebServices services,
            IntakeEvents events,
            IntakeWork work,
            Retries retries,
            Flood flood) {
        this.flood = flood;
        this.transactions = services.transactions();
        this.facts = services.facts();
        this.journal = services.journal();
        this.events = events;
        this.work = work;
        this.retries = retries;
        this.keys = new SenderKeys(services);
    }

    /** Lines a request up behind the others of its sender; waits while too many are waiting. */
    void take(IntakeEvent event, Envelope envelope) {
        queues.submit(keys.of(envelope), () -> attempt(event, envelope, event.attempts() + 1));
    }

    /**
     * Takes up a request that was left unfinished or is asked for again; false when the journal has
     * it no more.
     */
    boolean replay(IntakeEvent event) {
        Optional<Envelope> envelope = read(event);
        envelope.ifPresent(found -> queues.submit(keys.of(found), () -> attempt(event, found, 1)));
        return envelope.isPresent();
    }

    private Optional<Envelope> read(IntakeEvent event) {
        if ("journal".equals(event.provider())) {
            return Optional.empty();
        }
        return journal.at(JournalPosition.of(event.position()))
                .flatMap(record -> Envelope.of(record.content()));
    }

    private void attempt(IntakeEvent event, Envelope envelope, int attempt) {
        flood.giveWay(() -> stopping);
        if (stopping) {
            return;
        }
        try {
            Handled handled = work.handle(envelope, event.acceptedAt());
            IntakeStatus status =
                    event.status() == IntakeStatus.DUPLICATE
                            ? IntakeStatus.DUPLICATE
                            : IntakeStatus.PROCESSED;
            transactions.writeOnly(
                    tx -> events.became(tx, event.id(), status, attempt, null, handled));
        } catch (RuntimeException failed) {
            failed(event, envelope, attempt, failed);
        }
    }

    private void failed(IntakeEvent event, Envelope envelope, int attempt, RuntimeException why) {
        Optional<Duration> wait = retries.afterAttempt(attempt);
        // The kind of failure only: a message could repeat what the patient wrote.
        String problem = why.getClass().getSimpleName();
        LOG.warn("Intake event {} failed at attempt {}: {}", event.id(), attempt, problem);
        LOG.debug("Intake event {} failed", event.id(), why);
        note(
                event,
                wait.isPresent() ? IntakeStatus.FAILED : IntakeStatus.NEEDS_PERSON,
                attempt,
                problem);
        if (wait.isEmpty()) {
            facts.announce(new IntakeNeedsPerson(event.clinic(), event.id()));
        } else if (wait.get().isZero()) {
            attempt(event, envelope, attempt + 1);
        } else {
            park(event, attempt, wait.get());
        }
    }

    private void park(IntakeEvent event, int attempt, Duration wait) {
        parked.add(event.id());
        var unused =
                later.schedule(
                        () -> Thread.startVirtualThread(() -> again(event, attempt + 1)),
                        wait.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    // The body was let go of while waiting, so that many failures fill no memory.
    private void again(IntakeEvent event, int attempt) {
        parked.remove(event.id());
        if (stopping) {
            return;
        }
        Optional<Envelope> envelope = read(event);
        if (envelope.isPresent()) {
            queues.submit(keys.of(envelope.get()), () -> attempt(event, envelope.get(), attempt));
        } else {
            note(event, IntakeStatus.NEEDS_PERSON, attempt, "not in the journal any more");
        }
    }

    private void note(
            IntakeEvent event, IntakeStatus status, int attempt, @Nullable String problem) {
        try {
            transactions.writeOnly(
                    tx -> events.became(tx, event.id(), status, attempt, problem, null));
        } catch (RuntimeException databaseGone) {
            // The row still says that it is unfinished, so the next start takes it up.
            LOG.error(
                    "What became of intake event {} could not be written",
                    event.id(),
                    databaseGone);
        }
    }

    int waiting() {
        return queues.size() + parked.size();
    }

    boolean awaitIdle(Duration most) throws InterruptedException {
        return queues.awaitEmpty(most.toMillis()) && parked.isEmpty();
    }

    /** Nothing that runs is interrupted: an interrupt would close the embedded database's file. */
    @Override
    public void close() {
        stopping = true;
        later.shutdownNow();
        try {
            if (!queues.awaitEmpty(STOP_MILLIS)) {
                LOG.warn("{} accepted requests are left for the next start", queues.size());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }
}
