package org.foredesk.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.ServiceId;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Changes appointments that are there: moves, cancels, takes them on; each with its history and its
 * fact.
 */
final class Changes {

    private final Tools tools;
    private final Guard guard;
    private final Histories histories;

    Changes(Tools tools) {
        this.tools = tools;
        this.guard = new Guard(tools);
        this.histories = new Histories(tools.ids());
    }

    /** The row, locked until the end of the transaction; or why it cannot be changed. */
    static Outcome<AppointmentRow> locked(
            Tx tx, ClinicId clinic, AppointmentId id, @Nullable Integer expectedVersion) {
        AppointmentRow row =
                tx.session().get(AppointmentRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null || !row.clinicId.equals(clinic.value())) {
            return Outcome.refused("unknown_appointment", "There is no such appointment.");
        }
        if (expectedVersion != null && expectedVersion != row.version) {
            return Outcome.refused(
                    "changed_meanwhile", "Somebody else has changed this appointment meanwhile.");
        }
        return Outcome.done(row);
    }

    private Outcome<Appointment> changing(
            Tx tx, AppointmentChange change, Function<AppointmentRow, Outcome<Appointment>> work) {
        Optional<Refusal> notAllowed = Guard.mayOverride(change.actor(), change.override());
        return notAllowed.isPresent()
                ? Outcome.refused(notAllowed.get())
                : locked(tx, change.clinic(), change.appointment(), change.expectedVersion())
                        .then(work);
    }

    Outcome<Appointment> move(
            Tx tx, AppointmentChange change, MoveTarget target, @Nullable HoldId hold) {
        return changing(tx, change, row -> move(tx, change, row, target, hold));
    }

    private Outcome<Appointment> move(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            MoveTarget target,
            @Nullable HoldId hold) {
        if (!AppointmentReader.status(row).open()) {
            return wrongStatus(row);
        }
        DirectoryView view = tools.view(change.clinic());
        return target.from(
                        view,
                        new PractitionerId(row.practitionerId),
                        new ServiceId(row.serviceId),
                        row.startsAt)
                .then(place ->
                        isThere(row, place)
                                ? Outcome.done(AppointmentReader.appointment(tx, view, row))
                                : move(tx, change, row, place, hold));
    }

    private static boolean isThere(AppointmentRow row, Place place) {
        return row.startsAt.equals(place.start())
                && row.practitionerId.equals(place.practitioner().id().value())
                && row.serviceId.equals(place.service().id().value());
    }

    private Outcome<Appointment> move(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            Place place,
            @Nullable HoldId hold) {
        PatientId patient = new PatientId(row.patientId);
        Turns.take(tx, change.clinic(), patient);
        Turns.take(tx, change.clinic(), place.practitioner());
        Set<UUID> own = hold == null ? Set.of(row.id) : Set.of(row.id, hold.value());
        List<SlotReason> reasons = tools.availability().explain(tx, change.clinic(), place, own);
        Optional<Refusal> refusal =
                guard.cancelNotice(tx, change.actor(), change.override(), row)
                        .or(() ->
                                guard.against(
                                        tx, change.clinic(), place, reasons, change.override()))
                        .or(() ->
                                change.override() != null
                                        ? Optional.empty()
                                        : guard.patientBusy(
                                                tx,
                                                change.clinic(),
                                                patient,
                                                place.time(),
                                                new AppointmentId(row.id)));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (hold != null) {
            Holds.release(tx, tools, hold.value());
        }
        Claim claim = Claim.of(tools.view(change.clinic()), place, row.id, null);
        boolean fits = Seats.takeInstead(tx, claim, row.id);
        if (!fits && change.override() == null) {
            return Outcome.refused(guard.taken(tx, change.clinic(), place));
        }
        if (!fits) {
            Seats.takeBeyond(tx, claim, row.id);
        }
        boolean overridden = change.override() != null && (!fits || !reasons.isEmpty());
        return Outcome.done(writeMove(tx, change, row, place, overridden));
    }

    private Appointment writeMove(
            Tx tx, AppointmentChange change, AppointmentRow row, Place place, boolean overridden) {
        Histories.State before = Histories.State.of(row);
        DirectoryView view = tools.view(change.clinic());
        Bookings.put(row, place, view);
        row.overridden = overridden;
        UUID id = write(tx, change, row, Histories.MOVED, before, overridden);
        tx.announce(
                new AppointmentMoved(
                        id,
                        change.clinic(),
                        new PatientId(row.patientId),
                        change.actor(),
                        origin(change, row),
                        Tools.tellAt(tx, change.actor()),
                        new AppointmentId(row.id),
                        new PractitionerId(before.practitioner()),
                        before.start()));
        return AppointmentReader.appointment(tx, view, row);
    }

    Outcome<Appointment> cancel(Tx tx, AppointmentChange change) {
        return cancel(tx, change, null);
    }

