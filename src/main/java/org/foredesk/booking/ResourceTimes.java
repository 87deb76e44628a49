package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Reads what takes rooms and equipment, from their seats: whoever has seats has the resource,
 * buffers included. Holds that have run out do not count.
 */
final class ResourceTimes {

    private static final String TAKEN =
            "select owner_id, session_id, min(cell), max(cell), max(held_until) from seat"
                    + " where bookable_id = ? and cell >= ? and cell < ?"
                    + " and (held_until is null or held_until > ?)"
                    + " group by owner_id, session_id";

    private final Connection connection;
    private final OffsetDateTime now;
    private final Set<UUID> owners;

    private ResourceTimes(Connection connection, OffsetDateTime now, Set<UUID> owners) {
        this.connection = connection;
        this.now = now;
        this.owners = owners;
    }

    /**
     * By resource, whatever overlaps {@code time}; what {@code owners} have alone does not count.
     */
    static Map<UUID, Taken> read(Tx tx, Set<UUID> resources, TimeRange time, Set<UUID> owners) {
        if (resources.isEmpty()) {
            return Map.of();
        }
        OffsetDateTime now = tx.now().atOffset(ZoneOffset.UTC);
        return tx.session()
                .doReturningWork(connection -> {
                    ResourceTimes reading = new ResourceTimes(connection, now, owners);
                    Map<UUID, Taken> found = new HashMap<>();
                    for (UUID resource : resources) {
                        found.put(resource, Taken.of(reading.busy(resource, time)));
                    }
                    return found;
                });
    }

    private List<Busy> busy(UUID resource, TimeRange time) throws SQLException {
        List<Busy> busy = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
            select.setObject(1, resource);
            select.setLong(2, Claim.cellOf(time.start()));
            select.setLong(3, Claim.cellAfter(time.end()));
            select.setObject(4, now);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID owner = rows.getObject(1, UUID.class);
                    if (!owners.contains(owner) && !isOfOwners(rows.getObject(2, UUID.class))) {
                        busy.add(busy(owner, rows));
                    }
                }
            }
        }
        return busy;
    }

    private static Busy busy(UUID owner, ResultSet rows) throws SQLException {
        long from = rows.getLong(3) * Claim.CELL_SECONDS;
        long to = (rows.getLong(4) + 1) * Claim.CELL_SECONDS;
        OffsetDateTime until = rows.getObject(5, OffsetDateTime.class);
        return new Busy(
                until == null ? Busy.Kind.APPOINTMENT : Busy.Kind.HOLD,
                from,
                to,
                from,
                to,
                owner,
                null,
                until == null ? 0 : until.toEpochSecond());
    }

    /** Whether nobody else has a place in that session, so that it ends when they leave. */
    private boolean isOfOwners(@Nullable UUID session) throws SQLException {
        if (session == null || owners.isEmpty()) {
            return false;
        }
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select distinct owner_id from seat where session_id = ? and owner_id <> session_id")) {
            select.setObject(1, session);
            Set<UUID> places = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    places.add(rows.getObject(1, UUID.class));
                }
            }
            return owners.containsAll(places);
        }
    }
}
