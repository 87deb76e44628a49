package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who has which five-minute cell of a practitioner and of the resources a visit needs. The primary
 * key (practitioner or resource, cell, seat) decides who gets a slot; nothing here checks first and
 * hopes. Rows are written in the order of time, so that two claims wait for each other instead of
 * locking each other out.
 */
final class Seats {

    /** The most patients who can share a slot, and the most visits that can share a resource. */
    static final int MOST_PLACES = 500;

    private static final int TRIES = 8;

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
            List<UUID> had = giveUp(connection, claim, former);
            if (claim.shared()) {
                SessionSeats.join(connection, claim);
            } else {
                SeatRows.insert(connection, claim, ofPractitioner(claim), cell -> 0);
                ResourceSeats.take(connection, claim, claim.owner(), null, had);
            }
        });
    }

    /** Takes the seats whatever is there: free ones, and others beyond what fits. */
    static void takeBeyond(Tx tx, Claim claim, @Nullable UUID former) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            boolean taken =
                    tx.attempt(connection -> {
                        List<UUID> had = giveUp(connection, claim, former);
                        Map<Long, TreeSet<Integer>> seats =
                                SeatRows.taken(connection, claim, claim.practitioner());
                        SeatRows.insert(
                                connection,
                                claim,
                                ofPractitioner(claim),
                                cell -> beyond(seats.get(cell)));
                        ResourceSeats.takeBeyond(connection, claim, had);
                    });
            if (taken) {
                return;
            }
        }
        throw new IllegalStateException(
                "no seat beyond capacity could be taken for " + claim.owner());
    }

    private static SeatRows.Taker ofPractitioner(Claim claim) {
        return new SeatRows.Taker(claim.practitioner(), claim.owner(), null);
    }

    private static int beyond(@Nullable TreeSet<Integer> taken) {
        return taken == null ? 0 : Math.max(SeatRows.BEYOND, taken.last() + 1);
    }

    /** Frees what {@code former} has; says what that was where it may be wanted again. */
    private static List<UUID> giveUp(Connection connection, Claim claim, @Nullable UUID former)
            throws SQLException {
        if (former == null) {
            return List.of();
        }
        List<UUID> had = claim.needs().isEmpty() ? List.of() : ResourceSeats.of(connection, former);
        free(connection, former);
        return had;
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
        // In a session the resources are not the hold's but the session's.
        int things = claim.shared() ? 0 : claim.needs().size();
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "update seat set owner_id = ?, held_until = ? where owner_id = ?")) {
                        update.setObject(1, claim.owner());
                        update.setObject(2, SeatRows.time(claim.heldUntil()));
                        update.setObject(3, hold);
                        return update.executeUpdate() == claim.cells() * (1 + things);
                    }
                });
    }

    private static void free(Connection connection, UUID owner) throws SQLException {
        UUID session = SessionSeats.lockedSessionOf(connection, owner);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from seat where owner_id = ?")) {
            delete.setObject(1, owner);
            delete.executeUpdate();
        }
        if (session != null) {
            SessionSeats.dropEmpty(connection, session);
        }
    }

    /** Removes holds in the way that have run out; false when there were none. */
    private static boolean dropLapsed(Tx tx, Claim claim) {
        return tx.session()
                .doReturningWork(connection -> {
                    Set<UUID> lapsed = new HashSet<>();
                    SeatRows.addLapsed(connection, claim, claim.practitioner(), tx.now(), lapsed);
                    for (Need need : claim.needs()) {
                        for (Resource each : need.candidates()) {
                            SeatRows.addLapsed(
                                    connection, claim, each.id().value(), tx.now(), lapsed);
                        }
                    }
                    for (UUID owner : lapsed) {
                        free(connection, owner);
                    }
                    return !lapsed.isEmpty();
                });
    }
}
