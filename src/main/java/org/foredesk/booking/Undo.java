package org.foredesk.booking;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what staff did a moment ago: the former state comes back, and the history keeps both.
 */
final class Undo {

    private static final String TOO_LATE = "undo_too_late";

    private final Tools tools;
    private final Changes changes;
    private final RequestDecisions requests;
    private final Histories histories;

    Undo(Tools tools, Changes changes, RequestDecisions requests) {
        this.tools = tools;
        this.changes = changes;
        this.requests = requests;
        this.histories = new Histories(tools.ids());
    }

    Outcome<Appointment> undo(Tx tx, ClinicId clinic, Actor actor, AppointmentId appointment) {
        AppointmentRow seen = tx.session().get(AppointmentRow.class, appointment.value());
        boolean whole = seen != null && seen.requestId != null && isJustBooked(tx, seen);
        UUID request = seen == null ? null : whole ? seen.requestId : requestConfirmedBy(tx, seen);
        // A request that was confirmed by this comes first in the order of locks, as everywhere.
        RequestRow decided =
                request == null
                        ? null
                        : tx.session().get(RequestRow.class, request, LockMode.PESSIMISTIC_WRITE);
        return seen != null && decided != null && whole
                ? undoVisit(tx, clinic, actor, seen, decided)
                : undoOne(tx, clinic, actor, appointment, decided);
    }

    /** Whether it is a part of a visit that nothing has happened to since it was booked. */
    private static boolean isJustBooked(Tx tx, AppointmentRow row) {
        return row.oneVisit
                && Histories.last(tx, row.id)
                        .filter(last -> last.action.equals(Histories.BOOKED))
                        .isPresent();
    }

    /** Takes all parts of a visit back that one decision booked; the request is opened last. */
    private Outcome<Appointment> undoVisit(
            Tx tx, ClinicId clinic, Actor actor, AppointmentRow seen, RequestRow decided) {
        SeriesId visit = new SeriesId(Objects.requireNonNull(seen.seriesId));
        for (Appointment other : AppointmentReader.ofSeries(tx, tools.view(clinic), visit)) {
            if (!other.id().value().equals(seen.id)) {
                Outcome<Appointment> undone = undoOne(tx, clinic, actor, other.id(), null);
                if (undone instanceof Outcome.Refused<Appointment>) {
                    return undone;
                }
            }
        }
        tx.announce(
                new ChangeUndone(
                        tools.ids().next(),
                        clinic,
                        new PatientId(seen.patientId),
                        actor,
                        AppointmentReader.origin(seen.channel, seen.conversationId),
                        tx.now(),
                        visit.value(),
                        new AppointmentId(seen.id),
                        null));
        return undoOne(tx, clinic, actor, new AppointmentId(seen.id), decided);
    }

    private Outcome<Appointment> undoOne(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            AppointmentId appointment,
            @Nullable RequestRow decided) {
        return Changes.locked(tx, clinic, appointment, null)
                .then(row -> {
                    HistoryRow last = Histories.last(tx, row.id).orElseThrow();
                    return mayUndo(tx, actor, last)
                            ? restore(tx, clinic, actor, row, last, decided)
                            : Outcome.refused(TOO_LATE, "This can no longer be undone.");
                });
    }

    private static @Nullable UUID requestConfirmedBy(Tx tx, AppointmentRow row) {
        return tx.session()
                .createSelectionQuery(
                        "select id from RequestRow where appointmentId = :appointment order by decidedAt desc",
                        UUID.class)
                .setParameter("appointment", row.id)
                .setMaxResults(1)
                .getSingleResultOrNull();
    }

    private static boolean mayUndo(Tx tx, Actor actor, HistoryRow last) {
        return isBy(actor, last.actorReference)
                && actor.kind().equals(last.actorKind)
                && !last.action.equals(Histories.UNDONE)
                && within(tx, last.happenedAt);
    }

    /** Whether that is the member of staff who did it: nobody else takes it back. */
    static boolean isBy(Actor actor, @Nullable String whoDidIt) {
        return actor instanceof Actor.Staff && Objects.equals(actor.reference(), whoDidIt);
    }

    private static boolean within(Tx tx, Instant done) {
        return tx.now().isBefore(done.plus(BookingRules.UNDO_WINDOW));
    }

