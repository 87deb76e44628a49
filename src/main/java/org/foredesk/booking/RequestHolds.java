package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
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
 * The slot a request keeps while it waits, or the several of a visit in parts: taken when it is
 * made, given back when it is decided or has waited too long.
 */
final class RequestHolds {

    private final Tools tools;
    private final Holds holds;
    private final RequestParts parts;

    RequestHolds(Tools tools, Holds holds, RequestParts parts) {
        this.tools = tools;
        this.holds = holds;
        this.parts = parts;
    }

    /** Whether it is known well enough what is asked for, for somebody's time to be held. */
    boolean settled(RequestRow row, @Nullable PractitionerId practitioner, ServiceChoice services) {
        return practitioner != null || parts.needed(row, services);
    }

    /**
     * Holds what is {@link #settled} for then and writes it into the row; refused like a booking,
     * with the row as it was.
     */
    Outcome<RequestRow> take(
            Tx tx,
            RequestRow row,
            @Nullable PractitionerId practitioner,
            ServiceChoice services,
            Instant start) {
        return practitioner == null || parts.needed(row, services)
                ? parts.take(tx, row, services, start, practitioner)
                : Place.of(view(row), practitioner, services, start)
                        .then(place -> take(tx, row, place));
    }

    private Outcome<RequestRow> take(Tx tx, RequestRow row, Place place) {
        ClinicId clinic = new ClinicId(row.clinicId);
        return holds.hold(tx, clinic, place, tools.rules().hold(), row.patientName, row.id)
                .map(hold -> {
                    parts.forget(tx, row);
                    row.holdId = hold.id().value();
                    row.heldUntil = hold.until();
                    row.practitionerId = hold.practitioner().value();
                    RequestRows.put(row, hold.services());
                    row.startsAt = hold.start();
                    row.endsAt = hold.end();
                    return row;
                });
    }

    /** Holds the slot a request asks for, where it has one and that is still free. */
    void takeAgain(Tx tx, RequestRow row) {
        List<RequestPartRow> several = RequestParts.of(tx, row.id);
        if (!several.isEmpty()) {
            parts.takeAgain(tx, row, several);
        } else if (row.practitionerId != null && row.startsAt != null) {
            Outcome<RequestRow> unused =
                    take(
                            tx,
                            row,
                            new PractitionerId(row.practitionerId),
                            wanted(tx, row),
                            row.startsAt);
        }
    }

    /** Gives back all that is held for it. */
    void release(Tx tx, RequestRow row) {
        if (row.holdId != null) {
            Holds.releaseOf(tx, tools, row.id);
            row.holdId = null;
            row.heldUntil = null;
        }
    }

    private DirectoryView view(RequestRow row) {
        return tools.view(new ClinicId(row.clinicId));
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
        if (row != null && row.holdId != null) {
            // The parts of one visit lapse together.
            release(tx, row);
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
                : ofVisit(tx, view(row), row.movesId, RequestRows.services(row));
    }

    private static ServiceChoice ofVisit(
            Tx tx, DirectoryView view, UUID visit, ServiceChoice services) {
        AppointmentRow row = tx.session().get(AppointmentRow.class, visit);
        ServiceChoice had = row == null ? services : Treatment.had(view, row);
        return services.isUsual() || services.services().equals(had.services()) ? had : services;
    }
}
