package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

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
    private final Undo undo;

    Series(Transactions transactions, Tools tools, Bookings bookings, Changes changes, Undo undo) {
        this.transactions = transactions;
        this.tools = tools;
        this.bookings = bookings;
        this.changes = changes;
        this.undo = undo;
    }

    /** Rolls back what was done for the visits before the one that was refused. */
    private static final class NotAll extends RuntimeException {
        private final transient Refusal refusal;

        NotAll(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }
    }

    private <T> Outcome<T> allOrNone(Function<Tx, T> work) {
        try {
            return Outcome.done(transactions.writeDurably(work));
        } catch (NotAll refused) {
            return Outcome.refused(refused.refusal);
        }
    }

    private static <T> T orNotAll(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal refusal) -> throw new NotAll(refusal);
        };
    }

    /** What stands against each of these starts and could be had instead; nothing is written. */
    public Outcome<List<SeriesVisit>> plan(
            ClinicId clinic,
            PractitionerId practitioner,
            @Nullable ServiceId service,
            List<Instant> starts) {
        return transactions.read(tx -> plan(tx, clinic, practitioner, service, starts));
    }

    private Outcome<List<SeriesVisit>> plan(
            Tx tx,
            ClinicId clinic,
            PractitionerId practitioner,
            @Nullable ServiceId service,
            List<Instant> starts) {
        List<SeriesVisit> visits = new ArrayList<>();
        for (Instant start : starts) {
            switch (Place.of(tools.view(clinic), practitioner, service, start)) {
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
        return allOrNone(tx -> book(tx, command.apply(tx)));
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
            throw new NotAll(
                    Refusal.of(
                            "bad_series",
                            "A series has from 2 to "
                                    + SeriesCommand.MOST
                                    + " visits, each on a day of its own."));
        }
        Turns.take(tx, command.clinic(), command.patient());
        List<SeriesVisit> refused =
                orNotAll(
                                plan(
                                        tx,
                                        command.clinic(),
                                        command.practitioner(),
                                        command.service(),
                                        command.starts()))
                        .stream()
                        .filter(visit -> !visit.free())
                        .toList();
        if (!refused.isEmpty()) {
            throw new NotAll(SeriesRefusal.of(refused, count, zone));
        }
        SeriesId series = new SeriesId(tools.ids().next());
        List<Appointment> booked =
                command.starts().stream()
                        .map(start ->
                                orNotAll(bookings.bookVisit(tx, command.visit(start), series)))
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
        return allOrNone(tx -> cancelFollowing(tx, change));
    }

    private SeriesChange cancelFollowing(Tx tx, AppointmentChange change) {
        Appointment from =
                AppointmentReader.find(tx, tools.view(change.clinic()), change.appointment())
                        .orElseThrow(() ->
                                new NotAll(
                                        Refusal.of(
                                                "unknown_appointment",
                                                "There is no such appointment.")));
        SeriesId series = from.series();
        if (series == null) {
            throw new NotAll(Refusal.of("no_series", "This appointment is not one of a series."));
        }
        UUID together = tools.ids().next();
        List<Appointment> cancelled =
                visits(tx, change.clinic(), series).stream()
                        .filter(visit ->
                                visit.status().open() && !visit.start().isBefore(from.start()))
                        .map(visit -> orNotAll(cancel(tx, change, visit, together)))
                        .toList();
        if (cancelled.isEmpty()) {
            throw new NotAll(
                    Refusal.of("wrong_status", "This visit and those after it are over already."));
        }
        BookingOrigin asked = change.origin();
        return announced(
                tx,
                together,
                series,
                change.actor(),
                asked == null ? from.origin() : asked,
                SeriesChanged.Step.CANCELLED,
                cancelled);
    }

    private Outcome<Appointment> cancel(
            Tx tx, AppointmentChange change, Appointment visit, UUID together) {
        AppointmentChange one =
                new AppointmentChange(
                        change.clinic(),
                        change.actor(),
                        visit.id(),
                        visit.id().equals(change.appointment()) ? change.expectedVersion() : null,
                        change.reason(),
                        change.override(),
                        change.origin());
        return changes.cancel(tx, one, together);
    }

    /** Takes back what was done to all of them, as {@link Booking#undo} does for one. */
    public Outcome<SeriesChange> undo(Actor actor, SeriesChange done) {
        return allOrNone(tx -> undo(tx, actor, done));
    }

    private SeriesChange undo(Tx tx, Actor actor, SeriesChange done) {
        Appointment first = done.visits().getFirst();
        List<Appointment> undone =
                done.visits().stream()
                        .map(visit -> orNotAll(undo.undo(tx, visit.clinic(), actor, visit.id())))
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