    /** As the other one, where the patient is told of several cancellations {@code together}. */
    Outcome<Appointment> cancel(Tx tx, AppointmentChange change, @Nullable UUID together) {
        return changing(
                tx,
                change,
                row -> {
                    if (!AppointmentReader.status(row).open()) {
                        return wrongStatus(row);
                    }
                    Optional<Refusal> tooLate =
                            guard.cancelNotice(tx, change.actor(), change.override(), row);
                    if (tooLate.isPresent()) {
                        return Outcome.refused(tooLate.get());
                    }
                    Histories.State before = Histories.State.of(row);
                    row.status = AppointmentStatus.CANCELLED.code();
                    Seats.free(tx, row.id);
                    UUID id =
                            write(
                                    tx,
                                    change,
                                    row,
                                    Histories.CANCELLED,
                                    before,
                                    change.override() != null);
                    tx.announce(
                            new AppointmentCancelled(
                                    id,
                                    change.clinic(),
                                    new PatientId(row.patientId),
                                    change.actor(),
                                    origin(change, row),
                                    Tools.tellAt(tx, change.actor()),
                                    new AppointmentId(row.id),
                                    change.reason(),
                                    together));
                    return Outcome.done(
                            AppointmentReader.appointment(tx, tools.view(change.clinic()), row));
                });
    }

    Outcome<Appointment> changeStatus(Tx tx, AppointmentChange change, AppointmentStatus to) {
        if (to == AppointmentStatus.CANCELLED) {
            return cancel(tx, change);
        }
        return changing(
                tx,
                change,
                row -> {
                    AppointmentStatus from = AppointmentReader.status(row);
                    if (!from.mayBecome(to)) {
                        return wrongStatus(row);
                    }
                    Histories.State before = Histories.State.of(row);
                    row.status = to.code();
                    Attendances.became(row, to, tx.now());
                    retake(tx, row, from, to);
                    return Outcome.done(
                            statusChanged(tx, change, row, Histories.STATUS, before, from));
                });
    }

    /** The patient goes in, and is checked in by that where they were not yet. */
    Outcome<Appointment> start(Tx tx, AppointmentChange change) {
        return changing(
                tx,
                change,
                row -> {
                    AppointmentStatus from = AppointmentReader.status(row);
                    if (!from.open() || row.startedAt != null) {
                        return wrongStatus(row);
                    }
                    Histories.State before = Histories.State.of(row);
                    if (from != AppointmentStatus.CHECKED_IN) {
                        row.status = AppointmentStatus.CHECKED_IN.code();
                        Attendances.became(row, AppointmentStatus.CHECKED_IN, tx.now());
                    }
                    row.startedAt = tx.now();
                    return Outcome.done(
                            statusChanged(tx, change, row, Histories.STARTED, before, from));
                });
    }

    private Appointment statusChanged(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            String action,
            Histories.State before,
            AppointmentStatus from) {
        UUID id = write(tx, change, row, action, before, false);
        tx.announce(
                new AppointmentStatusChanged(
                        id,
                        change.clinic(),
                        new PatientId(row.patientId),
                        change.actor(),
                        origin(change, row),
                        Tools.tellAt(tx, change.actor()),
                        new AppointmentId(row.id),
                        from,
                        AppointmentReader.status(row)));
        return AppointmentReader.appointment(tx, tools.view(change.clinic()), row);
    }

    /**
     * Gives the time back when a visit is missed, and takes it again when the patient turns up
     * after all.
     */
    private void retake(Tx tx, AppointmentRow row, AppointmentStatus from, AppointmentStatus to) {
        if (from.takesTime() && !to.takesTime()) {
            Seats.free(tx, row.id);
        } else if (!from.takesTime() && to.takesTime()) {
            Claim claim = claim(row);
            if (!Seats.take(tx, claim)) {
                Seats.takeBeyond(tx, claim, null);
            }
        }
    }

    /** The seats of an appointment as it is in its row. */
    Claim claim(AppointmentRow row) {
        DirectoryView view = tools.view(new ClinicId(row.clinicId));
        Place place =
                new Place(
                        view.practitioner(new PractitionerId(row.practitionerId)).orElseThrow(),
                        view.service(new ServiceId(row.serviceId)).orElseThrow(),
                        row.startsAt);
        return Claim.of(view, place, row.id, null);
    }

    private UUID write(
            Tx tx,
            AppointmentChange change,
            AppointmentRow row,
            String action,
            Histories.State before,
            boolean insisted) {
        row.changedAt = tx.now();
        row.version++;
        tx.session().update(row);
        timeChanged(tx, before, row);
        StaffOverride override = change.override();
        String why =
                change.reason() == null && override != null ? override.reason() : change.reason();
        if (insisted) {
            tools.audit()
                    .record(
                            tx,
                            change.clinic(),
                            change.actor(),
                            "appointment.overridden",
                            "appointment",
                            row.id.toString(),
                            Map.of("change", action));
        }
        return histories.write(tx, change.actor(), action, before, row, why, insisted);
    }

    /** Says so where a change touched what the appointment takes of anybody's time. */
    void timeChanged(Tx tx, Histories.State before, AppointmentRow row) {
        boolean took = before.takesTime();
        boolean takes = AppointmentReader.status(row).takesTime();
        boolean samePlace = before.isAt(row);
        if (took && !(takes && samePlace)) {
            tools.timeChanged(tx, row.clinicId, before.practitioner(), before.start());
        }
        if (takes && !(took && samePlace)) {
            tools.timeChanged(tx, row.clinicId, row.practitionerId, row.startsAt);
        }
    }

    private static BookingOrigin origin(AppointmentChange change, AppointmentRow row) {
        BookingOrigin asked = change.origin();
        return asked == null ? AppointmentReader.origin(row.channel, row.conversationId) : asked;
    }

    private static Outcome<Appointment> wrongStatus(AppointmentRow row) {
        return Outcome.refused(
                "wrong_status",
                "This appointment is "
                        + row.status.replace('_', ' ')
                        + " and cannot be changed so.");
    }
}
