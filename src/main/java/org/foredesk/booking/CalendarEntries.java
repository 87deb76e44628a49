package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the other calendar says: its own entries as blocked time, of the practitioner its
 * title names or of the whole clinic where it names none; ours only to see whether they still are
 * where they should be.
 */
final class CalendarEntries {

    static final String SOURCE = "google";

    // Far beyond any booking horizon; a birthday every year for ever is not read for ever.
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST_TITLE = 300;
    private static final String NAME = "Google Calendar";

    private final Tx tx;
    private final DirectoryView view;
    private final IdSource ids;
    private boolean blocksChanged;

    CalendarEntries(Tx tx, DirectoryView view, IdSource ids) {
        this.tx = tx;
        this.view = view;
        this.ids = ids;
    }

    /** Forgets all blocked time that came from the other calendar. */
    static void forgetAll(Tx tx, UUID clinic) {
        tx.session()
                .createMutationQuery(
                        "delete from BlockRow where clinicId = :clinic and source = :source")
                .setParameter("clinic", clinic)
                .setParameter("source", SOURCE)
                .executeUpdate();
    }

    /** Returns whether blocked time changed. */
    boolean take(List<CalendarMirror.Entry> entries) {
        entries.forEach(this::take);
        return blocksChanged;
    }

    private void take(CalendarMirror.Entry entry) {
        Optional<CalendarEventRow> ours = ours(entry);
        if (ours.isPresent()) {
            see(ours.get(), entry);
        } else {
            block(entry);
        }
    }

    private Optional<CalendarEventRow> ours(CalendarMirror.Entry entry) {
        return tx.session()
                .createSelectionQuery(
                        "from CalendarEventRow where clinicId = :clinic and eventId = :event",
                        CalendarEventRow.class)
                .setParameter("clinic", clinic())
                .setParameter("event", entry.id())
                .uniqueResultOptional();
    }

    // What we are about to change there is not what somebody else did.
    private void see(CalendarEventRow row, CalendarMirror.Entry entry) {
        AppointmentRow appointment = tx.session().get(AppointmentRow.class, row.appointmentId);
        if (appointment == null || row.wanted != row.done) {
            return;
        }
        row.sawAsItShouldBe();
        if (AppointmentReader.status(appointment) != AppointmentStatus.CANCELLED) {
            row.seenGone = entry.gone();
            if (!entry.gone() && moved(appointment, entry)) {
                row.seenStart = entry.start();
                row.seenEnd = entry.end();
            }
        }
        tx.session().update(row);
    }

    private static boolean moved(AppointmentRow appointment, CalendarMirror.Entry entry) {
        return !appointment.startsAt.equals(entry.start())
                || !appointment.endsAt.equals(entry.end());
    }

    private void block(CalendarMirror.Entry entry) {
        BlockRow known = known(entry.id());
        TimeRange time = taken(entry);
        if (time != null) {
            BlockRow row = known == null ? fresh(entry.id()) : known;
            row.practitionerId =
                    named(entry.title())
                            .map(Practitioner::id)
                            .map(PractitionerId::value)
                            .orElse(null);
            row.startsAt = time.start();
            row.endsAt = time.end();
            row.reason = title(entry);
            if (known == null) {
                tx.session().insert(row);
            } else {
                tx.session().update(row);
            }
        } else if (known != null) {
            tx.session().delete(known);
        }
        blocksChanged |= time != null || known != null;
    }

    // An entry of ours whose row is gone (data restored elsewhere) must not block its own time.
    private @Nullable TimeRange taken(CalendarMirror.Entry entry) {
        Instant start = entry.start();
        Instant end = entry.end();
        boolean takesTime = entry.busy() && !entry.gone() && entry.appointment() == null;
        if (!takesTime || start == null || end == null) {
            return null;
        }
        boolean coming = end.isAfter(tx.now()) && start.isBefore(tx.now().plus(AHEAD));
        return coming && start.isBefore(end) ? new TimeRange(start, end) : null;
    }

    private @Nullable BlockRow known(String entry) {
        return tx.session()
                .createSelectionQuery(
                        "from BlockRow where clinicId = :clinic and source = :source and externalId = :entry",
                        BlockRow.class)
                .setParameter("clinic", clinic())
                .setParameter("source", SOURCE)
                .setParameter("entry", entry)
                .uniqueResult();
    }

    private BlockRow fresh(String entry) {
        BlockRow row = new BlockRow();
        row.id = ids.next();
        row.clinicId = clinic();
        row.source = SOURCE;
        row.externalId = entry;
        return row;
    }

    private Optional<Practitioner> named(String title) {
        String words = " " + DirectoryView.plain(title) + " ";
        return view.activePractitioners().stream()
                .filter(one -> names(one).anyMatch(name -> words.contains(" " + name + " ")))
                .findFirst();
    }

    private static Stream<String> names(Practitioner practitioner) {
        return Stream.concat(Stream.of(practitioner.name()), practitioner.aliases().stream())
                .map(DirectoryView::plain);
    }

    private static String title(CalendarMirror.Entry entry) {
        String title = entry.title().strip();
        return title.isEmpty()
                ? NAME
                : NAME + ": " + title.substring(0, Math.min(title.length(), MOST_TITLE));
    }

    private UUID clinic() {
        return view.clinic().id().value();
    }

    /** The earliest moment worth asking for. */
    static Instant from(Instant now) {
        return now.minus(Duration.ofDays(1));
    }
}
