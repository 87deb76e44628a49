package org.foredesk.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done about appointments. A verb with a {@link Tx} takes part in the
 * caller's transaction, one without opens its own and returns when the result would survive a power
 * cut. What is expected to go wrong comes back as a refusal with nothing written: {@code
 * slot_taken}, {@code outside_hours}, {@code too_soon}, {@code too_far}, {@code not_offered} (all
 * with {@link Unavailable}), {@code bad_start}, {@code unknown_practitioner}, {@code
 * unknown_service}, {@code unknown_appointment}, {@code unknown_request}, {@code
 * changed_meanwhile}, {@code wrong_status}, {@code patient_busy}, {@code too_many_bookings}, {@code
 * cancel_notice}, {@code not_allowed}, {@code undo_too_late}.
 */
public final class Booking {

    private final Transactions transactions;
    private final CalendarSync calendar;
    private final Tools tools;
    private final Bookings bookings;
    private final Holds holds;
    private final Changes changes;
    private final Moves moves;
    private final RequestHolds requestHolds;
    private final Requests requests;
    private final Undo undo;
    private final Waitlist waitlist;
    private final Series series;
    private final PartedVisits partedVisits;
    private final SickDays sickDays;
    private final Delays delays;
    private final Recalls recalls;

    /** Booking without another calendar. */
    public Booking(
            Transactions transactions,
            Directory directory,
            Settings settings,
            IdSource ids,
            AuditTrail audit) {
        this(transactions, directory, settings, ids, audit, new NoCalendar());
    }

    /** Booking in step with {@code mirror}, as far as it is connected. */
    public Booking(
            Transactions transactions,
            Directory directory,
            Settings settings,
            IdSource ids,
            AuditTrail audit,
            CalendarMirror mirror) {
        this.transactions = transactions;
        this.calendar = new CalendarSync(transactions, directory, mirror, ids);
        calendar.listen();
        Availability availability = new Availability(directory, settings);
        this.tools = new Tools(directory, availability, settings, ids, audit, calendar);
        this.bookings = new Bookings(tools);
        this.holds = new Holds(tools);
        this.changes = new Changes(tools);
        this.moves = new Moves(tools, changes);
        PartedSearch search = new PartedSearch(availability);
        RequestParts parts = new RequestParts(tools, holds, search, bookings);
        this.requestHolds = new RequestHolds(tools, holds, parts);
        RequestDecisions decisions =
                new RequestDecisions(tools, requestHolds, parts, bookings, moves);
        this.undo = new Undo(tools, changes, decisions);
        this.requests = new Requests(transactions, tools, requestHolds, decisions, undo);
        this.series = new Series(transactions, tools, bookings, changes, moves, undo);
        this.partedVisits = new PartedVisits(transactions, tools, search, bookings, changes, moves);
        WaitlistAnswers answers = new WaitlistAnswers(tools, bookings, moves, requests);
        this.waitlist =
                new Waitlist(transactions, tools, new WaitlistOffers(tools, holds), answers);
        this.delays = new Delays(transactions, tools);
        this.recalls = new Recalls(transactions, tools);
        recalls.listen();
        this.sickDays = new SickDays(transactions, tools, holds, moves, undo);
    }

    /** What keeps another calendar in step. */
    public CalendarSync calendar() {
        return calendar;
    }

    /** The rows this façade keeps, the directory's not included. */
    public static List<Class<?>> rows() {
        return List.of(
                AppointmentRow.class,
                HistoryRow.class,
                RequestRow.class,
                RequestPartRow.class,
                HoldRow.class,
                WaitlistRow.class,
                WaitlistOfferRow.class,
                SickDayRow.class,
                SickDayVisitRow.class,
                RunningLateRow.class,
                RunningLateNoticeRow.class,
                RecallRow.class,
                RecallChangeRow.class,
                CalendarEventRow.class,
                CalendarSyncRow.class);
    }

