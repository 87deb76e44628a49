package org.foredesk.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentBooked;
import org.foredesk.booking.AppointmentCancelled;
import org.foredesk.booking.AppointmentMoved;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.AppointmentStatusChanged;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.ChangeUndone;
import org.foredesk.booking.DelayTold;
import org.foredesk.booking.Directory;
import org.foredesk.booking.RecallChanged;
import org.foredesk.booking.RequestMade;
import org.foredesk.booking.RequestRejected;
import org.foredesk.booking.SeriesChanged;
import org.foredesk.booking.SickDayAsked;
import org.foredesk.booking.WaitlistChanged;
import org.foredesk.conversations.Conversations;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.Outcome;
import org.foredesk.messaging.ClinicWording;
import org.foredesk.messaging.ContactWindow;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryChanged;
import org.foredesk.messaging.DeliveryStatus;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Tells patients what happens to their appointments, whoever caused it: the assistant, staff, a
 * voice agent, a program. The message is written in the booking's own transaction, so there is
 * never one without the other, and its words come from the row as it stands there. What staff do
 * waits for the time in which they can take it back. For what the assistant does this is its
 * answer.
 */
public final class PatientNotices {

    /** The bundle of their texts. */
    public static final String TEXTS = "patient";

    /**
     * News of a visit that is further off than a night and a morning can wait for the end of quiet
     * hours.
     */
    private static final Duration CAN_WAIT = Duration.ofHours(18);

    private final Booking booking;
    private final Conversations conversations;
    private final Outbox outbox;
    private final NoticePost post;
    private final WaitlistNotices waitlist;
    private final SickDayNotices sickDays;
    private final SeriesNotices series;
    private final DelayNotices delays;
    private final RecallNotices recalls;
    private final NoticeWords words;

    public PatientNotices(
            Booking booking,
            Directory directory,
            Conversations conversations,
            Outbox outbox,
            ContactWindow window,
            ClinicWording wording) {
        this.booking = booking;
        this.conversations = conversations;
        this.outbox = outbox;
        this.words = new NoticeWords(wording);
        this.post =
                new NoticePost(
                        directory,
                        conversations,
                        outbox,
                        new NoticeRoute(conversations, window, outbox),
                        new NoticeMail(booking, conversations, outbox, words));
        this.waitlist = new WaitlistNotices(booking, post, new WaitlistWords(words));
        this.series = new SeriesNotices(booking, post, words);
        this.sickDays = new SickDayNotices(booking, post, words);
        this.delays = new DelayNotices(booking, post, words);
        this.recalls = new RecallNotices(booking, post, words, outbox);
    }

    /** From now on every booking fact is followed by its notice. To be called once. */
    public void listenTo(Transactions transactions) {
        transactions.reactTo(
                AppointmentBooked.class,
                (tx, fact) -> {
                    if (fact.together() == null) {
                        visit(tx, fact, fact.appointment(), "booked", Purpose.CONFIRMATION);
                    }
                });
        transactions.reactTo(
                AppointmentMoved.class,
                (tx, fact) -> {
                    // A longer or shorter visit is the clinic's matter: patients come when they
                    // did.
                    if (fact.together() == null && !fact.stretched()) {
                        visit(tx, fact, fact.appointment(), "moved", Purpose.CHANGE);
                    }
                });
        transactions.reactTo(
                AppointmentCancelled.class,
                (tx, fact) -> {
                    if (fact.together() == null) {
                        visit(tx, fact, fact.appointment(), "cancelled", Purpose.CANCELLATION);
                    }
                });
        transactions.reactTo(AppointmentStatusChanged.class, this::statusChanged);
        transactions.reactTo(RequestMade.class, this::requestMade);
        transactions.reactTo(RequestRejected.class, this::requestRejected);
        transactions.reactTo(ChangeUndone.class, this::undone);
        transactions.reactTo(WaitlistChanged.class, waitlist::tell);
        transactions.reactTo(SickDayAsked.class, sickDays::ask);
        transactions.reactTo(SeriesChanged.class, series::tell);
        transactions.reactTo(DelayTold.class, delays::tell);
        transactions.reactTo(RecallChanged.class, recalls::tell);
        transactions.reactTo(DeliveryChanged.class, recalls::failed);
    }

    private void visit(Tx tx, BookingFact fact, AppointmentId id, String key, Purpose purpose) {
        booking.appointment(tx, fact.clinic(), id)
                .ifPresent(visit ->
                        post.tell(
                                tx,
                                fact,
                                purpose,
                                visit.id(),
                                mayWait(tx, fact, purpose, visit),
                                told ->
                                        words.about(
                                                told.key(key),
                                                visit,
                                                told.clinic(),
                                                told.language(),
                                                told.shared())));
    }

    // Checked in, completed, missed: the patient was there, or not, and knows. Whoever confirms is
    // answered by the assistant.
    private void statusChanged(Tx tx, AppointmentStatusChanged fact) {
        boolean byPatient =
                fact.actor() instanceof Actor.Patient || fact.actor() instanceof Actor.Assistant;
        if (fact.to() == AppointmentStatus.CONFIRMED && !byPatient) {
            visit(tx, fact, fact.appointment(), "confirmed", Purpose.CONFIRMATION);
        }
    }

    private void requestMade(Tx tx, RequestMade fact) {
        booking.requests()
                .find(tx, fact.clinic(), fact.request())
                .ifPresent(request ->
                        post.tell(
                                tx,
                                fact,
                                Purpose.REQUEST_RECEIVED,
                                null,
                                false,
                                told ->
                                        words.received(
                                                request,
                                                told.clinic(),
                                                told.language(),
                                                told.shared())));
    }

    private void requestRejected(Tx tx, RequestRejected fact) {
        Optional<BookingRequest> found = booking.requests().find(tx, fact.clinic(), fact.request());
        found.ifPresent(request -> {
            boolean unused =
                    post.ask(
                            tx,
                            fact,
                            Purpose.REQUEST_REJECTED,
                            null,
                            false,
                            told -> words.rejected(request, fact.alternatives(), told),
                            told ->
                                    words.times(
                                            fact.alternatives(), told.clinic(), told.language()));
        });
    }

    private void undone(Tx tx, ChangeUndone fact) {
        Optional<Delivery> told =
                outbox.findByKey(tx, fact.clinic(), NoticePost.key(fact.undone()));
        AppointmentId appointment = fact.appointment();
        if (told.isEmpty()
                || told.get().status() == DeliveryStatus.WITHDRAWN
                || takeBack(tx, told.get())) {
            return;
        }
        // The notice was faster than the undo: the patient has to hear how it stands now.
        if (appointment != null) {
            boolean stands =
                    booking.appointment(tx, fact.clinic(), appointment)
                            .map(visit -> visit.status().open())
                            .orElse(false);
            visit(tx, fact, appointment, stands ? "still_booked" : "cancelled", Purpose.CHANGE);
        }
    }

    private boolean takeBack(Tx tx, Delivery told) {
        return told.message() == null
                ? outbox.cancelUnsent(tx, told.id())
                : conversations.withdraw(tx, told.clinic(), told.message()) instanceof Outcome.Done;
    }

    private static boolean mayWait(Tx tx, BookingFact fact, Purpose purpose, Appointment visit) {
        Instant far = tx.now().plus(CAN_WAIT);
        return fact.actor() instanceof Actor.Staff
                && (purpose == Purpose.CHANGE || purpose == Purpose.CANCELLATION)
                && visit.start().isAfter(far);
    }
}
