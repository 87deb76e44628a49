package org.foredesk.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.storage.Tx;

/**
 * Finds coming appointments that something in the other calendar is in the way of, or that somebody
 * moved or deleted there. What staff insisted on or left as it is does not count.
 */
final class CalendarClashes {

    private static final int MOST = 200;

    private CalendarClashes() {}

    static List<CalendarClash> find(Tx tx, DirectoryView view) {
        List<CalendarClash> found = new ArrayList<>();
        found.addAll(busy(tx, view));
        found.addAll(changed(tx, view));
        found.sort(Comparator.comparing(clash -> clash.appointment().start()));
        return List.copyOf(found);
    }

    private static List<CalendarClash> busy(Tx tx, DirectoryView view) {
        return tx
                .session()
                .createSelectionQuery(
                        "select a, b from AppointmentRow a, BlockRow b, CalendarEventRow e"
                                + " where a.clinicId = :clinic and b.clinicId = :clinic and b.source = :source"
                                + " and e.appointmentId = a.id and e.kept = false and a.overridden = false"
                                + " and (b.practitionerId is null or b.practitionerId = a.practitionerId)"
                                + " and a.startsAt < b.endsAt and b.startsAt < a.endsAt and a.endsAt > :now"
                                + " and a.status not in ('cancelled', 'no_show', 'completed')"
                                + " order by a.startsAt",
                        Object[].class)
                .setParameter("clinic", view.clinic().id().value())
                .setParameter("source", CalendarEntries.SOURCE)
                .setParameter("now", tx.now())
                .setMaxResults(MOST)
                .list()
                .stream()
                .map(pair -> busy(tx, view, (AppointmentRow) pair[0], (BlockRow) pair[1]))
                .toList();
    }

    private static CalendarClash busy(
            Tx tx, DirectoryView view, AppointmentRow appointment, BlockRow block) {
        return new CalendarClash(
                CalendarClash.Kind.BUSY,
                AppointmentReader.appointment(tx, view, appointment),
                block.reason,
                block.startsAt,
                block.endsAt);
    }

    private static List<CalendarClash> changed(Tx tx, DirectoryView view) {
        return tx
                .session()
                .createSelectionQuery(
                        "from CalendarEventRow where clinicId = :clinic and kept = false"
                                + " and (seenGone = true or seenStart is not null)",
                        CalendarEventRow.class)
                .setParameter("clinic", view.clinic().id().value())
                .setMaxResults(MOST)
                .list()
                .stream()
                .flatMap(row -> changed(tx, view, row).stream())
                .toList();
    }

    private static Optional<CalendarClash> changed(
            Tx tx, DirectoryView view, CalendarEventRow row) {
        UUID id = row.appointmentId;
        return Optional.ofNullable(tx.session().get(AppointmentRow.class, id))
                .filter(appointment -> appointment.endsAt.isAfter(tx.now()))
                .map(appointment ->
                        new CalendarClash(
                                row.seenGone
                                        ? CalendarClash.Kind.DELETED
                                        : CalendarClash.Kind.MOVED,
                                AppointmentReader.appointment(tx, view, appointment),
                                null,
                                row.seenStart,
                                row.seenEnd));
    }
}
