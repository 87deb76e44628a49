package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rooms and equipment a visit takes: for each need the first candidate with a seat left in
 * every cell. The primary key (resource, cell, seat) decides, as for practitioners; where somebody
 * was faster, the next seat or candidate is tried.
 */
final class ResourceSeats {

    private static final int TRIES = 8;

    private ResourceSeats() {}

    /**
     * Takes what the claim needs for {@code owner}, those of {@code preferred} first; throws the
     * state of a taken seat where something is not to be had.
     */
    static void take(
            Connection connection,
            Claim claim,
            UUID owner,
            @Nullable UUID session,
            List<UUID> preferred)
            throws SQLException {
        for (Need need : claim.needs()) {
            if (!takeOne(connection, claim, need, owner, session, preferred)) {
                throw new SQLException("nothing free for a need", SeatRows.TAKEN);
            }
        }
    }

    /** As the other one, taking the first candidate beyond what fits where none is free. */
    static void takeBeyond(Connection connection, Claim claim, List<UUID> preferred)
            throws SQLException {
        for (Need need : claim.needs()) {
            if (!takeOne(connection, claim, need, claim.owner(), null, preferred)
                    && !need.candidates().isEmpty()) {
                UUID first = need.candidates().getFirst().id().value();
                Map<Long, TreeSet<Integer>> taken = SeatRows.taken(connection, claim, first);
                SeatRows.insert(
                        connection,
                        claim,
                        new SeatRows.Taker(first, claim.owner(), null),
                        cell -> beyond(taken.get(cell), need.candidates().getFirst().capacity()));
            }
        }
    }

    private static int beyond(@Nullable TreeSet<Integer> taken, int capacity) {
        int free = free(taken, capacity);
        return free >= 0 || taken == null ? free : Math.max(SeatRows.BEYOND, taken.last() + 1);
    }

    /** What {@code owner} has, so that a visit that moves keeps its room where it can. */
    static List<UUID> of(Connection connection, UUID owner) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct bookable_id from seat where owner_id = ?")) {
            select.setObject(1, owner);
            try (ResultSet rows = select.executeQuery()) {
                Set<UUID> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
                return List.copyOf(found);
            }
        }
    }

    private static boolean takeOne(
            Connection connection,
            Claim claim,
            Need need,
            UUID owner,
            @Nullable UUID session,
            List<UUID> preferred)
            throws SQLException {
        List<Resource> inOrder =
                Stream.concat(
                                need.candidates().stream()
                                        .filter(each -> preferred.contains(each.id().value())),
                                need.candidates().stream())
                        .distinct()
                        .toList();
        for (Resource each : inOrder) {
            if (tryToTake(connection, claim, each, owner, session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tryToTake(
            Connection connection,
            Claim claim,
            Resource resource,
            UUID owner,
            @Nullable UUID session)
            throws SQLException {
        SeatRows.Taker taker = new SeatRows.Taker(resource.id().value(), owner, session);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<Long, Integer> seats = freeSeats(connection, claim, resource);
            if (seats.size() < claim.cells()) {
                return false;
            }
            Savepoint before = connection.setSavepoint();
            try {
                SeatRows.insert(connection, claim, taker, cell -> seats.getOrDefault(cell, 0));
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException refused) {
                if (!SeatRows.TAKEN.equals(refused.getSQLState())) {
                    throw refused;
                }
                connection.rollback(before);
            }
        }
        return false;
    }

    /** The lowest free seat in each cell that has one. */
    private static Map<Long, Integer> freeSeats(
            Connection connection, Claim claim, Resource resource) throws SQLException {
        Map<Long, TreeSet<Integer>> taken =
                SeatRows.taken(connection, claim, resource.id().value());
        Map<Long, Integer> free = new HashMap<>();
        for (long cell = claim.firstCell(); cell < claim.endCell(); cell++) {
            int seat = free(taken.get(cell), resource.capacity());
            if (seat >= 0) {
                free.put(cell, seat);
            }
        }
        return free;
    }

    private static int free(@Nullable TreeSet<Integer> taken, int capacity) {
        if (taken == null) {
            return 0;
        }
        int seat = 0;
        while (taken.contains(seat)) {
            seat++;
        }
        return seat < capacity ? seat : -1;
    }
}
