package org.foredesk.storage;

import java.util.UUID;
import org.foredesk.kernel.ClinicId;

/**
 * Rows that change hands, remembered one by one, so that each can be handed back exactly: when two
 * cards of one person are joined, everything of one becomes the other's. Each feature hands over
 * its own tables, inside the transaction of the cause; a table must have an {@code id}.
 */
public final class MovedRows {

    private final Tx tx;
    private final ClinicId clinic;
    private final UUID cause;

    /** {@code cause} is what the rows are moved for and can be taken back with. */
    public MovedRows(Tx tx, ClinicId clinic, UUID cause) {
        this.tx = tx;
        this.clinic = clinic;
        this.cause = cause;
    }

    /** Gives every row of {@code from} to {@code to}; answers how many. */
    public int move(String table, String column, UUID from, UUID to) {
        remember(table, column, "null", column, from);
        return update(
                "update " + table + " set " + column + " = ?1 where " + column + " = ?2", to, from);
    }

    /** Writes other words into a column of every row that {@code owner} has. */
    public void rewrite(String table, String column, String ownerColumn, UUID owner, String words) {
        remember(table, column, column, ownerColumn, owner);
        update(
                "update " + table + " set " + column + " = ?1 where " + ownerColumn + " = ?2",
                words,
                owner);
    }

    /** Hands back what was moved, where {@code holder} still has it; answers how many. */
    public int moveBack(String table, String column, UUID holder, UUID owner) {
        return update(
                "update "
                        + table
                        + " set "
                        + column
                        + " = ?1 where "
                        + column
                        + " = ?2 and id in (select row_id from moved_row where cause_id = ?3"
                        + " and table_name = ?4 and column_name = ?5)",
                owner,
                holder,
                cause,
                table,
                column);
    }

    /** Puts the old words back into the rows that {@code owner} has again. */
    public void rewriteBack(String table, String column, String ownerColumn, UUID owner) {
        update(
                "update "
                        + table
                        + " set "
                        + column
                        + " = (select m.old_words from moved_row m where m.cause_id = ?2"
                        + " and m.table_name = ?3 and m.column_name = ?4 and m.row_id = "
                        + table
                        + ".id) where "
                        + ownerColumn
                        + " = ?1 and id in (select row_id from moved_row where cause_id = ?2"
                        + " and table_name = ?3 and column_name = ?4)",
                owner,
                cause,
                table,
                column);
    }

    private void remember(
            String table, String column, String oldWords, String ownerColumn, UUID owner) {
        update(
                "insert into moved_row (cause_id, table_name, column_name, row_id, clinic_id, old_words)"
                        + " select cast(?1 as uuid), cast(?2 as varchar(40)), cast(?3 as varchar(40)), id,"
                        + " cast(?4 as uuid), "
                        + oldWords
                        + " from "
                        + table
                        + " where "
                        + ownerColumn
                        + " = ?5",
                cause,
                table,
                column,
                clinic.value(),
                owner);
    }

    private int update(String sql, Object... values) {
        var query = tx.session().createNativeMutationQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query.executeUpdate();
    }
}
