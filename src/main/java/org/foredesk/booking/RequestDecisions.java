package org.foredesk.booking;

import java.time.Instant;
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
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** What staff, and those who ask, decide about requests that wait. */
final class RequestDecisions {

    private final Tools tools;
    private final RequestHolds holds;
    private final RequestParts parts;
    private final Bookings bookings;
    private final Moves moves;

    RequestDecisions(
            Tools tools, RequestHolds holds, RequestParts parts, Bookings bookings, Moves moves) {
        this.tools = tools;
        this.holds = holds;
        this.parts = parts;
        this.bookings = bookings;
        this.moves = moves;
    }

    Outcome<Appointment> confirm(Tx tx, RequestDecision decision) {
        return pending(tx, decision).then(row -> confirm(tx, decision, row));
    }

    private Outcome<Appointment> confirm(Tx tx, RequestDecision decision, RequestRow row) {
        PractitionerId practitioner =
                or(decision.practitioner(), row.practitionerId, PractitionerId::new);
        Instant start = decision.start() == null ? row.startsAt : decision.start();
        ServiceChoice services = chosen(decision.service(), row);
        boolean several = parts.needed(row, services);
        if (start == null || (practitioner == null && !several)) {
            return missing(practitioner == null && !several ? "practitioner" : "start");
        }
        if (practitioner == null || several) {
            return parts.book(tx, decision, row, services, start)
                    .map(visit -> confirmed(tx, decision, row, visit.getFirst()));
        }
        if (!RequestParts.of(tx, row.id).isEmpty()) {
            holds.release(tx, row);
        }
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

    private static Outcome<Appointment> missing(String what) {
        return Outcome.refused(
                new Refusal(
                        "incomplete_request",
                        "Choose the " + what + " first.",
                        what,
                        false,
                        List.of()));
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
                    holds.release(tx, row);
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
                    return RequestRows.request(tx, tools.view(decision.clinic()), row);
                });
    }

    private List<Slot> alternatives(Tx tx, RequestRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        PractitionerId practitioner = or(null, row.practitionerId, PractitionerId::new);
        var start = row.startsAt;
        if (practitioner == null || start == null) {
            return List.of();
        }
        if (parts.needed(row, RequestRows.services(row))) {
            return parts.instead(tx, row, start);
        }
        return tools.availability()
                .alternatives(tx, clinic, practitioner, holds.wanted(tx, row), start);
    }

    Outcome<BookingRequest> withdraw(Tx tx, RequestDecision decision) {
        return pending(tx, decision)
                .map(row -> {
                    holds.release(tx, row);
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
                    return RequestRows.request(tx, tools.view(decision.clinic()), row);
                });
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
        holds.takeAgain(tx, row);
        tx.session().update(row);
    }

    /** The row of a request that waits, locked; or why it cannot be decided. */
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
