package org.foredesk.booking;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Changes appointments that are there: cancels, takes them on; each with its history and its fact.
 * {@link Moves} takes them elsewhere.
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

    Outcome<Appointment> changing(
            Tx tx, AppointmentChange change, Function<AppointmentRow, Outcome<Appointment>> work) {
        Optional<Refusal> notAllowed = Guard.mayOverride(change.actor(), change.override());
        return notAllowed.isPresent()
                ? Outcome.refused(notAllowed.get())
                : locked(tx, change.clinic(), change.appointment(), change.expectedVersion())
                        .then(work);
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
        return Claim.of(view, Moves.place(view, row).orElseThrow(), row.id, null);
    }

    UUID write(
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
        String words =
                change.reason() == null && override != null ? override.reason() : change.reason();
        Histories.Why why = new Histories.Why(words, cause(change, row));
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

    private ChangeCause cause(AppointmentChange change, AppointmentRow row) {
        ChangeCause given = change.cause();
        return given == null
                ? ChangeCause.by(
                        change.actor(),
                        origin(change, row).channel(),
                        tools.view(change.clinic()).clinic().demo())
                : given;
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

    static BookingOrigin origin(AppointmentChange change, AppointmentRow row) {
        BookingOrigin asked = change.origin();
        return asked == null ? AppointmentReader.origin(row.channel, row.conversationId) : asked;
    }

    static Outcome<Appointment> wrongStatus(AppointmentRow row) {
        return Outcome.refused(
                "wrong_status",
                "This appointment is "
                        + row.status.replace('_', ' ')
                        + " and cannot be changed so.");
    }
}
