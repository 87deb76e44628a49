package org.foredesk.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foredesk.kernel.Fact;
import org.foredesk.kernel.Facts;
import org.hibernate.JDBCException;
import org.hibernate.StatelessSession;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions (read committed on both databases). A transaction that lost against
 * another one (deadlock, lost lock, changed row) is run again from the start, so the work must do
 * nothing but use its {@link Tx}. What the database refuses comes out as {@link StorageException}.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);

    // Deadlock and serialization (SQL standard 40001, PostgreSQL 40P01), H2: concurrent update,
    // lock timeout.
    private static final Set<String> LOST_AGAINST_ANOTHER =
            Set.of("40001", "40P01", "90131", "HYT00", "55P03");

    private final Database database;
    private final InstantSource clock;
    private final Facts facts;
    private final Reactions reactions = new Reactions();
    private final PowerCutSync sync;

    public Transactions(Database database, InstantSource clock, Facts facts) {
        this.database = database;
        this.clock = clock;
        this.facts = facts;
        this.sync = new PowerCutSync(database::syncToDisk);
    }

    /**
     * Adds something to do, in the announcing transaction, whenever a fact of this kind is
     * announced.
     */
    public <F extends Fact> void reactTo(Class<F> kind, BiConsumer<Tx, ? super F> reaction) {
        reactions.add(kind, reaction);
    }

    /** Reads; whatever the work wrote is thrown away. */
    public <T> T read(Function<Tx, T> work) {
        try (StatelessSession session = database.sessions().openStatelessSession()) {
            session.beginTransaction();
            try {
                return work.apply(new Tx(session, clock.instant(), reactions));
            } finally {
                rollBackQuietly(session);
            }
        } catch (RuntimeException failed) {
            throw StorageException.withoutValues(failed);
        }
    }

    /**
     * Writes. The commit survives the death of this process; after a power cut the last moments may
     * be missing, which is right for what the journal can bring back.
     */
    public <T> T write(Function<Tx, T> work) {
        return run(work, false);
    }

    /**
     * Writes and returns only when the commit would survive a power cut: for bookings and for what
     * is about to be sent.
     */
    public <T> T writeDurably(Function<Tx, T> work) {
        return run(work, true);
    }

    /** Returns when everything committed before would survive a power cut. */
    public void settle() {
        sync.await();
    }

    /** As {@link #write}, for work without a result. */
    public void writeOnly(Consumer<Tx> work) {
        run(
                tx -> {
                    work.accept(tx);
                    return Boolean.TRUE;
                },
                false);
    }

    private <T> T run(Function<Tx, T> work, boolean durable) {
        for (int attempt = 1; ; attempt++) {
            try {
                return runOnce(work, durable);
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !lostAgainstAnother(failed)) {
                    throw StorageException.withoutValues(failed);
                }
                LOG.debug("Transaction lost against another, attempt {}", attempt);
                stepAside(attempt);
            }
        }
    }

    // Longer each time, and not the same for all, or those who met once would meet again.
    private static void stepAside(int attempt) {
        long unequal = Thread.currentThread().threadId() % 5 + 1;
        LockSupport.parkNanos(FIRST_PAUSE.multipliedBy(attempt * unequal).toNanos());
    }

    private <T> T runOnce(Function<Tx, T> work, boolean durable) {
        T result;
        Tx tx;
        try (StatelessSession session = database.sessions().openStatelessSession()) {
            session.beginTransaction();
            try {
                tx = new Tx(session, clock.instant(), reactions);
                result = work.apply(tx);
                if (session.getTransaction().getStatus() == TransactionStatus.MARKED_ROLLBACK) {
                    // Committing now would roll back without a word.
                    throw new IllegalStateException(
                            "a failed statement was ignored inside a transaction");
                }
                session.getTransaction().commit();
            } catch (RuntimeException | Error failed) {
                rollBackQuietly(session);
                throw failed;
            }
        }
        if (durable) {
            sync.await();
        }
        tx.facts().forEach(facts::announce);
        return result;
    }

    private static void rollBackQuietly(StatelessSession session) {
        try {
            if (session.getTransaction().isActive()
                    || session.getTransaction().getStatus().canRollback()) {
                session.getTransaction().rollback();
            }
        } catch (RuntimeException alreadyGone) {
            LOG.debug("Rollback was not possible", alreadyGone);
        }
    }

    private static boolean lostAgainstAnother(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String state =
                    switch (cause) {
                        case JDBCException mapped -> mapped.getSQLState();
                        case SQLException raw -> raw.getSQLState();
                        default -> null;
                    };
            if (state != null && LOST_AGAINST_ANOTHER.contains(state)) {
                return true;
            }
        }
        return false;
    }
}
