package org.foredesk.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;

/**
 * Reads what takes practitioners' time from the database: appointments and holds that have not run
 * out. Plain statements that an index answers alone, since this is read for every search. A few
 * practitioners are read one by one and many all at once: H2 makes no use of the time in an index
 * once there is a list of practitioners.
 */
final class BusyTimes {

    /**
     * A visit with the buffer after it is never longer than this; the clinic file is checked for
     * it.
     */
    static final Duration LONGEST =
            Duration.ofMinutes(ClinicFile.MOST_MINUTES + ClinicFile.MOST_BUFFER);

    private static final Duration MOST_BUFFER = Duration.ofMinutes(ClinicFile.MOST_BUFFER);
    private static final int ONE_BY_ONE = 3;
    private static final String COLUMNS =
            "select practitioner_id, busy_from, busy_to, starts_at, ends_at, id, service_id";
    private static final String APPOINTMENTS =
            COLUMNS
                    + " from appointment where %s = ? and starts_at >= ? and starts_at < ?"
                    + " and status not in ('cancelled', 'no_show')";
    private static final String HOLDS =
            COLUMNS
                    + ", held_until from slot_hold where %s = ? and starts_at >= ? and starts_at < ? and held_until > ?";

    private final Connection connection;
    private final OffsetDateTime now;
    private final TimeRange time;
    private final Set<UUID> practitioners;
    private final Map<UUID, List<Busy>> found = new HashMap<>();

    private BusyTimes(
            Connection connection, OffsetDateTime now, TimeRange time, Set<UUID> practitioners) {
        this.connection = connection;
        this.now = now;
        this.time = time;
        this.practitioners = practitioners;
    }

    /** By practitioner, in order of {@code from}; whoever is free all the time has no entry. */
    static Map<UUID, List<Busy>> read(
            Tx tx, ClinicId clinic, Set<UUID> practitioners, TimeRange time) {
        return tx.session()
                .doReturningWork(connection -> {
                    BusyTimes reading =
                            new BusyTimes(
                                    connection,
                                    tx.now().atOffset(ZoneOffset.UTC),
                                    time,
                                    practitioners);
                    if (practitioners.size() <= ONE_BY_ONE) {
                        for (UUID practitioner : practitioners) {
                            reading.query("practitioner_id", practitioner);
                        }
                    } else {
                        reading.query("clinic_id", clinic.value());
                    }
                    reading.found
                            .values()
                            .forEach(list -> list.sort(Comparator.comparingLong(Busy::from)));
                    return reading.found;
                });
    }

    private void query(String column, UUID whose) throws SQLException {
        query(APPOINTMENTS.formatted(column), whose, false);
        query(HOLDS.formatted(column), whose, true);
    }

    private void query(String sql, UUID whose, boolean holds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, whose);
            statement.setObject(2, time.start().minus(LONGEST).atOffset(ZoneOffset.UTC));
            statement.setObject(
                    3, time.end().plus(MOST_BUFFER).plusSeconds(1).atOffset(ZoneOffset.UTC));
            if (holds) {
                statement.setObject(4, now);
            }
            try (ResultSet rows = statement.executeQuery()) {
                collect(rows, holds);
            }
        }
    }

    private void collect(ResultSet rows, boolean holds) throws SQLException {
        long from = time.start().getEpochSecond();
        long to = time.end().getEpochSecond() + 1;
        while (rows.next()) {
            UUID practitioner = rows.getObject(1, UUID.class);
            if (!practitioners.contains(practitioner)) {
                continue;
            }
            Busy busy =
                    new Busy(
                            holds ? Busy.Kind.HOLD : Busy.Kind.APPOINTMENT,
                            seconds(rows, 2),
                            seconds(rows, 3),
                            seconds(rows, 4),
                            seconds(rows, 5),
                            rows.getObject(6, UUID.class),
                            rows.getObject(7, UUID.class),
                            holds ? seconds(rows, 8) : 0);
            if (busy.overlaps(from, to)) {
                found.computeIfAbsent(practitioner, id -> new ArrayList<>()).add(busy);
            }
        }
    }

    private static long seconds(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toEpochSecond();
    }
}
