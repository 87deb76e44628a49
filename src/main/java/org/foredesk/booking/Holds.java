package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Slots kept free for a while: a hold owns seats like an appointment does, but lapses by itself.
 */
final class Holds {

    private static final int HOLDER_LENGTH = 200;
    private static final int LAPSED_AT_ONCE = 200;

    private final Tools tools;
    private final Guard guard;

    Holds(Tools tools) {
        this.tools = tools;
        this.guard = new Guard(tools);
    }

    Outcome<Hold> hold(Tx tx, HoldCommand command) {
        DirectoryView view = tools.view(command.clinic());
        return Place.of(view, command.practitioner(), command.services(), command.start())
                .then(place ->
                        hold(
                                tx,
                                command.clinic(),
                                place,
                                command.length(),
                                command.holder(),
                                null));
    }

    /** Holds the place, until it would begin, for a visit that may move there. */
    Outcome<Hold> holdUntilStart(Tx tx, ClinicId clinic, Place place, String holder) {
        return holdUntil(tx, clinic, place, place.start(), holder);
    }

    /** Holds the place for somebody who is asked whether they want it. */
    Outcome<Hold> holdUntil(Tx tx, ClinicId clinic, Place place, Instant until, String holder) {
        return hold(tx, clinic, place, Duration.between(tx.now(), until), holder, null);
    }

    /**
     * Holds the place for a request (null for a bare hold), refused like a booking when it cannot
     * be had.
     */
    Outcome<Hold> hold(
            Tx tx,
            ClinicId clinic,
            Place place,
            Duration length,
            String holder,
            @Nullable UUID request) {
        Turns.take(tx, clinic, place.practitioner());
        List<SlotReason> reasons = tools.availability().explain(tx, clinic, place, Set.of());
        Refusal refusal = guard.against(tx, clinic, place, reasons, null).orElse(null);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        HoldRow row = row(tx, clinic, place, length, holder, request);
        Claim claim = Claim.of(tools.view(clinic), place, row.id, row.heldUntil);
        if (!Seats.take(tx, claim)) {
            return Outcome.refused(guard.taken(tx, clinic, place));
        }
        tx.session().insert(row);
        timeChanged(tx, tools, row);
        return Outcome.done(
                new Hold(
                        new HoldId(row.id),
                        new PractitionerId(row.practitionerId),
                        place.treatment().choice(),
                        row.startsAt,
                        row.endsAt,
                        row.heldUntil));
    }

    private HoldRow row(
            Tx tx,
            ClinicId clinic,
            Place place,
            Duration length,
            String holder,
            @Nullable UUID request) {
        HoldRow row = new HoldRow();
        row.id = tools.ids().next();
        row.clinicId = clinic.value();
        row.practitionerId = place.practitioner().id().value();
        row.serviceId = place.treatment().first().id().value();
        row.moreServices = place.treatment().choice().rest();
        row.startsAt = place.time().start();
        row.endsAt = place.time().end();
        row.busyFrom = place.occupied().start();
        row.busyTo = place.occupied().end();
        row.holder = holder.substring(0, Math.min(holder.length(), HOLDER_LENGTH));
        row.requestId = request;
        row.heldUntil = tx.now().plus(length);
        return row;
    }

    /**
     * Gives the hold's seats to the claim, if it is for that very place and still has them; it is
     * gone afterwards.
     */
    static boolean handOver(Tx tx, Tools tools, HoldId hold, Place place, Claim claim) {
        HoldRow row = tx.session().get(HoldRow.class, hold.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            return false;
        }
        int minutes = (int) Duration.between(row.startsAt, row.endsAt).toMinutes();
        boolean samePlace =
                row.practitionerId.equals(claim.practitioner())
                        && place.treatment().is(row.serviceId, row.moreServices, minutes)
                        && row.startsAt.equals(place.start());
        boolean handedOver = samePlace && Seats.handOver(tx, row.id, claim);
        if (!handedOver) {
            Seats.free(tx, row.id);
            Seats.free(tx, claim.owner());
        }
        delete(tx, tools, row);
        return handedOver;
    }

    /** Gives the seats back; does nothing when the hold is gone. */
    static void release(Tx tx, Tools tools, UUID hold) {
        HoldRow row = tx.session().get(HoldRow.class, hold, LockMode.PESSIMISTIC_WRITE);
        if (row != null) {
            Seats.free(tx, hold);
            delete(tx, tools, row);
        }
    }

    /** Gives back all that is held for a request. */
    static void releaseOf(Tx tx, Tools tools, UUID request) {
        of(tx, request).forEach(hold -> release(tx, tools, hold.id));
    }

    /** What is held with that practitioner at that time for a request. */
    static Optional<HoldId> of(Tx tx, UUID request, UUID practitioner, Instant start) {
        return of(tx, request).stream()
                .filter(hold ->
                        hold.practitionerId.equals(practitioner) && hold.startsAt.equals(start))
                .map(hold -> new HoldId(hold.id))
                .findFirst();
    }

    private static List<HoldRow> of(Tx tx, UUID request) {
        return tx.session()
                .createSelectionQuery(
                        "from HoldRow where requestId = :request order by startsAt", HoldRow.class)
                .setParameter("request", request)
                .list();
    }

    private static void delete(Tx tx, Tools tools, HoldRow row) {
        tx.session().delete(row);
        timeChanged(tx, tools, row);
    }

    private static void timeChanged(Tx tx, Tools tools, HoldRow row) {
        tools.timeChanged(tx, row.clinicId, row.practitionerId, row.startsAt);
    }

    /** As the other one, for a hold somebody names from outside. */
    static void release(Tx tx, Tools tools, ClinicId clinic, HoldId hold) {
        HoldRow row = tx.session().get(HoldRow.class, hold.value());
        if (row != null && row.clinicId.equals(clinic.value())) {
            release(tx, tools, row.id);
        }
    }

    /** Those that have run out, not too many at once. */
    static List<HoldRow> lapsed(Tx tx) {
        return tx.session()
                .createSelectionQuery(
                        "from HoldRow where heldUntil <= :now order by heldUntil", HoldRow.class)
                .setParameter("now", tx.now())
                .setMaxResults(LAPSED_AT_ONCE)
                .list();
    }
}
