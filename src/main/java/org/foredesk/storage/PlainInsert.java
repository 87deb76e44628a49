package org.foredesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row written with plain JDBC, for {@link Tx#attempt}: each column beside its value. Names of
 * tables and columns come from the code, never from outside.
 */
public final class PlainInsert implements Tx.SqlWork {

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private PlainInsert(String table) {
        this.table = table;
    }

    public static PlainInsert into(String table) {
        return new PlainInsert(table);
    }

    /**
     * Gives a column its value: text, a number, an id, a moment, or a constant, kept by its name.
     */
    public PlainInsert set(String column, @Nullable Object value) {
        columns.add(column);
        values.add(
                switch (value) {
                    case Instant moment -> moment.atOffset(ZoneOffset.UTC);
                    case Enum<?> constant -> constant.name();
                    case null, default -> value;
                });
        return this;
    }

    @Override
    public void run(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql())) {
            for (int at = 0; at < values.size(); at++) {
                insert.setObject(at + 1, values.get(at));
            }
            insert.executeUpdate();
        }
    }

    private String sql() {
        return "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }
}
