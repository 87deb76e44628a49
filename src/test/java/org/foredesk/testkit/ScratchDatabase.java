package org.foredesk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
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
    private final AutoCloseable server;
    private final Facts facts = new Facts(Runnable::run);
    private final Transactions transactions;

    private ScratchDatabase(Database database, InstantSource clock, AutoCloseable server) {
        this.database = database;
        this.server = server;
        this.transactions = new Transactions(database, clock, facts);
    }

    /** Opens one with the given features' rows; facts are heard on the announcing thread. */
    public static ScratchDatabase open(Kind kind, InstantSource clock, Collection<Class<?>> rows) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return kind == Kind.H2 ? h2(name, clock, rows) : postgres(name, clock, rows);
    }

    // A database in memory lives as long as somebody is connected; the pool may let go of all.
    private static ScratchDatabase h2(String name, InstantSource clock, Collection<Class<?>> rows) {
        String url = "jdbc:h2:mem:" + name + ";LOCK_TIMEOUT=10000";
        try {
            Connection connection = DriverManager.getConnection(url, "sa", "");
            Database database = Database.open(new DatabaseSettings(url, "sa", ""), rows);
            return new ScratchDatabase(database, clock, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ScratchDatabase postgres(
            String name, InstantSource clock, Collection<Class<?>> rows) {
        return new ScratchDatabase(Database.open(postgres(name), rows), clock, () -> {});
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
        try {
            server.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
