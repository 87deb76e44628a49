package org.foredesk.storage;

import java.sql.SQLException;
import java.util.Locale;
import org.foredesk.kernel.Refusal;

/**
 * The database cannot be opened. It carries a short code and a sentence for the person at the
 * screen; the cause is for the log.
 */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private DatabaseException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Code and sentence, as other expected failures have them. */
    public Refusal refusal() {
        return Refusal.of(code, String.valueOf(getMessage()));
    }

    static DatabaseException of(DatabaseSettings settings, Throwable failed) {
        String state = sqlState(failed);
        return settings.isPostgres()
                ? postgres(settings, state, failed)
                : embedded(settings, state, failed);
    }

    // H2's states are its own error codes, see org.h2.api.ErrorCode.
    private static DatabaseException embedded(
            DatabaseSettings settings, String state, Throwable failed) {
        String file = settings + " ";
        return switch (state) {
            case "90049", "28000" ->
                    new DatabaseException(
                            "wrong_data_key",
                            "The database "
                                    + file
                                    + "does not open with the key found for it. If the data came from"
                                    + " another computer or a backup, put its data.key beside them;"
                                    + " if not, the file is damaged and the latest backup must be restored.",
                            failed);
            case "90020" ->
                    new DatabaseException(
                            "data_in_use",
                            "Another program has opened the database " + file + "already.",
                            failed);
            case "90030", "90048" ->
                    new DatabaseException(
                            "database_damaged",
                            "The database "
                                    + file
                                    + "is damaged. Keep a copy of it and restore the latest backup.",
                            failed);
            case "90031", "90028" ->
                    new DatabaseException(
                            "database_unwritable",
                            "The database "
                                    + file
                                    + "cannot be written: is the disk full, or are rights missing?",
                            failed);
            default -> other(settings, failed);
        };
    }

    // States as in PostgreSQL's appendix A, 08xxx for whatever keeps the driver from reaching the
    // server.
    private static DatabaseException postgres(
            DatabaseSettings settings, String state, Throwable failed) {
        String server = "The database server at " + settings;
        return switch (state) {
            case "28P01", "28000" ->
                    new DatabaseException(
                            "database_sign_in",
                            server + " refuses this user and password.",
                            failed);
            case "3D000" ->
                    new DatabaseException(
                            "database_missing", server + " has no such database.", failed);
            case "53300" ->
                    new DatabaseException(
                            "database_full", server + " takes no more connections.", failed);
            case "08000", "08001", "08003", "08004", "08006" ->
                    new DatabaseException(
                            "database_unreachable",
                            server + (isAboutTrust(failed) ? tls() : " cannot be reached."),
                            failed);
            default -> other(settings, failed);
        };
    }

    private static String tls() {
        return " cannot prove who it is. Put its certificate into the address with sslrootcert=FILE, or accept"
                + " an unproven server with sslmode=require.";
    }

    private static boolean isAboutTrust(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("ssl") || words.contains("certificate")) {
                return true;
            }
        }
        return false;
    }

    private static DatabaseException other(DatabaseSettings settings, Throwable failed) {
        return new DatabaseException(
                "database_unusable",
                "The database " + settings + " cannot be used; the log says why.",
                failed);
    }

    private static String sqlState(Throwable failed) {
        String state = "";
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
