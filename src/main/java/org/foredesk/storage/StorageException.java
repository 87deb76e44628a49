package org.foredesk.storage;

import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement, which is a bug or an outage. Databases put the values they
 * refuse into their messages, and exceptions end up in logs: so this one takes the place of theirs
 * and holds the state (SQL standard, five characters), the statement with its question marks and
 * where it was run.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    private StorageException(String state, String message) {
        super(message);
        this.state = state;
    }

    /** The SQL state, such as {@code 23505} for a row that is there already. */
    public String state() {
        return state;
    }

    /**
     * The same failure without its values; one that did not come from the database is returned as
     * it is.
     */
    static RuntimeException withoutValues(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException mapped) {
                return of(mapped.getSQLState(), mapped.getSQL(), failed);
            }
            if (cause instanceof SQLException raw) {
                return of(raw.getSQLState(), null, failed);
            }
        }
        return failed;
    }

    private static StorageException of(
            @Nullable String state, @Nullable String statement, RuntimeException failed) {
        String known = state == null ? "unknown" : state;
        String what = statement == null ? "" : ": " + statement;
        StorageException clean =
                new StorageException(
                        known, "The database refused a statement (state " + known + ")" + what);
        clean.setStackTrace(failed.getStackTrace());
        return clean;
    }
}
