package org.foredesk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.foredesk.kernel.Facts;
import org.foredesk.storage.Database;
import org.foredesk.storage.DatabaseSettings;
import org.foredesk.storage.Transactions;

/**
 * An empty database with the whole schema, gone when closed: H2 in memory, or a real PostgreSQL
 * started once a run.
 */
public final class ScratchDatabase implements AutoCloseable {

    /** The two databases Foredesk runs on; a test parameter. */
    public enum Kind {
        H2,
        POSTGRES
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private final Database database;
    private final Facts facts = new Facts(Runnable::run);
    private final Transactions transactions;

    private ScratchDatabase(Database database, InstantSource clock) {
        this.database = database;
        this.transactions = new Transactions(database, clock, facts);
    }

    /** Opens one with the given features' rows; facts are heard on the announcing thread. */
    public static ScratchDatabase open(Kind kind, InstantSource clock, Collection<Class<?>> rows) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        DatabaseSettings settings =
                switch (kind) {
                    case H2 ->
                            new DatabaseSettings(
                                    "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                                    "sa",
                                    "");
                    case POSTGRES -> postgres(name);
                };
        return new ScratchDatabase(Database.open(settings, rows), clock);
    }

    public static ScratchDatabase h2(InstantSource clock, Collection<Class<?>> rows) {
        return open(Kind.H2, clock, rows);
    }

    private static DatabaseSettings postgres(String name) {
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new DatabaseSettings(
                Server.INSTANCE.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    public Database database() {
        return database;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Facts facts() {
        return facts;
    }

    @Override
    public void close() {
        database.close();
    }
}
