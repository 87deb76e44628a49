package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Reads what takes practitioners' time from the database: appointments and holds that have not run out.
 * Plain statements on the index of practitioner and start, since this is read for every search.
 */
final class BusyTimes {

    /** A visit with the buffer after it is never longer than this; the clinic file is checked for it. */
    static final Duration LONGEST = Duration.ofMinutes(ClinicFile.MOST_MINUTES + ClinicFile.MOST_BUFFER);

    private static final Duration MOST_BUFFER = Duration.ofMinutes(ClinicFile.MOST_BUFFER);

    private static final String APPOINTMENTS =
            "select practitioner_id, busy_from, busy_to, starts_at, ends_at, id, service_id from appointment"
                    + " where practitioner_id in (%s) and starts_at >= ? and starts_at < ?"
                    + " and status not in ('cancelled', 'no_show')";
    private static final String HOLDS =
            "select practitioner_id, busy_from, busy_to, starts_at, ends_at, id, service_id, held_until from slot_hold"
                    + " where practitioner_id in (%s) and starts_at >= ? and starts_at < ? and held_until > ?";

    private BusyTimes() {}

    /** By practitioner, in order of {@code from}; whoever is free all the time has no entry. */
    static Map<UUID, List<Busy>> read(Tx tx, Collection<UUID> practitioners, TimeRange time) {
        if (practitioners.isEmpty()) {
            return Map.of();
        }
        return tx.session().doReturningWork(connection -> {
            Map<UUID, List<Busy>> found = new HashMap<>();
            OffsetDateTime now = tx.now().atOffset(ZoneOffset.UTC);
            query(connection, APPOINTMENTS, practitioners, time, null, found);
            query(connection, HOLDS, practitioners, time, now, found);
            found.values().forEach(list -> list.sort(Comparator.comparingLong(Busy::from)));
            return found;
        });
    }

    private static void query(
            Connection connection,
            String sql,
            Collection<UUID> practitioners,
            TimeRange time,
            @Nullable OffsetDateTime now,
            Map<UUID, List<Busy>> found)
            throws SQLException {
        String marks = String.join(",", Collections.nCopies(practitioners.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted(marks))) {
            int next = 1;
            for (UUID practitioner : practitioners) {
                statement.setObject(next++, practitioner);
            }
            statement.setObject(next++, time.start().minus(LONGEST).atOffset(ZoneOffset.UTC));
            statement.setObject(next++, time.end().plus(MOST_BUFFER).plusSeconds(1).atOffset(ZoneOffset.UTC));
            if (now != null) {
                statement.setObject(next, now);
            }
            try (ResultSet rows = statement.executeQuery()) {
                collect(rows, now != null, time, found);
            }
        }
    }

    private static void collect(ResultSet rows, boolean holds, TimeRange time, Map<UUID, List<Busy>> found)
            throws SQLException {
        long from = time.start().getEpochSecond();
        long to = time.end().getEpochSecond() + 1;
        while (rows.next()) {
            Busy busy = new Busy(
                    holds ? Busy.Kind.HOLD : Busy.Kind.APPOINTMENT,
                    seconds(rows, 2),
                    seconds(rows, 3),
                    seconds(rows, 4),
                    seconds(rows, 5),
                    rows.getObject(6, UUID.class),
                    rows.getObject(7, UUID.class),
                    holds ? seconds(rows, 8) : 0);
            if (busy.overlaps(from, to)) {
                found.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>()).add(busy);
            }
        }
    }

    private static long seconds(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toEpochSecond();
    }
}
