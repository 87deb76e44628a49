package org.foredesk.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;

/**
 * The open database: a connection pool, the schema brought up to date, and the mapping of the
 * features' rows. The same migrations serve H2 and PostgreSQL. Times are stored in UTC.
 */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final boolean postgres;

    private Database(HikariDataSource pool, SessionFactory sessions, boolean postgres) {
        this.pool = pool;
        this.sessions = sessions;
        this.postgres = postgres;
    }

    /**
     * Opens the database and migrates its schema. {@code rows} are the entity classes of all
     * features. Throws {@link DatabaseException}, which says in words what is wrong, when the
     * database cannot be reached, read or brought up to date.
     */
    public static Database open(DatabaseSettings settings, Collection<Class<?>> rows) {
        HikariDataSource pool;
        try {
            pool = ConnectionPool.open(settings);
        } catch (RuntimeException failed) {
            throw DatabaseException.of(settings, failed);
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    // Numbers are given out before work begins, so a lower one may come later.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return new Database(pool, map(pool, rows), settings.isPostgres());
        } catch (RuntimeException failed) {
            pool.close();
            throw DatabaseException.of(settings, failed);
        }
    }

    private static SessionFactory map(DataSource pool, Collection<Class<?>> rows) {
        Configuration mapping = new Configuration();
        rows.forEach(mapping::addAnnotatedClass);
        mapping.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        mapping.getProperties().put("hibernate.connection.datasource", pool);
        mapping.setProperty("hibernate.jdbc.time_zone", "UTC");
        mapping.setProperty("hibernate.connection.provider_disables_autocommit", "true");
        mapping.setProperty("hibernate.jdbc.batch_size", "50");
        mapping.setProperty("hibernate.hbm2ddl.auto", "none");
        // It would log what the database says, which is what patients wrote.
        mapping.setProperty("hibernate.jdbc.log.errors", "false");
        return mapping.buildSessionFactory();
    }

    /**
     * For statements that mapping does not serve, and for checks; connections start a transaction
     * by themselves.
     */
    public DataSource dataSource() {
        return pool;
    }

    public boolean isPostgres() {
        return postgres;
    }

    /**
     * Returns when every commit made before would survive a power cut; PostgreSQL sees to that
     * itself.
     */
    void syncToDisk() {
        if (postgres) {
            return;
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be written to disk", failed);
        }
    }

    SessionFactory sessions() {
        return sessions;
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }
}