    private Outcome<Appointment> restore(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            AppointmentRow row,
            HistoryRow last,
            @Nullable RequestRow decided) {
        Histories.State before = Histories.State.of(row);
        if (last.oldStatus == null) {
            row.status = AppointmentStatus.CANCELLED.code();
            Seats.free(tx, row.id);
        } else if (!restoreFormer(tx, row, last)) {
            return Outcome.refused(
                    "slot_taken", "Somebody else has taken the former time meanwhile.");
        }
        Attendances.takenBack(row, last.action);
        row.changedAt = tx.now();
        row.version++;
        tx.session().update(row);
        changes.timeChanged(tx, before, row);
        histories.write(
                tx,
                actor,
                Histories.UNDONE,
                before,
                row,
                new Histories.Why(null, ChangeCause.UNDO),
                false);
        if (decided != null && tx.now().isBefore(reopenableUntil(decided))) {
            requests.reopen(tx, decided);
        }
        tx.announce(
                new ChangeUndone(
                        tools.ids().next(),
                        clinic,
                        new PatientId(row.patientId),
                        actor,
                        AppointmentReader.origin(row.channel, row.conversationId),
                        tx.now(),
                        last.id,
                        new AppointmentId(row.id),
                        null));
        return Outcome.done(AppointmentReader.appointment(tx, tools.view(clinic), row));
    }

    /** A request is opened again only by undoing the very change that confirmed it. */
    private static Instant reopenableUntil(RequestRow decided) {
        Instant at = decided.decidedAt;
        return at == null || !decided.status.equals(RequestStatus.CONFIRMED.code())
                ? Instant.MIN
                : at.plus(BookingRules.UNDO_WINDOW);
    }

    private boolean restoreFormer(Tx tx, AppointmentRow row, HistoryRow last) {
        boolean formerlyOverridden = Boolean.TRUE.equals(last.oldOverridden);
        AppointmentStatus status =
                AppointmentStatus.ofCode(Objects.requireNonNull(last.oldStatus)).orElseThrow();
        DirectoryView view = tools.view(new ClinicId(row.clinicId));
        row.status = status.code();
        row.overridden = formerlyOverridden;
        Practitioner practitioner =
                view.practitioner(
                                new PractitionerId(Objects.requireNonNull(last.oldPractitionerId)))
                        .orElseThrow();
        ServiceChoice services =
                ServiceChoice.stored(
                        Objects.requireNonNull(last.oldServiceId),
                        last.oldMoreServices,
                        last.oldMinutes);
        Treatment treatment =
                Treatment.of(view, practitioner, Treatment.had(view, services)).orElseThrow();
        Place former =
                Place.of(view, practitioner, treatment, Objects.requireNonNull(last.oldStart));
        Bookings.put(row, former.in(Histories.location(last.oldLocationId)));
        Claim claim = changes.claim(row);
        if (!status.takesTime()) {
            Seats.free(tx, row.id);
        } else if (!Seats.takeInstead(tx, claim, row.id)) {
            if (!formerlyOverridden) {
                return false;
            }
            Seats.takeBeyond(tx, claim, row.id);
        }
        return true;
    }

    Outcome<BookingRequest> undoReject(Tx tx, ClinicId clinic, Actor actor, RequestId request) {
        RequestRow row =
                tx.session().get(RequestRow.class, request.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null || !row.clinicId.equals(clinic.value())) {
            return Outcome.refused("unknown_request", "There is no such request.");
        }
        Instant decided = row.decidedAt;
        UUID change = row.decisionChange;

        if (!row.status.equals(RequestStatus.REJECTED.code())
                || !isBy(actor, row.decidedBy)
                || decided == null
                || change == null
                || !within(tx, decided)) {
            return Outcome.refused(TOO_LATE, "This can no longer be undone.");
        }
        requests.reopen(tx, row);
        tx.announce(
                new ChangeUndone(
                        tools.ids().next(),
                        clinic,
                        new PatientId(row.patientId),
                        actor,
                        AppointmentReader.origin(row.channel, row.conversationId),
                        tx.now(),
                        change,
                        null,
                        new RequestId(row.id)));
        return Outcome.done(RequestRows.request(tx, tools.view(clinic), row));
    }
}
