package org.foredesk.booking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.RequestId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Bookings that wait for staff: made with a hold where possible, confirmed, rejected, withdrawn,
 * lapsed.
 */
final class Requests {

    private final Tools tools;
    private final Guard guard;
    private final Holds holds;
    private final Bookings bookings;
    private final Moves moves;

    Requests(Tools tools, Holds holds, Bookings bookings, Moves moves) {
        this.tools = tools;
        this.guard = new Guard(tools);
        this.holds = holds;
        this.bookings = bookings;
        this.moves = moves;
    }

    Outcome<BookingRequest> make(Tx tx, RequestCommand command) {
        Turns.take(tx, command.clinic(), command.patient());
        var tooMany = guard.tooMany(tx, command.patient());
        if (tooMany.isPresent()) {
            return Outcome.refused(tooMany.get());
        }
        RequestRow row = RequestRows.of(command, tools.ids().next(), tx.now());
        if (command.practitioner() == null || command.start() == null) {
            return Outcome.done(insert(tx, command, row));
        }
        DirectoryView view = tools.view(command.clinic());
        return Place.of(view, command.practitioner(), asked(tx, view, command), command.start())
                .then(place -> holdFor(tx, command.clinic(), row, place, command.patientName()))
                .map(held -> insert(tx, command, row));
    }

    Outcome<Hold> holdFor(Tx tx, ClinicId clinic, RequestRow row, Place place, String holder) {
        return holds.hold(tx, clinic, place, tools.rules().hold(), holder, row.id)
                .map(hold -> {
                    row.holdId = hold.id().value();
                    row.heldUntil = hold.until();
                    RequestRows.put(row, hold.services());
                    row.endsAt = hold.end();
                    return hold;
                });
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
        return RequestRows.request(tools.view(command.clinic()), row);
    }

    Outcome<Appointment> confirm(Tx tx, RequestDecision decision) {
        return pending(tx, decision).then(row -> confirm(tx, decision, row));
    }

    private Outcome<Appointment> confirm(Tx tx, RequestDecision decision, RequestRow row) {
        PractitionerId practitioner =
                or(decision.practitioner(), row.practitionerId, PractitionerId::new);
        var start = decision.start() == null ? row.startsAt : decision.start();
        if (practitioner == null || start == null) {
            String missing = practitioner == null ? "practitioner" : "start";
            return Outcome.refused(
                    new Refusal(
                            "incomplete_request",
                            "Choose the " + missing + " first.",
                            missing,
                            false,
                            List.of()));
        }
        ServiceChoice services = chosen(decision.service(), row);
        HoldId hold = row.holdId == null ? null : new HoldId(row.holdId);
        Outcome<Appointment> made =
                row.movesId == null
                        ? bookings.book(
                                tx,
                                new BookingCommand(
                                        decision.clinic(),
                                        decision.actor(),
                                        AppointmentReader.origin(row.channel, row.conversationId),
                                        new PatientId(row.patientId),
                                        row.patientName,
                                        practitioner,
                                        services,
                                        start,
                                        row.reason,
                                        hold,
                                        decision.override(),
                                        ChangeCause.REQUEST),
                                new Bookings.Confirming(new RequestId(row.id)))
                        : moves.move(
                                tx,
                                moving(decision, row),
                                new MoveTarget(start, practitioner, other(decision.service(), row)),
                                hold);
        return made.map(appointment -> confirmed(tx, decision, row, appointment));
    }

    private static AppointmentChange moving(RequestDecision decision, RequestRow row) {
        return new AppointmentChange(
                decision.clinic(),
                decision.actor(),
                new AppointmentId(Objects.requireNonNull(row.movesId)),
                null,
                decision.reason(),
                decision.override(),
                AppointmentReader.origin(row.channel, row.conversationId),
                ChangeCause.REQUEST);
    }

    private Appointment confirmed(
            Tx tx, RequestDecision decision, RequestRow row, Appointment appointment) {
        row.status = RequestStatus.CONFIRMED.code();
        row.appointmentId = appointment.id().value();
        UUID change = decide(tx, decision, row);
        tx.announce(
                new RequestConfirmed(
                        change,
                        decision.clinic(),
                        new PatientId(row.patientId),
                        decision.actor(),
                        AppointmentReader.origin(row.channel, row.conversationId),
                        Tools.tellAt(tx, decision.actor()),
                        new RequestId(row.id),
                        appointment.id()));
        return appointment;
    }

    Outcome<BookingRequest> reject(Tx tx, RequestDecision decision, List<Slot> alternatives) {
        return pending(tx, decision)
                .map(row -> {
                    release(tx, row);
                    List<Slot> offered =
                            alternatives.isEmpty() ? alternatives(tx, row) : alternatives;
                    row.status = RequestStatus.REJECTED.code();
                    UUID change = decide(tx, decision, row);
                    tx.announce(
                            new RequestRejected(
                                    change,
                                    decision.clinic(),
                                    new PatientId(row.patientId),
                                    decision.actor(),
                                    AppointmentReader.origin(row.channel, row.conversationId),
                                    Tools.tellAt(tx, decision.actor()),
                                    new RequestId(row.id),
                                    decision.reason(),
                                    offered));
                    return RequestRows.request(tools.view(decision.clinic()), row);
                });
    }

