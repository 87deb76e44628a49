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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who has which five-minute cell of a practitioner. The primary key (practitioner, cell, seat)
 * decides who gets a slot; nothing here checks first and hopes. Rows are written in the order of
 * time, so that two claims wait for each other instead of locking each other out.
 */
final class Seats {

    /** The most patients who can share a slot. */
    static final int MOST_PLACES = 500;

    /** Seats from here on are overrides beyond what fits. */
    private static final int BEYOND = 1_000;

    private static final int TRIES = 8;
    private static final String TAKEN = "23505";
    private static final String CELLS = " where practitioner_id = ? and cell >= ? and cell < ?";

    private Seats() {}

    /** Takes the seats; false, with nothing changed, when somebody else has one of them. */
    static boolean take(Tx tx, Claim claim) {
        return takeInstead(tx, claim, null);
    }

    /** As {@link #take}, giving up what {@code former} has; on false that is still there. */
    static boolean takeInstead(Tx tx, Claim claim, @Nullable UUID former) {
        return tryToTake(tx, claim, former)
                || (dropLapsed(tx, claim) && tryToTake(tx, claim, former));
    }

    private static boolean tryToTake(Tx tx, Claim claim, @Nullable UUID former) {
        return tx.attempt(connection -> {
            if (former != null) {
                free(connection, former);
            }
            if (claim.shared()) {
                join(connection, claim);
            } else {
                insert(connection, claim, claim.owner(), null, cell -> 0);
            }
        });
    }

