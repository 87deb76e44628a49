package org.foredesk.messaging;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.kernel.Subscription;
import org.foredesk.security.SettingsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is in the outbox, from {@link #start} until closed. One thread finds what is due,
 * woken by new messages and else once a second; each message is then dealt with on a thread of its
 * own, so many at a time and no more. A provider that fails again and again is left alone for some
 * seconds.
 */
public final class OutboxWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);

    private static final int AT_ONCE = 32;
    private static final int FAILURES_BEFORE_REST = 5;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration TIDYING = Duration.ofHours(1);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Leases leases;
    private final Sender sender;
    private final Settings settings;
    private final InstantSource clock;
    private final boolean alone;
    private final Map<ChannelKind, CircuitBreaker<Object>> breakers =
            new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, AtomicInteger> under = new EnumMap<>(ChannelKind.class);
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Semaphore bell = new Semaphore(0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Subscription queued;
    private final Subscription settingsChanged;
    private final AtomicBoolean waysChanged = new AtomicBoolean(true);
    private final Thread finder = Thread.ofVirtual().name("outbox").unstarted(this::work);
    private Instant tidyAt;
    private Instant recoverAt;
    private volatile boolean closed;

    /**
     * @param worker tells this process's leases from others'
     * @param zones each clinic's time zone, for quiet hours
     * @param alone whether no other process works on this database, so that whatever is half sent
     *     at the start was left by one that died
     */
    public OutboxWorkers(
            Outbox outbox,
            Facts facts,
            Settings settings,
            InstantSource clock,
            UUID worker,
            Function<ClinicId, ZoneId> zones,
            boolean alone) {
        this.outbox = outbox;
        this.leases =
                new Leases(
                        outbox.transactions(),
                        outbox.consent(),
                        outbox.results(),
                        settings,
                        zones,
                        worker);
        this.sender = new Sender(outbox, clock);
        this.settings = settings;
        this.clock = clock;
        this.alone = alone;
        this.tidyAt = clock.instant();
        this.recoverAt = clock.instant();
        for (Channel channel : outbox.channels()) {
            breakers.put(channel.kind(), breaker(channel.kind()));
            under.put(channel.kind(), new AtomicInteger());
        }
        this.queued = facts.subscribe(NotificationQueued.class, _ -> bell.release());
        this.settingsChanged = facts.subscribe(SettingsChanged.class, _ -> lookForWays());
    }

    private static CircuitBreaker<Object> breaker(ChannelKind kind) {
        return CircuitBreaker.builder()
                .withFailureThreshold(FAILURES_BEFORE_REST)
                .withDelay(REST)
                .onOpen(_ ->
                        LOG.warn(
                                "The provider of {} does not work; trying again in {}",
                                kind.code(),
                                REST))
                .onClose(_ -> LOG.info("The provider of {} works again", kind.code()))
                .build();
    }

    /** Takes up what an earlier run left half done, and begins to send. */
    public void start() {
        leases.recover(alone);
        finder.start();
    }

    private void work() {
        while (!closed) {
            boolean any = false;
            try {
                any = round();
            } catch (RuntimeException failed) {
                // The database may be away for a moment; what is owed stays owed.
                LOG.error("The outbox could not be read", failed);
            }
            if (!any) {
                rest();
            }
        }
    }

    private void lookForWays() {
        waysChanged.set(true);
        bell.release();
    }

    private boolean round() {
        tidy();
        if (waysChanged.getAndSet(false)) {
            int moved = outbox.takeTheOnlyWay();
            LOG.debug("{} notices go by SMS, the only channel there is", moved);
        }
        if (!settings.flag(SettingKey.MESSAGES_ENABLED)) {
            return false;
        }
        boolean any = false;
        for (Channel channel : outbox.channels()) {
            int limit = free(channel);
            List<Leased> taken = limit == 0 ? List.of() : leases.take(channel.kind(), limit);
            taken.forEach(leased -> hand(leased, channel));
            any |= !taken.isEmpty();
        }
        return any;
    }

    // A provider that is being tried again after a rest gets one message first.
    private int free(Channel channel) {
        CircuitBreaker<Object> breaker = breakers.get(channel.kind());
        if (breaker == null || !channel.ready()) {
            return 0;
        }
        channel.prepare();
        if (breaker.isClosed()) {
            return hands.availablePermits();
        }
        boolean resting = breaker.isOpen() && breaker.getRemainingDelay().isPositive();
        AtomicInteger now = under.get(channel.kind());
        return resting || (now != null && now.get() > 0)
                ? 0
                : Math.min(1, hands.availablePermits());
    }

    private void hand(Leased leased, Channel channel) {
        hands.acquireUninterruptibly();
        AtomicInteger now = under.getOrDefault(channel.kind(), new AtomicInteger());
        now.incrementAndGet();
        CircuitBreaker<Object> breaker = breakers.get(channel.kind());
        boolean unused = breaker != null && breaker.tryAcquirePermit();
        threads.execute(() -> {
            try {
                note(breaker, sender.deal(leased, channel));
            } catch (RuntimeException failed) {
                // Nothing was written, so the message is in doubt once its lease has run out.
                LOG.error("Message {} could not be dealt with", leased.order().id(), failed);
                note(breaker, true);
            } finally {
                now.decrementAndGet();
                hands.release();
                bell.release();
            }
        });
    }

    private static void note(@Nullable CircuitBreaker<Object> breaker, boolean providerWorks) {
        if (breaker != null && providerWorks) {
            breaker.recordSuccess();
        } else if (breaker != null) {
            breaker.recordFailure();
        }
    }

    private void tidy() {
        if (!clock.instant().isBefore(tidyAt)) {
            tidyAt = clock.instant().plus(TIDYING);
            outbox.reports().forgetStale();
        }
        if (!clock.instant().isBefore(recoverAt)) {
            recoverAt = clock.instant().plus(RECOVERY);
            leases.recover(false);
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /**
     * Stops taking messages, and waits up to four seconds for those on their way; later ones are
     * looked up at the next start.
     */
    @Override
    public void close() {
        closed = true;
        queued.close();
        settingsChanged.close();
        bell.release();
        try {
            // The finder first: what it has just leased still has to find a thread.
            boolean unused = finder.join(POLL.multipliedBy(2));
            threads.shutdown();
            if (!threads.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                // Not interrupted: an interrupt in the middle of a write would close the database's
                // file.
                LOG.info(
                        "Some messages were still on their way when the program stopped; they will be looked up");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
