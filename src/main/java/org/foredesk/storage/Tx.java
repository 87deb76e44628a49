package org.foredesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.Fact;
import org.hibernate.StatelessSession;

/**
 * One running transaction. It is handed down to whoever takes part and is of no use once the work
 * it was opened for returns. Nothing done with it may touch the network.
 */
public final class Tx {

    /** Statements on the transaction's own connection. */
    @FunctionalInterface
    public interface SqlWork {
        void run(Connection connection) throws SQLException;
    }

    private static final String UNIQUE_VIOLATION = "23505";

    private final StatelessSession session;
    private final Instant now;
    private final Reactions reactions;
    private final List<Fact> facts = new ArrayList<>();

    Tx(StatelessSession session, Instant now, Reactions reactions) {
        this.session = session;
        this.now = now;
        this.reactions = reactions;
    }

    /** The mapping session; it writes each row at once and remembers none. */
    public StatelessSession session() {
        return session;
    }

    /** The moment the transaction began, the same for everything written in it. */
    public Instant now() {
        return now;
    }

    /**
     * Says that something has happened. Reactions that belong to the same transaction run at once
     * and can still make it fail; everybody else hears of it after the commit, and not at all after
     * a rollback.
     */
    public void announce(Fact fact) {
        facts.add(fact);
        reactions.run(this, fact);
    }

    /**
     * Tries to write something a unique constraint may forbid. Returns false, with just this
     * attempt undone and the transaction still good, when the constraint said no. Plain JDBC,
     * because the mapping marks the whole transaction for rollback once one of its own statements
     * fails.
     */
    public boolean attempt(SqlWork inserts) {
        return session.doReturningWork(connection -> attempt(connection, inserts));
    }

    private static boolean attempt(Connection connection, SqlWork inserts) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            inserts.run(connection);
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            if (!UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            return false;
        }
    }

    List<Fact> facts() {
        return facts;
    }
}