    /** Takes the seats whatever is there: free ones, and others beyond what fits. */
    static void takeBeyond(Tx tx, Claim claim, @Nullable UUID former) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            boolean taken =
                    tx.attempt(connection -> {
                        if (former != null) {
                            free(connection, former);
                        }
                        Map<Long, Integer> highest = highestSeats(connection, claim);
                        insert(
                                connection,
                                claim,
                                claim.owner(),
                                null,
                                cell -> beyond(highest.get(cell)));
                    });
            if (taken) {
                return;
            }
        }
        throw new IllegalStateException(
                "no seat beyond capacity could be taken for " + claim.owner());
    }

    private static int beyond(@Nullable Integer highest) {
        return highest == null ? 0 : Math.max(BEYOND, highest + 1);
    }

    /** Gives back what {@code owner} has. */
    static void free(Tx tx, UUID owner) {
        tx.session().doWork(connection -> free(connection, owner));
    }

    /**
     * Turns a hold's seats into those of the claim; false when the hold has not got all of them any
     * more.
     */
    static boolean handOver(Tx tx, UUID hold, Claim claim) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "update seat set owner_id = ?, held_until = ? where owner_id = ?")) {
                        update.setObject(1, claim.owner());
                        update.setObject(2, time(claim.heldUntil()));
                        update.setObject(3, hold);
                        return update.executeUpdate() == claim.cells();
                    }
                });
    }

    private static void free(Connection connection, UUID owner) throws SQLException {
        UUID session = sessionOf(connection, owner);
        if (session != null) {
            lockSession(connection, session);
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from seat where owner_id = ?")) {
            delete.setObject(1, owner);
            delete.executeUpdate();
        }
        if (session != null) {
            dropEmpty(connection, session);
        }
    }

    /** Takes a place in a session, opening it where it is not there yet. */
    private static void join(Connection connection, Claim claim) throws SQLException {
        openSession(connection, claim);
        Set<Integer> taken = placesTaken(connection, claim);
        for (int place = 1; place <= claim.capacity(); place++) {
            if (!taken.contains(place)) {
                int mine = place;
                insert(connection, claim, claim.owner(), claim.session(), cell -> mine);
                return;
            }
        }
        throw new SQLException("every place of the session is taken", TAKEN);
    }

    // The savepoint is for the rows of seat 0 alone: when another patient has just opened the
    // session, ours is theirs.
    private static void openSession(Connection connection, Claim claim) throws SQLException {
        if (lockSession(connection, claim.session()) == claim.cells()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            insert(connection, claim, claim.session(), claim.session(), cell -> 0);
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            if (!TAKEN.equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            if (lockSession(connection, claim.session()) != claim.cells()) {
                throw new SQLException("somebody else has the practitioner", TAKEN, refused);
            }
        }
    }

    /**
     * Keeps others from joining or closing the session until the end of the transaction; says how
     * many cells it has.
     */
    private static int lockSession(Connection connection, UUID session) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select cell from seat where session_id = ? and seat = 0 order by cell for update")) {
            select.setObject(1, session);
            try (ResultSet rows = select.executeQuery()) {
                int cells = 0;
                while (rows.next()) {
                    cells++;
                }
                return cells;
            }
        }
    }

    private static Set<Integer> placesTaken(Connection connection, Claim claim)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct seat from seat where session_id = ? and seat > 0")) {
            select.setObject(1, claim.session());
            try (ResultSet rows = select.executeQuery()) {
                Set<Integer> places = new HashSet<>();
                while (rows.next()) {
                    places.add(rows.getInt(1));
                }
                return places;
            }
        }
    }

    private static @Nullable UUID sessionOf(Connection connection, UUID owner) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select session_id from seat where owner_id = ? and session_id is not null and seat > 0")) {
            select.setObject(1, owner);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    /**
     * Ends a session nobody has a place in any more, so that the practitioner is free for other
     * things.
     */
    private static void dropEmpty(Connection connection, UUID session) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from seat where session_id = ? and seat = 0"
                                + " and not exists (select 1 from seat place where place.session_id = ? and place.seat > 0)")) {
            delete.setObject(1, session);
            delete.setObject(2, session);
            delete.executeUpdate();
        }
    }

    /** Removes holds in the way that have run out; false when there were none. */
    private static boolean dropLapsed(Tx tx, Claim claim) {
        return tx.session()
                .doReturningWork(connection -> {
                    Set<UUID> lapsed = new HashSet<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select distinct owner_id from seat"
                                            + CELLS
                                            + " and held_until <= ?")) {
                        setCells(select, claim);
                        select.setObject(4, time(tx.now()));
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                lapsed.add(rows.getObject(1, UUID.class));
                            }
                        }
                    }
                    for (UUID owner : lapsed) {
                        free(connection, owner);
                    }
                    return !lapsed.isEmpty();
                });
    }

    private static Map<Long, Integer> highestSeats(Connection connection, Claim claim)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select cell, max(seat) from seat" + CELLS + " group by cell")) {
            setCells(select, claim);
            try (ResultSet rows = select.executeQuery()) {
                Map<Long, Integer> highest = new HashMap<>();
                while (rows.next()) {
                    highest.put(rows.getLong(1), rows.getInt(2));
                }
                return highest;
            }
        }
    }

    /** Chooses a seat in a cell. */
    private interface Seating {
        int seat(long cell);
    }

    // One statement, so that the first taken seat ends it.
    private static void insert(
            Connection connection, Claim claim, UUID owner, @Nullable UUID session, Seating seating)
            throws SQLException {
        String row = "(?, ?, ?, ?, ?, cast(? as uuid), cast(? as timestamp with time zone))";
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into seat (practitioner_id, cell, seat, clinic_id, owner_id, session_id, held_until) values "
                                + String.join(",", Collections.nCopies(claim.cells(), row)))) {
            int next = 1;
            for (long cell = claim.firstCell(); cell < claim.endCell(); cell++) {
                insert.setObject(next++, claim.practitioner());
                insert.setLong(next++, cell);
                insert.setInt(next++, seating.seat(cell));
                insert.setObject(next++, claim.clinic());
                insert.setObject(next++, owner);
                insert.setObject(next++, session);
                insert.setObject(next++, owner.equals(session) ? null : time(claim.heldUntil()));
            }
            insert.executeUpdate();
        }
    }

    private static void setCells(PreparedStatement statement, Claim claim) throws SQLException {
        statement.setObject(1, claim.practitioner());
        statement.setLong(2, claim.firstCell());
        statement.setLong(3, claim.endCell());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
