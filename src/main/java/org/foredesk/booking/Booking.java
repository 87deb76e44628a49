package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done about appointments. Each verb comes in two forms: with a {@link Tx} it
 * takes part in the caller's transaction, without one it opens its own and returns when the result
 * would survive a power cut. What is expected to go wrong comes back as a refusal with nothing
 * written: {@code slot_taken}, {@code outside_hours}, {@code too_soon}, {@code too_far}, {@code
 * not_offered} (all with {@link Unavailable}), {@code bad_start}, {@code unknown_practitioner}, {@code
 * unknown_service}, {@code unknown_appointment}, {@code unknown_request}, {@code changed_meanwhile},
 * {@code wrong_status}, {@code patient_busy}, {@code too_many_bookings}, {@code cancel_notice}, {@code
 * not_allowed}, {@code undo_too_late}.
 */
public final class Booking {

    public Booking(
            Transactions unusedTransactions,
            Directory unusedDirectory,
            Settings unusedSettings,
            IdSource unusedIds,
            AuditTrail unusedAudit) {}

    /** The rows this façade keeps, the directory's not included. */
    public static List<Class<?>> rows() {
        return List.of();
    }

    /** Free times, best or earliest first; see {@link SlotQuery}. */
    public List<Slot> slots(SlotQuery query) {
        throw new UnsupportedOperationException();
    }

    public List<Slot> slots(Tx tx, SlotQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Why a time is not offered; empty when it is. Without a service the practitioner's usual one is meant. */
    public List<SlotReason> explain(
            ClinicId clinic, PractitionerId practitioner, @Nullable ServiceId service, Instant start) {
        throw new UnsupportedOperationException();
    }

    /**
     * What could be had instead: near times of the same practitioner, others of the same speciality, the
     * same practitioner on other days; at most six, best first.
     */
    public List<Slot> alternatives(
            ClinicId clinic, PractitionerId practitioner, @Nullable ServiceId service, Instant start) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether the assistant, a voice agent or a workflow may book now or has to make a request, by the
     * service's own rule or the setting {@code booking.confirmation}. {@code certain} says that nothing
     * is missing or ambiguous.
     */
    public boolean mayBookAtOnce(ClinicId clinic, ChannelKind channel, @Nullable ServiceId service, boolean certain) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> book(BookingCommand command) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> book(Tx tx, BookingCommand command) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a slot free for a while. */
    public Outcome<Hold> hold(HoldCommand command) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Hold> hold(Tx tx, HoldCommand command) {
        throw new UnsupportedOperationException();
    }

    /** Gives a held slot back; does nothing when it is gone already. */
    public void release(ClinicId clinic, HoldId hold) {
        throw new UnsupportedOperationException();
    }

    public void release(Tx tx, ClinicId clinic, HoldId hold) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks staff. Where practitioner and start are known the slot is held, and the request is refused
     * like a booking when it cannot be had.
     */
    public Outcome<BookingRequest> request(RequestCommand command) {
        throw new UnsupportedOperationException();
    }

    public Outcome<BookingRequest> request(Tx tx, RequestCommand command) {
        throw new UnsupportedOperationException();
    }

    /** Books (or moves) what a request asks for; checked again in the same transaction. */
    public Outcome<Appointment> confirmRequest(RequestDecision decision) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> confirmRequest(Tx tx, RequestDecision decision) {
        throw new UnsupportedOperationException();
    }

    /** Says no; the patient is offered {@code alternatives}, or those found here when the list is empty. */
    public Outcome<BookingRequest> rejectRequest(RequestDecision decision, List<Slot> alternatives) {
        throw new UnsupportedOperationException();
    }

    public Outcome<BookingRequest> rejectRequest(Tx tx, RequestDecision decision, List<Slot> alternatives) {
        throw new UnsupportedOperationException();
    }

    /** The patient no longer wants it. */
    public Outcome<BookingRequest> withdrawRequest(Tx tx, RequestDecision decision) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> move(AppointmentChange change, MoveTarget target) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> move(Tx tx, AppointmentChange change, MoveTarget target) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> cancel(AppointmentChange change) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> cancel(Tx tx, AppointmentChange change) {
        throw new UnsupportedOperationException();
    }

    /** Confirmed, checked in, completed, missed; cancelling goes through {@link #cancel}. */
    public Outcome<Appointment> changeStatus(AppointmentChange change, AppointmentStatus to) {
        throw new UnsupportedOperationException();
    }

    public Outcome<Appointment> changeStatus(Tx tx, AppointmentChange change, AppointmentStatus to) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes back the last change of an appointment: by the same member of staff, within ten seconds, and
     * only when nothing came after it. A booking that confirmed a request makes the request wait again.
     */
    public Outcome<Appointment> undo(ClinicId clinic, Actor actor, AppointmentId appointment) {
        throw new UnsupportedOperationException();
    }

    /** Takes back a rejection within ten seconds: the request waits again, with its slot if that is still free. */
    public Outcome<BookingRequest> undoReject(ClinicId clinic, Actor actor, RequestId request) {
        throw new UnsupportedOperationException();
    }

    /** Frees the slots of holds that ran out and says so for requests; to be called every few seconds. */
    public int expireHolds() {
        throw new UnsupportedOperationException();
    }

    public Optional<Appointment> appointment(ClinicId clinic, AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Appointment> appointment(Tx tx, ClinicId clinic, AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public List<Appointment> appointments(AppointmentQuery query) {
        throw new UnsupportedOperationException();
    }

    public List<Appointment> appointments(Tx tx, AppointmentQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Every change of an appointment, the first one first. */
    public List<HistoryEntry> history(ClinicId clinic, AppointmentId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<BookingRequest> request(ClinicId clinic, RequestId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<BookingRequest> request(Tx tx, ClinicId clinic, RequestId id) {
        throw new UnsupportedOperationException();
    }

    /** Requests in that status, or all when null, the oldest first; at most {@code limit} after {@code after}. */
    public List<BookingRequest> requests(
            ClinicId clinic, @Nullable RequestStatus status, @Nullable RequestId after, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<BookingRequest> requests(
            Tx tx, ClinicId clinic, @Nullable RequestStatus status, @Nullable RequestId after, int limit) {
        throw new UnsupportedOperationException();
    }
}