    /** Visits that are booked together. */
    public Series series() {
        return series;
    }

    /** Visits whose services several practitioners give one after the other. */
    public PartedVisits partedVisits() {
        return partedVisits;
    }

    /** Bookings that wait for staff. */
    public Requests requests() {
        return requests;
    }

    /** Those who wait for a time to come free. */
    public Waitlist waitlist() {
        return waitlist;
    }

    /** Practitioners who run late today, and their patients. */
    public Delays delays() {
        return delays;
    }

    /** Patients the clinic wants to come back. */
    public Recalls recalls() {
        return recalls;
    }

    /** Practitioners who are away at short notice, and their patients. */
    public SickDays sickDays() {
        return sickDays;
    }

    /** Free times, best or earliest first; see {@link SlotQuery}. */
    public List<Slot> slots(SlotQuery query) {
        return transactions.read(tx -> slots(tx, query));
    }

    public List<Slot> slots(Tx tx, SlotQuery query) {
        return tools.availability().slots(tx, query);
    }

    /** Why a time is not offered where the practitioner is then; empty when it is. */
    public List<SlotReason> explain(
            ClinicId clinic, PractitionerId practitioner, ServiceChoice services, Instant start) {
        return explain(clinic, practitioner, services, start, null);
    }

    /** As the other one, at that place; null for where the practitioner is then. */
    public List<SlotReason> explain(
            ClinicId clinic,
            PractitionerId practitioner,
            ServiceChoice services,
            Instant start,
            @Nullable LocationId location) {
        return switch (Place.of(tools.view(clinic), practitioner, services, start)) {
            case Outcome.Done<Place>(Place place) ->
                    transactions.read(tx ->
                            tools.availability().explain(tx, clinic, place.in(location), Set.of()));
            case Outcome.Refused<Place>(Refusal refusal) -> List.of(SlotReason.of(refusal));
        };
    }

    /**
     * Why an appointment cannot go there; empty when it can. The time it has itself does not count
     * against it.
     */
    public List<SlotReason> explain(Appointment moving, MoveTarget target) {
        return transactions.read(tx -> moves.explain(tx, moving.clinic(), moving.id(), target));
    }

    /**
     * What could be had instead: near times of the same practitioner, others of the same
     * speciality, the same practitioner on other days; at most six, best first.
     */
    public List<Slot> alternatives(
            ClinicId clinic, PractitionerId practitioner, ServiceChoice services, Instant start) {
        return transactions.read(
                tx -> tools.availability().alternatives(tx, clinic, practitioner, services, start));
    }

    /**
     * Whether the assistant, a voice agent or a workflow may book now or has to make a request, by
     * the service's own rule, that of the channel or the setting {@code booking.confirmation}.
     * {@code certain} says that nothing is missing or ambiguous.
     */
    public boolean mayBookAtOnce(
            ClinicId clinic, ChannelKind channel, ServiceChoice services, boolean certain) {
        return tools.mayBookAtOnce(clinic, channel, services, certain);
    }

    /**
     * Whether a visit is too near for its patient to move or cancel it alone ({@code
     * cancel_notice}).
     */
    public boolean insideNotice(Tx tx, Appointment visit) {
        return new Guard(tools).insideNotice(tx, visit.id(), visit.start());
    }

    public Outcome<Appointment> book(BookingCommand command) {
        return transactions.writeDurably(tx -> book(tx, command));
    }

    public Outcome<Appointment> book(Tx tx, BookingCommand command) {
        return bookings.book(tx, command, null);
    }

    /** Keeps a slot free for a while. */
    public Outcome<Hold> hold(HoldCommand command) {
        return transactions.write(tx -> hold(tx, command));
    }

    public Outcome<Hold> hold(Tx tx, HoldCommand command) {
        return holds.hold(tx, command);
    }

    /** Gives a held slot back; does nothing when it is gone already. */
    public void release(Tx tx, ClinicId clinic, HoldId hold) {
        Holds.release(tx, tools, clinic, hold);
    }

