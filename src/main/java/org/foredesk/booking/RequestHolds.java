package org.foredesk.booking;

import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * The slot a request keeps while it waits: taken when it is made, given back when it is decided or
 * has waited too long.
 */
final class RequestHolds {

    private final Tools tools;
    private final Holds holds;

    RequestHolds(Tools tools, Holds holds) {
        this.tools = tools;
        this.holds = holds;
    }

    /** Holds that place and writes it into the row; refused like a booking. */
    Outcome<Hold> take(Tx tx, ClinicId clinic, RequestRow row, Place place, String holder) {
        return holds.hold(tx, clinic, place, tools.rules().hold(), holder, row.id)
                .map(hold -> {
                    row.holdId = hold.id().value();
                    row.heldUntil = hold.until();
                    RequestRows.put(row, hold.services());
                    row.endsAt = hold.end();
                    return hold;
                });
    }

    /** Holds the slot a request asks for, where it has one and that is still free. */
    void takeAgain(Tx tx, RequestRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        if (row.practitionerId != null && row.startsAt != null) {
            boolean unused =
                    Place.of(
                                            tools.view(clinic),
                                            new PractitionerId(row.practitionerId),
                                            wanted(tx, row),
                                            row.startsAt)
                                    .then(place -> take(tx, clinic, row, place, row.patientName))
                            instanceof Outcome.Done;
        }
    }

    /** Gives the slot back, where the request has one. */
    void release(Tx tx, RequestRow row) {
        if (row.holdId != null) {
            Holds.release(tx, tools, row.holdId);
            row.holdId = null;
            row.heldUntil = null;
        }
    }

    /** Frees the slots of all holds that ran out; says how many. */
    int expireLapsed(Transactions transactions) {
        int expired = 0;
        for (HoldRow hold : transactions.read(Holds::lapsed)) {
            if (transactions.write(tx -> expire(tx, hold.id, hold.requestId))) {
                expired++;
            }
        }
        return expired;
    }

    /** Frees the slot of a hold that ran out; false when somebody was faster. */
    private boolean expire(Tx tx, UUID hold, @Nullable UUID request) {
        // The request first, as everybody does who decides about it: else the two would wait for
        // each other.
        RequestRow row =
                request == null
                        ? null
                        : tx.session().get(RequestRow.class, request, LockMode.PESSIMISTIC_WRITE);
        HoldRow lapsed = tx.session().get(HoldRow.class, hold, LockMode.PESSIMISTIC_WRITE);
        if (lapsed == null || lapsed.heldUntil.isAfter(tx.now())) {
            return false;
        }
        Holds.release(tx, tools, hold);
        if (row != null && hold.equals(row.holdId)) {
            row.holdId = null;
            row.heldUntil = null;
            row.version++;
            tx.session().update(row);
            tx.announce(
                    new RequestExpired(
                            tools.ids().next(),
                            new ClinicId(row.clinicId),
                            new PatientId(row.patientId),
                            new Actor.Program(),
                            AppointmentReader.origin(row.channel, row.conversationId),
                            tx.now(),
                            new RequestId(row.id)));
        }
        return true;
    }

    /**
     * What a request that is made wants: the whole of a visit that is to be moved, for as long as
     * that is, unless another service is asked for.
     */
    static ServiceChoice asked(Tx tx, DirectoryView view, RequestCommand command) {
        AppointmentId moves = command.moves();
        return moves == null
                ? command.services()
                : ofVisit(tx, view, moves.value(), command.services());
    }

    /** What a request that is there wants. */
    ServiceChoice wanted(Tx tx, RequestRow row) {
        return row.movesId == null
                ? RequestRows.services(row)
                : ofVisit(
                        tx,
                        tools.view(new ClinicId(row.clinicId)),
                        row.movesId,
                        RequestRows.services(row));
    }

    private static ServiceChoice ofVisit(
            Tx tx, DirectoryView view, UUID visit, ServiceChoice services) {
        AppointmentRow row = tx.session().get(AppointmentRow.class, visit);
        ServiceChoice had = row == null ? services : Treatment.had(view, row);
        return services.isUsual() || services.services().equals(had.services()) ? had : services;
    }
}
