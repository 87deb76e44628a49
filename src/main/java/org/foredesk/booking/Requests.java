package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Bookings that wait for staff: made with a hold where possible, put right, confirmed, rejected,
 * withdrawn, lapsed. A verb with a {@link Tx} takes part in the caller's transaction, one without
 * opens its own; refusals are those of {@link Booking}.
 */
public final class Requests {

    private final Transactions transactions;
    private final Tools tools;
    private final Guard guard;
    private final RequestHolds holds;
    private final RequestDecisions decisions;
    private final RequestChanges changes;
    private final Undo undo;

    Requests(
            Transactions transactions,
            Tools tools,
            RequestHolds holds,
            RequestDecisions decisions,
            Undo undo) {
        this.transactions = transactions;
        this.tools = tools;
        this.guard = new Guard(tools);
        this.holds = holds;
        this.decisions = decisions;
        this.changes = new RequestChanges(tools, decisions, holds);
        this.undo = undo;
    }

    /**
     * Asks staff. Where practitioner and start are known the slot is held, and the request is
     * refused like a booking when it cannot be had. For services that nobody gives alone every part
     * is held, all of them or none ({@link PartedVisits}); the practitioner gives one of them, null
     * for whoever is free.
     */
    public Outcome<BookingRequest> make(RequestCommand command) {
        return transactions.writeDurably(tx -> make(tx, command));
    }

    public Outcome<BookingRequest> make(Tx tx, RequestCommand command) {
        Turns.take(tx, command.clinic(), command.patient());
        var tooMany = guard.tooMany(tx, command.patient());
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        RequestRow row = RequestRows.of(command, tools.ids().next(), tx.now());
        Instant start = command.start();
        ServiceChoice services = RequestHolds.asked(tx, tools.view(command.clinic()), command);
        return start == null || !holds.settled(row, command.practitioner(), services)
                ? Outcome.done(insert(tx, command, row))
                : holds.take(tx, row, command.practitioner(), services, start)
                        .map(held -> insert(tx, command, held));
    }

    private BookingRequest insert(Tx tx, RequestCommand command, RequestRow row) {
        tx.session().insert(row);
        tx.announce(
                new RequestMade(
                        tools.ids().next(),
                        command.clinic(),
                        command.patient(),
                        command.actor(),
                        command.origin(),
                        Tools.tellAt(tx, command.actor()),
                        new RequestId(row.id)));
        return RequestRows.request(tx, tools.view(command.clinic()), row);
    }

    /**
     * Puts right what a waiting request asks for; another slot is held instead of its own. Refused
     * like a booking, and the request left as it was, where that slot cannot be had. Nobody is
     * told.
     */
    public Outcome<BookingRequest> change(Tx tx, RequestChange change) {
        return changes.change(tx, change);
    }

    /**
     * Books (or moves) what a request asks for; checked again in the same transaction. Of a visit
     * in parts all are booked or none; the first part is what comes back.
     */
    public Outcome<Appointment> confirm(RequestDecision decision) {
        return AllOrNone.write(
                transactions, tx -> AllOrNone.orNot(decisions.confirm(tx, decision)));
    }

    /**
     * Says no; the patient is offered {@code alternatives}, or those found here when the list is
     * empty.
     */
    public Outcome<BookingRequest> reject(RequestDecision decision, List<Slot> alternatives) {
        return transactions.writeDurably(tx -> decisions.reject(tx, decision, alternatives));
    }

    /** The patient no longer wants it. */
    public Outcome<BookingRequest> withdraw(Tx tx, RequestDecision decision) {
        return decisions.withdraw(tx, decision);
    }

    /**
     * Takes back a rejection within ten seconds: the request waits again, with its slot if that is
     * still free.
     */
    public Outcome<BookingRequest> undoReject(ClinicId clinic, Actor actor, RequestId request) {
        return transactions.writeDurably(tx -> undo.undoReject(tx, clinic, actor, request));
    }

    public Optional<BookingRequest> find(ClinicId clinic, RequestId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    public Optional<BookingRequest> find(Tx tx, ClinicId clinic, RequestId id) {
        return RequestRows.find(tx, tools.view(clinic), id);
    }

    /** Those of one patient that staff have not decided, the oldest first. */
    public List<BookingRequest> pendingOf(Tx tx, ClinicId clinic, PatientId patient) {
        return RequestRows.pending(tx, tools.view(clinic), patient);
    }

    /**
     * Those in that status, or all when null, the oldest first; at most {@code limit} after {@code
     * after}.
     */
    public List<BookingRequest> list(
            ClinicId clinic, @Nullable RequestStatus status, @Nullable RequestId after, int limit) {
        return transactions.read(tx -> list(tx, clinic, status, after, limit));
    }

    public List<BookingRequest> list(
            Tx tx,
            ClinicId clinic,
            @Nullable RequestStatus status,
            @Nullable RequestId after,
            int limit) {
        return RequestRows.list(tx, tools.view(clinic), status, after, limit);
    }
}
