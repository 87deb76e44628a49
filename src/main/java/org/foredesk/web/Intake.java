package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.storage.JournalPosition;
import org.foredesk.storage.WebhookJournal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to accepted webhooks: they are on disk before they are answered, then become a row,
 * a message in a conversation and a reply, in order for each sender and once, whatever dies in
 * between. What cannot be worked on is tried again for a while and then shown to a person; it holds
 * up nobody else.
 */
public final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final WebhookJournal journal;
    private final IntakeEvents events;
    private final IntakeReader reader;
    private final IntakeWorkers workers;
    private final Flood flood;
    private final LongAdder refused = new LongAdder();

    private Intake(
            WebhookJournal journal,
            IntakeEvents events,
            IntakeReader reader,
            IntakeWorkers workers,
            Flood flood) {
        this.journal = journal;
        this.events = events;
        this.reader = reader;
        this.workers = workers;
        this.flood = flood;
    }

    static Intake start(WebServices services) {
        return start(services, new PatientIntake(services)::handle, Retries.USUAL);
    }

    /** Takes up what was left unfinished, then reads the journal as it grows. */
    static Intake start(WebServices services, IntakeWork work, Retries retries) {
        IntakeEvents events =
                new IntakeEvents(services.transactions(), services.ids(), services.installation());
        Flood flood = new Flood(System::nanoTime);
        IntakeWorkers workers = new IntakeWorkers(services, events, work, retries, flood);
        IntakeReader reader = new IntakeReader(services, events, workers, flood);
        reader.start();
        return new Intake(services.journal(), events, reader, workers, flood);
    }

    /**
     * Puts a request on disk; completed once it would survive a power cut, exceptionally when it
     * could not be kept.
     */
    CompletableFuture<JournalPosition> accept(Envelope envelope) {
        flood.arrived();
        CompletableFuture<JournalPosition> kept = journal.append(envelope.toBytes());
        return kept.whenComplete((position, failed) -> {
            if (failed == null) {
                reader.wake();
            }
        });
    }

    /** Puts a request on disk before it is answered; refused for now where that cannot be done. */
    void keep(Envelope envelope) {
        try {
            // The journal gives up by itself where its disk does not answer.
            var unused = accept(envelope).get();
        } catch (ExecutionException notKept) {
            LOG.error("An incoming request could not be put on disk: {}", notKept.toString());
            throw Rejection.unavailable("The message could not be kept; please send it again.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Rejection.unavailable("The desk is stopping; please send it again.");
        }
    }

    /** Counts a webhook with a missing or wrong signature; such a one leaves no other trace. */
    void countRefused() {
        refused.increment();
    }

    /** How many webhooks with a missing or wrong signature there were since the start. */
    public long refused() {
        return refused.sum();
    }

    /** The proof that nothing was lost, counted from {@code since}. */
    public IntakeSummary summary(ClinicId clinic, Instant since) {
        Map<IntakeStatus, Long> counts = events.counts(clinic, since);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return new IntakeSummary(
                all,
                counts.getOrDefault(IntakeStatus.DUPLICATE, 0L),
                counts.getOrDefault(IntakeStatus.PROCESSED, 0L),
                counts.getOrDefault(IntakeStatus.RECEIVED, 0L),
                counts.getOrDefault(IntakeStatus.FAILED, 0L),
                0,
                0,
                counts.getOrDefault(IntakeStatus.NEEDS_PERSON, 0L),
                List.of());
    }

    /** Accepted requests without their text, the newest first. */
    public List<IntakeEvent> list(
            ClinicId clinic, @Nullable IntakeStatus status, int from, int limit) {
        return events.list(clinic, status, from, limit);
    }

    /**
     * Plays an accepted request again from the journal: one that failed gets another chance, one
     * that was worked on before has no second effect. Refused with {@code not_found} or {@code
     * not_playable}.
     */
    public Outcome<IntakeEvent> replay(ClinicId clinic, UUID id) {
        Optional<IntakeEvent> event = events.find(clinic, id);
        if (event.isEmpty()) {
            return Outcome.refused("not_found", "There is no such event.");
        }
        if (!events.isOurs(event.get()) || !workers.replay(event.get())) {
            return Outcome.refused(
                    "not_playable",
                    "This request is not in the journal of this installation any more.");
        }
        return Outcome.done(event.get());
    }

    /** When the last request was accepted; empty where there was none yet. */
    Optional<Instant> lastAcceptedAt(ClinicId clinic) {
        return journal.lastAcceptedAt().or(() -> events.lastAcceptedAt(clinic));
    }

    /** Waits until everything accepted so far is worked on; false when that takes longer. */
    public boolean awaitIdle(Duration most) throws InterruptedException {
        return reader.awaitCaughtUp(most) && workers.awaitIdle(most);
    }

    /** How many requests wait or are being worked on. */
    public int waiting() {
        return workers.waiting();
    }

    /**
     * Takes up nothing more and lets what is running end; the rest is in the journal for the next
     * start.
     */
    @Override
    public void close() {
        reader.close();
        workers.close();
    }
}
