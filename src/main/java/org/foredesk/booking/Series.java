package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Visits that are booked together and linked, such as weekly physiotherapy: each is an appointment
 * of its own, all are booked in one transaction or none, and the patient hears of them in one
 * notice. Refusals: {@code bad_series}, {@code unknown_appointment}, {@code no_series}, and those
 * of a booking, with the visits that stand in the way in the words.
 */
public final class Series {

    private final Transactions transactions;
    private final Tools tools;
    private final Bookings bookings;
    private final Changes changes;
    private final SeriesMoves moves;
    private final Undo undo;

    Series(
            Transactions transactions,
            Tools tools,
            Bookings bookings,
            Changes changes,
            Moves moves,
            Undo undo) {
        this.transactions = transactions;
        this.tools = tools;
        this.bookings = bookings;
        this.changes = changes;
        this.moves = new SeriesMoves(tools, moves);
        this.undo = undo;
    }

    /** What stands against each of these starts and could be had instead; nothing is written. */
    public Outcome<List<SeriesVisit>> plan(
            ClinicId clinic,
            PractitionerId practitioner,
            ServiceChoice services,
            List<Instant> starts) {
        return transactions.read(tx -> plan(tx, clinic, practitioner, services, starts));
    }

    private Outcome<List<SeriesVisit>> plan(
            Tx tx,
            ClinicId clinic,
            PractitionerId practitioner,
            ServiceChoice services,
            List<Instant> starts) {
        List<SeriesVisit> visits = new ArrayList<>();
        for (Instant start : starts) {
            switch (Place.of(tools.view(clinic), practitioner, services, start)) {
                case Outcome.Done<Place>(Place place) -> visits.add(visit(tx, clinic, place));
                case Outcome.Refused<Place>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(visits);
    }

    private SeriesVisit visit(Tx tx, ClinicId clinic, Place place) {
        Availability availability = tools.availability();
        List<SlotReason> reasons = availability.explain(tx, clinic, place, Set.of());
        return new SeriesVisit(
                place.start(),
                reasons,
                reasons.isEmpty() ? List.of() : availability.alternatives(tx, clinic, place));
    }

    /**
     * Books all of them or none. {@code command} is asked for in the same transaction, so that a
     * patient who is entered for it is not left behind when it is refused.
     */
    public Outcome<SeriesChange> book(Function<Tx, SeriesCommand> command) {
        return AllOrNone.write(transactions, tx -> book(tx, command.apply(tx)));
    }

    private SeriesChange book(Tx tx, SeriesCommand command) {
        ZoneId zone = tools.view(command.clinic()).clinic().zone();
        long days =
                command.starts().stream()
                        .map(start -> LocalDate.ofInstant(start, zone))
                        .distinct()
                        .count();
        int count = command.starts().size();
        if (count < 2 || count > SeriesCommand.MOST || days < count) {
            throw AllOrNone.not(
                    Refusal.of(
                            "bad_series",
                            "A series has from 2 to "
                                    + SeriesCommand.MOST
                                    + " visits, each on a day of its own."));
        }
        Turns.take(tx, command.clinic(), command.patient());
        new Guard(tools)
                .tooMany(tx, command.patient())
                .ifPresent(refusal -> {
                    throw AllOrNone.not(refusal);
                });
        List<SeriesVisit> refused =
                AllOrNone.orNot(
                                plan(
                                        tx,
                                        command.clinic(),
                                        command.practitioner(),
                                        command.services(),
                                        command.starts()))
                        .stream()
                        .filter(visit -> !visit.free())
                        .toList();
        if (!refused.isEmpty()) {
            throw AllOrNone.not(SeriesRefusal.of(refused, count, zone));
        }
        SeriesId series = new SeriesId(tools.ids().next());
        List<Appointment> booked =
                command.starts().stream()
                        .map(start ->
                                AllOrNone.orNot(
                                        bookings.bookVisit(tx, command.visit(start), series)))
                        .toList();
        return announced(
                tx,
                series.value(),
                series,
                command.actor(),
                command.origin(),
                SeriesChanged.Step.BOOKED,
                booked);
    }

    private SeriesChange announced(
            Tx tx,
            UUID change,
            SeriesId series,
            Actor actor,
            BookingOrigin origin,
            SeriesChanged.Step step,
            List<Appointment> visits) {
        Appointment first = visits.getFirst();
        tx.announce(
                new SeriesChanged(
                        change,
                        first.clinic(),
                        first.patient(),
                        actor,
                        origin,
                        Tools.tellAt(tx, actor),
                        series,
                        step,
                        visits.stream().map(Appointment::id).toList()));
        return new SeriesChange(change, series, visits);
    }

    /** The visits of a series in order of time, cancelled ones too. */
    public List<Appointment> visits(ClinicId clinic, SeriesId series) {
        return transactions.read(tx -> visits(tx, clinic, series));
    }

    private List<Appointment> visits(Tx tx, ClinicId clinic, SeriesId series) {
        return AppointmentReader.ofSeries(tx, tools.view(clinic), series);
    }

    /** Cancels that visit and all later ones of its series that are still open. */
    public Outcome<SeriesChange> cancelFollowing(AppointmentChange change) {
        return AllOrNone.write(transactions, tx -> cancelFollowing(tx, change));
    }

    private SeriesChange cancelFollowing(Tx tx, AppointmentChange change) {
        List<Appointment> open = following(tx, change);
        UUID together = tools.ids().next();
        List<Appointment> cancelled =
                open.stream()
                        .map(visit -> AllOrNone.orNot(cancel(tx, change, visit, together)))
                        .toList();
        return announced(tx, together, change, SeriesChanged.Step.CANCELLED, cancelled);
    }

    /** The visit a change is about and all later ones of its series that are still open. */
    private List<Appointment> following(Tx tx, AppointmentChange change) {
        Appointment from =
                AppointmentReader.find(tx, tools.view(change.clinic()), change.appointment())
                        .orElseThrow(() ->
                                AllOrNone.not(
                                        Refusal.of(
                                                "unknown_appointment",
                                                "There is no such appointment.")));
        SeriesId series = from.series();
        if (series == null) {
            throw AllOrNone.not(
                    Refusal.of("no_series", "This appointment is not one of a series."));
        }
        List<Appointment> open =
                visits(tx, change.clinic(), series).stream()
                        .filter(visit ->
                                visit.status().open() && !visit.start().isBefore(from.start()))
                        .toList();
        if (open.isEmpty() || !open.getFirst().id().equals(from.id())) {
            throw AllOrNone.not(
                    Refusal.of(
                            "wrong_status",
                            open.isEmpty()
                                    ? "This visit and those after it are over already."
                                    : "This visit is over already."));
        }
        return open;
    }

    private SeriesChange announced(
            Tx tx,
            UUID together,
            AppointmentChange change,
            SeriesChanged.Step step,
            List<Appointment> visits) {
        Appointment first = visits.getFirst();
        BookingOrigin asked = change.origin();
        return announced(
                tx,
                together,
                Objects.requireNonNull(first.series()),
                change.actor(),
                asked == null ? first.origin() : asked,
                step,
                visits);
    }

    /** Where that visit and those after it would go, and what stands in the way there. */
    public Outcome<List<PlannedMove>> planMove(FollowingMove wanted) {
        return AllOrNone.read(
                transactions, tx -> moves.plan(tx, wanted, following(tx, wanted.change())));
    }

    /**
     * Moves that visit and those after it, all that are not left out or none; the patient hears of
     * it in one notice. Nothing is insisted on: what cannot be had is left out or goes elsewhere.
     */
    public Outcome<SeriesChange> moveFollowing(FollowingMove wanted) {
        return AllOrNone.write(transactions, tx -> moveFollowing(tx, wanted));
    }

    private SeriesChange moveFollowing(Tx tx, FollowingMove wanted) {
        AppointmentChange change = wanted.change();
        List<Appointment> open = following(tx, change);
        Turns.take(tx, change.clinic(), open.getFirst().patient());
        List<PlannedMove> planned = moves.plan(tx, wanted, open);
        if (planned.stream().allMatch(PlannedMove::leftOut)) {
            throw AllOrNone.not(Refusal.of("bad_series", "Every visit is left out."));
        }
        List<PlannedMove> refused = planned.stream().filter(each -> !each.free()).toList();
        if (!refused.isEmpty()) {
            ZoneId zone = tools.view(change.clinic()).clinic().zone();
            throw AllOrNone.not(SeriesRefusal.ofMoves(refused, planned.size(), zone));
        }
        UUID together = tools.ids().next();
        List<Appointment> moved = AllOrNone.orNot(moves.move(tx, wanted, planned, together));
        return announced(tx, together, change, SeriesChanged.Step.MOVED, moved);
    }

    private Outcome<Appointment> cancel(
            Tx tx, AppointmentChange change, Appointment visit, UUID together) {
        Integer version = visit.id().equals(change.appointment()) ? change.expectedVersion() : null;
        return changes.cancel(tx, change.ofOther(visit.id(), version), together);
    }

    /** Takes back what was done to all of them, as {@link Booking#undo} does for one. */
    public Outcome<SeriesChange> undo(Actor actor, SeriesChange done) {
        return AllOrNone.write(transactions, tx -> undo(tx, actor, done));
    }

    private SeriesChange undo(Tx tx, Actor actor, SeriesChange done) {
        Appointment first = done.visits().getFirst();
        // What one of them has now may be where another one was.
        done.visits().forEach(visit -> Seats.free(tx, visit.id().value()));
        List<Appointment> undone =
                done.visits().stream()
                        .map(visit ->
                                AllOrNone.orNot(undo.undo(tx, visit.clinic(), actor, visit.id())))
                        .toList();
        tx.announce(
                new ChangeUndone(
                        tools.ids().next(),
                        first.clinic(),
                        first.patient(),
                        actor,
                        first.origin(),
                        tx.now(),
                        done.change(),
                        first.id(),
                        null));
        return new SeriesChange(done.change(), done.series(), undone);
    }
}
