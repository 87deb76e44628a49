package org.foredesk.booking;

import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** What comes of an offer: taken, turned down, or the list left altogether. */
final class WaitlistAnswers {

    private final Tools tools;
    private final Bookings bookings;
    private final Moves moves;
    private final Requests requests;

    WaitlistAnswers(Tools tools, Bookings bookings, Moves moves, Requests requests) {
        this.tools = tools;
        this.bookings = bookings;
        this.moves = moves;
        this.requests = requests;
    }

    /**
     * Books the held time, or moves the appointment that was to be given up for it; where the
     * clinic confirms such bookings itself, asks it.
     */
    Outcome<WaitlistEntry> accept(Tx tx, WaitlistDecision decision) {
        return offered(tx, decision)
                .then(open ->
                        take(tx, decision, open).map(visit -> taken(tx, decision, open, visit)));
    }

    private record Open(WaitlistRow row, WaitlistOfferRow offer) {}

    /** What became of a taken offer; the appointment is null where the clinic is asked first. */
    private record Taken(@Nullable UUID appointment) {}

    private static Outcome<Open> offered(Tx tx, WaitlistDecision decision) {
        return WaitlistRows.locked(tx, decision)
                .then(row -> {
                    WaitlistOfferRow offer = WaitlistRows.lastOffer(tx, row);
                    if (offer == null
                            || !row.status.equals(WaitlistStatus.OFFERED.code())
                            || !tx.now().isBefore(offer.answerBy)) {
                        return Outcome.refused(
                                "offer_gone", "That offer has run out or was answered before.");
                    }
                    return Outcome.done(new Open(row, offer));
                });
    }

    private Outcome<Taken> take(Tx tx, WaitlistDecision decision, Open open) {
        AppointmentRow moving = moving(tx, open.row());
        boolean byStaff =
                decision.actor() instanceof Actor.Staff
                        || decision.actor() instanceof Actor.ApiClient;
        ServiceChoice service = services(open);
        if (!byStaff
                && !tools.mayBookAtOnce(
                        decision.clinic(), origin(decision, open.row()).channel(), service, true)) {
            return ask(tx, decision, open, moving);
        }
        HoldId hold = new HoldId(open.offer().holdId);
        Outcome<Appointment> made =
                moving == null
                        ? bookings.book(tx, booking(decision, open).withHold(hold), null)
                        : moves.move(
                                tx, change(decision, open, moving), target(open, moving), hold);
        return made.map(visit -> new Taken(visit.id().value()));
    }

    private static @Nullable AppointmentRow moving(Tx tx, WaitlistRow row) {
        AppointmentRow visit =
                row.movesId == null ? null : tx.session().get(AppointmentRow.class, row.movesId);
        return visit != null && AppointmentReader.status(visit).open() ? visit : null;
    }

    private static BookingCommand booking(WaitlistDecision decision, Open open) {
        WaitlistRow row = open.row();
        return new BookingCommand(
                decision.clinic(),
                decision.actor(),
                origin(decision, row),
                new PatientId(row.patientId),
                row.patientName,
                new PractitionerId(open.offer().practitionerId),
                services(open),
                open.offer().startsAt,
                row.reason,
                null,
                null,
                ChangeCause.waitlist(open.offer().offeredAt));
    }

    private static ServiceChoice services(Open open) {
        return WaitlistRows.services(open.offer());
    }

    private static MoveTarget target(Open open, AppointmentRow moving) {
        boolean same =
                services(open)
                        .services()
                        .equals(
                                ServiceChoice.stored(moving.serviceId, moving.moreServices, null)
                                        .services());
        return new MoveTarget(
                open.offer().startsAt,
                new PractitionerId(open.offer().practitionerId),
                same ? ServiceChoice.USUAL : services(open));
    }

    private static AppointmentChange change(
            WaitlistDecision decision, Open open, AppointmentRow moving) {
        return new AppointmentChange(
                decision.clinic(),
                decision.actor(),
                new AppointmentId(moving.id),
                null,
                null,
                null,
                origin(decision, open.row()),
                ChangeCause.waitlist(open.offer().offeredAt));
    }

    // The slot goes from the offer's hold to the request's, in this one transaction.
    private Outcome<Taken> ask(
            Tx tx, WaitlistDecision decision, Open open, @Nullable AppointmentRow moving) {
        WaitlistRow row = open.row();
        Holds.release(tx, tools, open.offer().holdId);
        return requests.make(
                        tx,
                        new RequestCommand(
                                decision.clinic(),
                                decision.actor(),
                                origin(decision, row),
                                new PatientId(row.patientId),
                                row.patientName,
                                new PractitionerId(open.offer().practitionerId),
                                null,
                                services(open),
                                open.offer().startsAt,
                                row.reason,
                                null,
                                null,
                                moving == null ? null : new AppointmentId(moving.id)))
                .map(_ -> new Taken(null));
    }

    private static BookingOrigin origin(WaitlistDecision decision, WaitlistRow row) {
        BookingOrigin given = decision.origin();
        return given == null ? AppointmentReader.origin(row.channel, row.conversationId) : given;
    }

    private WaitlistEntry taken(Tx tx, WaitlistDecision decision, Open open, Taken taken) {
        WaitlistRow row = open.row();
        WaitlistOffers.close(tx, tools, row, OfferStatus.ACCEPTED);
        row.status = WaitlistStatus.ACCEPTED.code();
        row.appointmentId = taken.appointment();
        return changed(tx, decision, row, WaitlistStep.ACCEPTED);
    }

    /** The patient does not want this one; they go on waiting. */
    Outcome<WaitlistEntry> decline(Tx tx, WaitlistDecision decision) {
        return offered(tx, decision)
                .map(open -> {
                    WaitlistOffers.close(tx, tools, open.row(), OfferStatus.DECLINED);
                    open.row().status = WaitlistStatus.WAITING.code();
                    return changed(tx, decision, open.row(), WaitlistStep.DECLINED);
                });
    }

    /** Takes the entry off the list, with an offer that may be open. */
    Outcome<WaitlistEntry> withdraw(Tx tx, WaitlistDecision decision) {
        return WaitlistRows.locked(tx, decision)
                .then(row -> {
                    if (!WaitlistStatus.ofCode(row.status).orElseThrow().open()) {
                        return Outcome.refused(
                                "wrong_status", "This entry is no longer on the waiting list.");
                    }
                    WaitlistOffers.close(tx, tools, row, OfferStatus.WITHDRAWN);
                    row.status = WaitlistStatus.WITHDRAWN.code();
                    return Outcome.done(changed(tx, decision, row, WaitlistStep.LEFT));
                });
    }

    private WaitlistEntry changed(
            Tx tx, WaitlistDecision decision, WaitlistRow row, WaitlistStep step) {
        WaitlistOffers.changed(tx, tools, row, decision.actor(), decision.origin(), step);
        return WaitlistRows.entry(
                tools.view(decision.clinic()), row, WaitlistRows.lastOffer(tx, row));
    }
}
