package org.foredesk.booking;

import java.time.Instant;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Tx;

/** How far the other calendar has been read, and since when it cannot be. */
final class CalendarState {

    private static final int MOST_WORDS = 400;

    private CalendarState() {}

    static Optional<CalendarSyncRow> find(Tx tx, ClinicId clinic) {
        return Optional.ofNullable(tx.session().get(CalendarSyncRow.class, clinic.value()));
    }

    /** The state for {@code calendar}: begun anew where another one was connected before. */
    static CalendarSyncRow connect(Tx tx, ClinicId clinic, String calendar) {
        CalendarSyncRow known = find(tx, clinic).orElse(null);
        if (known != null && known.calendar.equals(calendar)) {
            return known;
        }
        if (known != null) {
            disconnect(tx, clinic);
        }
        CalendarSyncRow row = new CalendarSyncRow();
        row.clinicId = clinic.value();
        row.calendar = calendar;
        tx.session().insert(row);
        CalendarQueue.markAll(tx, clinic);
        return row;
    }

    /** Forgets all that is known of the calendar; what it shows stays as it is. */
    static void disconnect(Tx tx, ClinicId clinic) {
        find(tx, clinic).ifPresent(row -> tx.session().delete(row));
        CalendarQueue.forgetAll(tx, clinic);
        CalendarEntries.forgetAll(tx, clinic.value());
        tx.announce(new DirectoryChanged(clinic));
        tx.announce(new CalendarChanged(clinic));
    }

    static void read(Tx tx, ClinicId clinic, String token) {
        find(tx, clinic)
                .ifPresent(row -> {
                    row.syncToken = token;
                    row.syncedAt = tx.now();
                    row.failingSince = null;
                    row.failure = null;
                    tx.session().update(row);
                    tx.announce(new CalendarChanged(clinic));
                });
    }

    static void failed(Tx tx, ClinicId clinic, CalendarMirrorException failed) {
        find(tx, clinic)
                .ifPresent(row -> {
                    row.failingSince = row.failingSince == null ? tx.now() : row.failingSince;
                    String words = failed.kind().name() + " " + failed.getMessage();
                    row.failure = words.substring(0, Math.min(words.length(), MOST_WORDS));
                    tx.session().update(row);
                    tx.announce(new CalendarChanged(clinic));
                });
    }

    static void awaits(Tx tx, ClinicId clinic, String secret) {
        find(tx, clinic)
                .ifPresent(row -> {
                    row.channelToken = secret;
                    tx.session().update(row);
                });
    }

    static void watched(Tx tx, ClinicId clinic, CalendarMirror.Watch watch) {
        find(tx, clinic)
                .ifPresent(row -> {
                    row.channelId = watch.channel();
                    row.channelResource = watch.resource();
                    row.channelUntil = watch.until();
                    tx.session().update(row);
                });
    }

    static CalendarHealth health(Tx tx, ClinicId clinic) {
        Optional<CalendarSyncRow> state = find(tx, clinic);
        Instant readAt = state.map(row -> row.syncedAt).orElse(null);
        boolean refused =
                state.map(row -> row.failure)
                        .filter(words ->
                                words.startsWith(CalendarMirrorException.Kind.REFUSED.name()))
                        .isPresent();
        boolean stale = readAt == null || readAt.plus(CalendarSync.STALE_AFTER).isBefore(tx.now());
        return new CalendarHealth(
                refused
                        ? CalendarHealth.State.REFUSED
                        : stale ? CalendarHealth.State.STALE : CalendarHealth.State.WORKS,
                readAt,
                CalendarQueue.waiting(tx, clinic),
                state.map(row -> row.channelUntil)
                        .filter(until -> until.isAfter(tx.now()))
                        .orElse(null),
                state.map(row -> row.failingSince).orElse(null),
                state.map(row -> row.failure).map(CalendarState::words).orElse(null));
    }

    // The kind stands before the words.
    private static String words(String failure) {
        int space = failure.indexOf(' ');
        return failure.substring(space + 1);
    }
}
