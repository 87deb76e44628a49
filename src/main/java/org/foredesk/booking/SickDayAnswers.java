package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.storage.Tx;

/** What comes of a question: the visit moved, another time wanted, dealt with by a person. */
final class SickDayAnswers {

    private final Tools tools;
    private final Moves moves;
    private final Undo undo;
    private final Holds holds;

    SickDayAnswers(Tools tools, Moves moves, Undo undo, Holds holds) {
        this.tools = tools;
        this.moves = moves;
        this.undo = undo;
        this.holds = holds;
    }

    /** Moves the visit to the time that was proposed and kept for it. */
    Outcome<SickDayVisit> accept(Tx tx, SickDayDecision decision) {
        return open(tx, decision)
                .then(row ->
                        place(tx, decision, row).then(place -> move(tx, decision, row, place)));
    }

    private Outcome<SickDayVisit> move(
            Tx tx, SickDayDecision decision, SickDayVisitRow row, Place place) {
        AppointmentChange change =
                AppointmentChange.of(decision.clinic(), decision.actor(), appointment(row))
                        .through(ChangeCause.SICK_DAY)
                        .from(decision.origin());
        MoveTarget target = MoveTarget.to(place.start(), place.practitioner().id());
        HoldId hold = row.holdId == null ? null : new HoldId(row.holdId);
        return moves.move(tx, change, target, hold)
                .map(_ -> {
                    row.holdId = null;
                    row.status = SickDayVisitStatus.ACCEPTED.code();
                    SickDayWaves.update(tx, row);
                    return changed(tx, decision, row);
                });
    }

    private static AppointmentId appointment(SickDayVisitRow row) {
        return new AppointmentId(row.appointmentId);
    }

    private Outcome<Place> place(Tx tx, SickDayDecision decision, SickDayVisitRow row) {
        Instant start = row.startsAt;
        if (row.practitionerId == null || row.serviceId == null || start == null) {
            return Outcome.refused("nothing_proposed", "No other time was found for this visit.");
        }
        DirectoryView view = tools.view(decision.clinic());
        AppointmentRow visit = tx.session().get(AppointmentRow.class, row.appointmentId);
        return Place.of(
                view, new PractitionerId(row.practitionerId), Treatment.had(view, visit), start);
    }

    /** The proposed time does not suit: it is given back while the patient finds another. */
    Outcome<SickDayVisit> decline(Tx tx, SickDayDecision decision) {
        return open(tx, decision)
                .map(row -> {
                    row.answerBy =
                            SickDayRules.of(tools.settings())
                                    .later(tx.now(), tools.view(decision.clinic()).clinic().zone());
                    SickDayWaves.release(tx, tools, row, SickDayVisitStatus.DECLINED);
                    return changed(tx, decision, row);
                });
    }

    /** A person has dealt with it; the visit stays as it is. */
    Outcome<SickDayVisit> settle(Tx tx, SickDayDecision decision) {
        return open(tx, decision)
                .map(row -> {
                    SickDayWaves.settle(tx, tools, row);
                    return changed(tx, decision, row);
                });
    }

    /** The patient cannot be written to: somebody has to call. */
    Outcome<SickDayVisit> unreachable(Tx tx, SickDayDecision decision) {
        return open(tx, decision)
                .map(row -> {
                    SickDayWaves.call(tx, row, CallReason.UNREACHABLE);
                    return changed(tx, decision, row);
                });
    }

    /**
     * Takes back what staff decided a moment ago: a moved visit goes back, and the patient is to be
     * called again.
     */
    Outcome<SickDayVisit> takeBack(Tx tx, SickDayDecision decision) {
        return SickDayRows.locked(tx, decision.clinic(), decision.visit())
                .then(row -> {
                    AppointmentId visit = appointment(row);
                    if (row.is(SickDayVisitStatus.ACCEPTED)) {
                        return undo.undo(tx, decision.clinic(), decision.actor(), visit)
                                .map(_ -> again(tx, decision, row));
                    }
                    return row.is(SickDayVisitStatus.SETTLED)
                            ? Outcome.done(again(tx, decision, row))
                            : Outcome.refused("undo_too_late", "This can no longer be undone.");
                });
    }

    private SickDayVisit again(Tx tx, SickDayDecision decision, SickDayVisitRow row) {
        Outcome<Hold> kept =
                place(tx, decision, row)
                        .then(place ->
                                holds.holdUntilStart(
                                        tx, decision.clinic(), place, row.patientName));
        if (kept instanceof Outcome.Done<Hold>(Hold hold)) {
            row.holdId = hold.id().value();
        }
        SickDayWaves.call(
                tx,
                row,
                row.callFor == null
                        ? CallReason.NO_ANSWER
                        : CallReason.ofCode(row.callFor).orElseThrow());
        return changed(tx, decision, row);
    }

    private static Outcome<SickDayVisitRow> open(Tx tx, SickDayDecision decision) {
        return SickDayRows.locked(tx, decision.clinic(), decision.visit())
                .then(row ->
                        SickDayVisitStatus.ofCode(row.status).orElseThrow().open()
                                ? Outcome.done(row)
                                : Outcome.refused(
                                        "wrong_status",
                                        "This has been answered or dealt with before."));
    }

    private SickDayVisit changed(Tx tx, SickDayDecision decision, SickDayVisitRow row) {
        SickDayRow day = tx.session().get(SickDayRow.class, row.sickDayId);
        SickDayWaves.close(tx, day);
        tx.announce(new SickDayChanged(decision.clinic(), new SickDayId(day.id)));
        return SickDayRows.visit(tx, tools.view(decision.clinic()), row);
    }
}
