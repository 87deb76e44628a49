package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the table of seats that practitioners, sessions and resources share. Plain
 * JDBC, because a seat that is refused must undo just that attempt.
 */
final class SeatRows {

    /** The SQL state of a seat somebody else has. */
    static final String TAKEN = "23505";

    /** Seats from here on are overrides beyond what fits. */
    static final int BEYOND = 1_000;

    private static final String CELLS = " where bookable_id = ? and cell >= ? and cell < ?";

    private SeatRows() {}

    /** Chooses a seat in a cell. */
    interface Seating {
        int seat(long cell);
    }

    /** Who gets seats: of whom or what, for whom, and in which session. */
    record Taker(UUID bookable, UUID owner, @Nullable UUID session) {}

    /**
     * Takes a seat in each of the claim's cells. One statement, so that the first taken seat ends
     * it.
     */
    static void insert(Connection connection, Claim claim, Taker taker, Seating seating)
            throws SQLException {
        String row = "(?, ?, ?, ?, ?, cast(? as uuid), cast(? as timestamp with time zone))";
        // What a session has lapses with its places.
        boolean ofSession = taker.owner().equals(taker.session());
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into seat (bookable_id, cell, seat, clinic_id, owner_id, session_id, held_until) values "
                                + String.join(",", Collections.nCopies(claim.cells(), row)))) {
            int next = 1;
            for (long cell = claim.firstCell(); cell < claim.endCell(); cell++) {
                insert.setObject(next++, taker.bookable());
                insert.setLong(next++, cell);
                insert.setInt(next++, seating.seat(cell));
                insert.setObject(next++, claim.clinic());
                insert.setObject(next++, taker.owner());
                insert.setObject(next++, taker.session());
                insert.setObject(next++, ofSession ? null : time(claim.heldUntil()));
            }
            insert.executeUpdate();
        }
    }

    /** The seats that are taken in each of the claim's cells; none for a free one. */
    static Map<Long, TreeSet<Integer>> taken(Connection connection, Claim claim, UUID bookable)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select cell, seat from seat" + CELLS)) {
            setCells(select, claim, bookable);
            try (ResultSet rows = select.executeQuery()) {
                Map<Long, TreeSet<Integer>> taken = new HashMap<>();
                while (rows.next()) {
                    taken.computeIfAbsent(rows.getLong(1), cell -> new TreeSet<>())
                            .add(rows.getInt(2));
                }
                return taken;
            }
        }
    }

    /**
     * Those who hold a seat in the claim's cells and whose time has run out, added to {@code into}.
     */
    static void addLapsed(
            Connection connection, Claim claim, UUID bookable, Instant now, Set<UUID> into)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct owner_id from seat" + CELLS + " and held_until <= ?")) {
            setCells(select, claim, bookable);
            select.setObject(4, time(now));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    private static void setCells(PreparedStatement statement, Claim claim, UUID bookable)
            throws SQLException {
        statement.setObject(1, bookable);
        statement.setLong(2, claim.firstCell());
        statement.setLong(3, claim.endCell());
    }

    static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