    private List<Slot> alternatives(Tx tx, RequestRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        PractitionerId practitioner = or(null, row.practitionerId, PractitionerId::new);
        var start = row.startsAt;
        if (practitioner == null || start == null) {
            return List.of();
        }
        return tools.availability().alternatives(tx, clinic, practitioner, wanted(tx, row), start);
    }

    Outcome<BookingRequest> withdraw(Tx tx, RequestDecision decision) {
        return pending(tx, decision)
                .map(row -> {
                    release(tx, row);
                    row.status = RequestStatus.WITHDRAWN.code();
                    UUID change = decide(tx, decision, row);
                    tx.announce(
                            new RequestWithdrawn(
                                    change,
                                    decision.clinic(),
                                    new PatientId(row.patientId),
                                    decision.actor(),
                                    AppointmentReader.origin(row.channel, row.conversationId),
                                    Tools.tellAt(tx, decision.actor()),
                                    new RequestId(row.id)));
                    return RequestRows.request(tools.view(decision.clinic()), row);
                });
    }

    /** Frees the slot of a hold that ran out; false when somebody was faster. */
    boolean expire(Tx tx, UUID hold, @Nullable UUID request) {
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

    /** Makes a decided request wait again, with its slot where that is still free. */
    void reopen(Tx tx, RequestRow row) {
        row.status = RequestStatus.PENDING.code();
        row.appointmentId = null;
        row.decidedAt = null;
        row.decidedBy = null;
        row.decisionReason = null;
        row.decisionChange = null;
        row.version++;
        holdAgain(tx, row);
        tx.session().update(row);
    }

    /** Holds the slot a request asks for, where it has one and that is still free. */
    void holdAgain(Tx tx, RequestRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        if (row.practitionerId != null && row.startsAt != null) {
            boolean unused =
                    Place.of(
                                            tools.view(clinic),
                                            new PractitionerId(row.practitionerId),
                                            wanted(tx, row),
                                            row.startsAt)
                                    .then(place -> holdFor(tx, clinic, row, place, row.patientName))
                            instanceof Outcome.Done;
        }
    }

    Outcome<RequestRow> pending(Tx tx, RequestDecision decision) {
        var notAllowed = Guard.mayOverride(decision.actor(), decision.override());
        if (notAllowed.isPresent()) {
            return Outcome.refused(notAllowed.get());
        }
        RequestRow row =
                tx.session()
                        .get(
                                RequestRow.class,
                                decision.request().value(),
                                LockMode.PESSIMISTIC_WRITE);
        if (row == null || !row.clinicId.equals(decision.clinic().value())) {
            return Outcome.refused("unknown_request", "There is no such request.");
        }
        if (!row.status.equals(RequestStatus.PENDING.code())) {
            return Outcome.refused("wrong_status", "This request is already " + row.status + ".");
        }
        Integer expected = decision.expectedVersion();
        return expected != null && expected != row.version
                ? Outcome.refused("changed_meanwhile", "This request has changed meanwhile.")
                : Outcome.done(row);
    }

    void release(Tx tx, RequestRow row) {
        if (row.holdId != null) {
            Holds.release(tx, tools, row.holdId);
            row.holdId = null;
            row.heldUntil = null;
        }
    }

    private UUID decide(Tx tx, RequestDecision decision, RequestRow row) {
        UUID change = tools.ids().next();
        row.holdId = null;
        row.heldUntil = null;
        row.decidedAt = tx.now();
        row.decidedBy =
                Optional.ofNullable(decision.actor().reference()).orElse(decision.actor().kind());
        row.decisionReason = decision.reason();
        row.decisionChange = change;
        row.version++;
        tx.session().update(row);
        return change;
    }

    /**
     * What a request that is made wants: the whole of a visit that is to be moved, for as long as
     * that is, unless another service is asked for.
     */
    private static ServiceChoice asked(Tx tx, DirectoryView view, RequestCommand command) {
        AppointmentId moves = command.moves();
        return moves == null
                ? command.services()
                : ofVisit(tx, view, moves.value(), command.services());
    }

    private ServiceChoice wanted(Tx tx, RequestRow row) {
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

    /** What the row asks for, unless another service than its first was chosen. */
    static ServiceChoice chosen(@Nullable ServiceId chosen, RequestRow row) {
        return chosen == null || chosen.value().equals(row.serviceId)
                ? RequestRows.services(row)
                : ServiceChoice.of(chosen);
    }

    /** As {@link #chosen}, where what the row asks for is what the visit has. */
    private static ServiceChoice other(@Nullable ServiceId chosen, RequestRow row) {
        return chosen == null || chosen.value().equals(row.serviceId)
                ? ServiceChoice.USUAL
                : ServiceChoice.of(chosen);
    }

    /** What was chosen, else what the row has. */
    static <T> @Nullable T or(@Nullable T chosen, @Nullable UUID stored, Function<UUID, T> id) {
        return chosen != null || stored == null ? chosen : id.apply(stored);
    }
}
