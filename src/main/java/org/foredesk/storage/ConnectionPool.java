package org.foredesk.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Connections to the database, set up the same way whoever asks. */
final class ConnectionPool {

    // Work waits for the disk, not for the processor, and H2 shares one file among all.
    private static final int EMBEDDED_CONNECTIONS = 24;

    // A server allows 100 connections by default, and several desks share it.
    private static final int SHARED_CONNECTIONS = 12;

    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;
    private static final Set<String> THIS_COMPUTER =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "");

    private ConnectionPool() {}

    /** Connects once, to find out whether it can be done; throws what the driver says otherwise. */
    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setAutoCommit(false);
        config.setPoolName("foredesk");
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setMinimumIdle(2);
        if (settings.isPostgres()) {
            configureServer(config, settings.url());
        } else {
            config.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
        }
        return new HikariDataSource(config);
    }

    private static void configureServer(HikariConfig config, String url) {
        config.setMaximumPoolSize(SHARED_CONNECTIONS);
        config.addDataSourceProperty("ApplicationName", "foredesk");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        if (leavesThisComputer(url) && !url.contains("sslmode=")) {
            // Patients' data cross the network: encrypted, and to nobody but the server meant.
            config.addDataSourceProperty("sslmode", "verify-full");
        }
        // As H2 is told in its address; an idle transaction would keep rows locked for every desk.
        config.setConnectionInitSql(
                "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'");
    }

    /** An address the reader does not understand counts as another computer. */
    static boolean leavesThisComputer(String url) {
        try {
            String host = URI.create(url.substring("jdbc:".length())).getHost();
            return host == null || !THIS_COMPUTER.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException severalHosts) {
            return true;
        }
    }
}