    /**
     * Work with verbs that take part in its transaction, of which nothing is left where one of
     * several appointments is refused after others were changed.
     */
    public <T> Outcome<T> allOrNone(Function<Tx, T> work) {
        return AllOrNone.write(transactions, work);
    }

    public Outcome<Appointment> move(AppointmentChange change, MoveTarget target) {
        return AllOrNone.write(transactions, tx -> AllOrNone.orNot(move(tx, change, target)));
    }

    public Outcome<Appointment> move(Tx tx, AppointmentChange change, MoveTarget target) {
        return partedVisits
                .move(tx, change, target)
                .orElseGet(() -> moves.move(tx, change, target, null));
    }

    public Outcome<Appointment> cancel(AppointmentChange change) {
        return AllOrNone.write(transactions, tx -> AllOrNone.orNot(cancel(tx, change)));
    }

    public Outcome<Appointment> cancel(Tx tx, AppointmentChange change) {
        return partedVisits.cancel(tx, change).orElseGet(() -> changes.cancel(tx, change));
    }

    /** Confirmed, checked in, completed, missed; cancelling goes through {@link #cancel}. */
    public Outcome<Appointment> changeStatus(AppointmentChange change, AppointmentStatus to) {
        return transactions.writeDurably(tx -> changeStatus(tx, change, to));
    }

    public Outcome<Appointment> changeStatus(
            Tx tx, AppointmentChange change, AppointmentStatus to) {
        return changes.changeStatus(tx, change, to);
    }

    /**
     * The patient goes in to the practitioner: checked in by that, where they were not yet. Refused
     * with {@code wrong_status} where they are in already, or the visit is over.
     */
    public Outcome<Appointment> start(AppointmentChange change) {
        return transactions.writeDurably(tx -> start(tx, change));
    }

    public Outcome<Appointment> start(Tx tx, AppointmentChange change) {
        return changes.start(tx, change);
    }

    /**
     * Takes back the last change of an appointment: by the same member of staff, within ten
     * seconds, and only when nothing came after it. A booking that confirmed a request makes the
     * request wait again; of a visit in parts that goes for all of them.
     */
    public Outcome<Appointment> undo(ClinicId clinic, Actor actor, AppointmentId appointment) {
        return AllOrNone.write(
                transactions, tx -> AllOrNone.orNot(undo.undo(tx, clinic, actor, appointment)));
    }

    /**
     * Frees the slots of holds that ran out and says so for requests; to be called every few
     * seconds.
     */
    public int expireHolds() {
        return requestHolds.expireLapsed(transactions);
    }

    public Optional<Appointment> appointment(ClinicId clinic, AppointmentId id) {
        return transactions.read(tx -> appointment(tx, clinic, id));
    }

    public Optional<Appointment> appointment(Tx tx, ClinicId clinic, AppointmentId id) {
        return AppointmentReader.find(tx, tools.view(clinic), id);
    }

    public List<Appointment> appointments(AppointmentQuery query) {
        return transactions.read(tx -> appointments(tx, query));
    }

    public List<Appointment> appointments(Tx tx, AppointmentQuery query) {
        return AppointmentReader.list(tx, tools.view(query.clinic()), query);
    }

    /** When each of these patients comes next; without those who do not. */
    public Map<PatientId, Instant> nextStarts(
            ClinicId clinic, Collection<PatientId> patients, Instant from) {
        return transactions.read(tx -> AppointmentReader.nextStarts(tx, clinic, patients, from));
    }

    /** Every change of an appointment, the first one first. */
    public List<HistoryEntry> history(ClinicId clinic, AppointmentId id) {
        return transactions.read(tx -> history(tx, clinic, id));
    }

    public List<HistoryEntry> history(Tx tx, ClinicId clinic, AppointmentId id) {
        return Histories.read(tx, tools.view(clinic), clinic, id);
    }
}
