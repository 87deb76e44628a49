package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Group sessions: the session itself has the practitioner and what the service needs, the patients
 * have places in it.
 */
final class SessionSeats {

    private SessionSeats() {}

    /** Takes a place in a session, opening it where it is not there yet. */
    static void join(Connection connection, Claim claim) throws SQLException {
        open(connection, claim);
        Set<Integer> taken = placesTaken(connection, claim);
        for (int place = 1; place <= claim.capacity(); place++) {
            if (!taken.contains(place)) {
                int mine = place;
                SeatRows.insert(
                        connection,
                        claim,
                        new SeatRows.Taker(claim.practitioner(), claim.owner(), claim.session()),
                        cell -> mine);
                return;
            }
        }
        throw new SQLException("every place of the session is taken", SeatRows.TAKEN);
    }

    // The savepoint is for the session's own rows alone: when another patient has just opened the
    // session, ours is theirs.
    private static void open(Connection connection, Claim claim) throws SQLException {
        if (lock(connection, claim.session(), claim.practitioner()) == claim.cells()) {
            return;
        }
        var before = connection.setSavepoint();
        try {
            SeatRows.insert(
                    connection,
                    claim,
                    new SeatRows.Taker(claim.practitioner(), claim.session(), claim.session()),
                    cell -> 0);
            ResourceSeats.take(connection, claim, claim.session(), claim.session(), List.of());
            connection.releaseSavepoint(before);
        } catch (SQLException refused) {
            if (!SeatRows.TAKEN.equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            if (lock(connection, claim.session(), claim.practitioner()) != claim.cells()) {
                throw new SQLException(
                        "somebody else has the practitioner or what is needed",
                        SeatRows.TAKEN,
                        refused);
            }
        }
    }

    /**
     * Keeps others from joining or closing the session until the end of the transaction; says how
     * many cells of the practitioner it has.
     */
    private static int lock(Connection connection, UUID session, @Nullable UUID practitioner)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select bookable_id from seat where owner_id = ? order by bookable_id, cell for update")) {
            select.setObject(1, session);
            try (ResultSet rows = select.executeQuery()) {
                int cells = 0;
                while (rows.next()) {
                    cells += rows.getObject(1, UUID.class).equals(practitioner) ? 1 : 0;
                }
                return cells;
            }
        }
    }

    private static Set<Integer> placesTaken(Connection connection, Claim claim)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct seat from seat where session_id = ? and owner_id <> session_id")) {
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

    /** The session {@code owner} has a place in, kept from others; null where there is none. */
    static @Nullable UUID lockedSessionOf(Connection connection, UUID owner) throws SQLException {
        UUID session = sessionOf(connection, owner);
        if (session != null) {
            int unused = lock(connection, session, null);
        }
        return session;
    }

    private static @Nullable UUID sessionOf(Connection connection, UUID owner) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select session_id from seat where owner_id = ? and session_id <> owner_id")) {
            select.setObject(1, owner);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }

    /**
     * Ends a session nobody has a place in any more, so that the practitioner and what was needed
     * are free for other things.
     */
    static void dropEmpty(Connection connection, UUID session) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from seat where owner_id = ?"
                                + " and not exists (select 1 from seat place where place.session_id = ? and place.owner_id <> ?)")) {
            delete.setObject(1, session);
            delete.setObject(2, session);
            delete.setObject(3, session);
            delete.executeUpdate();
        }
    }
}
