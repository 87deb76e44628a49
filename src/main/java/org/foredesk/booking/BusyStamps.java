package org.foredesk.booking;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;

/**
 * Says whether what takes a practitioner's time has changed since it was read. Time is cut into
 * stretches of sixteen days since 1970; each change writes a new stamp for those it may matter to.
 * A stamp is never used twice: one that was rolled back must not come again and stand for something
 * else.
 */
final class BusyStamps {

    private static final int DAYS = 16;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private BusyStamps() {}

    /** The stretch working times that begin on that date are looked up in. */
    static int of(LocalDate date) {
        return (int) Math.floorDiv(date.toEpochDay(), (long) DAYS);
    }

    /**
     * From the first to the last moment a visit can touch that begins in working times of the
     * stretch's dates: the clinic's zone, hours past midnight and the visit's own length counted
     * in.
     */
    static TimeRange reach(int stretch) {
        Instant begin =
                LocalDate.ofEpochDay((long) stretch * DAYS - 2)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        return new TimeRange(begin, begin.plus(Duration.ofDays(DAYS + 5)));
    }

    /** Marks as changed what a visit or a hold with that start has to do with. */
    static void changed(Tx tx, UUID stamp, UUID clinic, UUID practitioner, Instant start) {
        // One day more than reach and the longest visit need, on both sides.
        long day = Math.floorDiv(start.getEpochSecond(), DAY_SECONDS);
        int last = (int) Math.floorDiv(day + 3, (long) DAYS);
        for (int stretch = (int) Math.floorDiv(day - 4, (long) DAYS); stretch <= last; stretch++) {
            mark(tx, stamp, clinic, practitioner, stretch);
        }
    }

    private static void mark(Tx tx, UUID stamp, UUID clinic, UUID practitioner, int stretch) {
        while (!update(tx, stamp, practitioner, stretch)) {
            boolean unused =
                    tx.attempt(connection -> {
                        try (PreparedStatement insert =
                                connection.prepareStatement(
                                        "insert into busy_stamp (practitioner_id, stretch, clinic_id, stamp)"
                                                + " values (?, ?, ?, ?)")) {
                            insert.setObject(1, practitioner);
                            insert.setInt(2, stretch);
                            insert.setObject(3, clinic);
                            insert.setObject(4, stamp);
                            insert.executeUpdate();
                        }
                    });
        }
    }

    private static boolean update(Tx tx, UUID stamp, UUID practitioner, int stretch) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(
                                    "update busy_stamp set stamp = ? where practitioner_id = ? and stretch = ?")) {
                        update.setObject(1, stamp);
                        update.setObject(2, practitioner);
                        update.setInt(3, stretch);
                        return update.executeUpdate() == 1;
                    }
                });
    }

    /** The stamps of a stretch by practitioner; none for those nothing was ever changed for. */
    static Map<UUID, UUID> read(Tx tx, ClinicId clinic, int stretch) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "select practitioner_id, stamp from busy_stamp where clinic_id = ? and stretch = ?")) {
                        select.setObject(1, clinic.value());
                        select.setInt(2, stretch);
                        try (ResultSet rows = select.executeQuery()) {
                            Map<UUID, UUID> stamps = new HashMap<>();
                            while (rows.next()) {
                                stamps.put(
                                        rows.getObject(1, UUID.class),
                                        rows.getObject(2, UUID.class));
                            }
                            return stamps;
                        }
                    }
                });
    }
}
