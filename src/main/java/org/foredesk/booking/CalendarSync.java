package org.foredesk.booking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps another calendar and the clinic's appointments in step: tells it of every appointment,
 * takes what it has as blocked time, and shows staff where the two do not agree. {@link #push} and
 * {@link #pull} go over the network and are to be called by a worker, again and again; each can
 * fail and be repeated without harm.
 */
public final class CalendarSync {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSync.class);

    /** Without news of it for so long, what the calendar says may be out of date. */
    static final Duration STALE_AFTER = Duration.ofMinutes(30);

    /** How often it is asked where nobody says that something changed. */
    static final Duration POLL = Duration.ofMinutes(10);

    private static final Duration KEEP_OVER = Duration.ofDays(7);
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final Directory directory;
    private final CalendarMirror mirror;
    private final IdSource ids;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean noticed = new AtomicBoolean(true);
    private final ConcurrentMap<ClinicId, CalendarHealth.State> known = new ConcurrentHashMap<>();

    CalendarSync(
            Transactions transactions, Directory directory, CalendarMirror mirror, IdSource ids) {
        this.transactions = transactions;
        this.directory = directory;
        this.mirror = mirror;
        this.ids = ids;
    }

    /** From now on every change of an appointment is queued for the calendar. To be called once. */
    void listen() {
        transactions.reactTo(
                AppointmentBooked.class, (tx, fact) -> mark(tx, fact.appointment(), fact));
        transactions.reactTo(
                AppointmentMoved.class, (tx, fact) -> mark(tx, fact.appointment(), fact));
        transactions.reactTo(
                AppointmentCancelled.class, (tx, fact) -> mark(tx, fact.appointment(), fact));
        transactions.reactTo(
                ChangeUndone.class,
                (tx, fact) -> {
                    if (fact.appointment() != null) {
                        mark(tx, fact.appointment(), fact);
                    }
                });
    }

    private void mark(Tx tx, AppointmentId appointment, BookingFact fact) {
        if (mirror.calendar().isPresent()) {
            CalendarQueue.mark(tx, fact.clinic(), appointment);
        }
    }

    /** Tells the calendar what it has not been told yet, as far as that can be tried now. */
    public void push(ClinicId clinic) {
        Optional<String> calendar = mirror.calendar();
        if (calendar.isEmpty()) {
            disconnect(clinic);
            return;
        }
        transactions.writeOnly(tx -> CalendarState.connect(tx, clinic, calendar.get()));
        List<CalendarEventRow> due =
                transactions.read(tx -> CalendarQueue.due(tx, clinic, AT_ONCE));
        for (CalendarEventRow row : due) {
            if (!push(clinic, row)) {
                return;
            }
        }
    }

    // What a calendar says that is not asked any more must not take time for ever.
    private void disconnect(ClinicId clinic) {
        if (transactions.read(tx -> CalendarState.find(tx, clinic).isPresent())) {
            transactions.writeOnly(tx -> CalendarState.disconnect(tx, clinic));
        }
    }

    // False ends the round: what one call was refused for, the next one would be too.
    private boolean push(ClinicId clinic, CalendarEventRow row) {
        AppointmentId id = new AppointmentId(row.appointmentId);
        Appointment appointment =
                transactions
                        .read(tx -> AppointmentReader.find(tx, directory.view(clinic), id))
                        .filter(one -> one.status() != AppointmentStatus.CANCELLED)
                        .orElse(null);
        try {
            tell(row.eventId, appointment);
            transactions.writeOnly(tx -> CalendarQueue.done(tx, row.appointmentId, row.wanted));
            return true;
        } catch (CalendarMirrorException failed) {
            transactions.writeOnly(tx -> {
                CalendarQueue.failed(tx, row.appointmentId);
                CalendarState.failed(tx, clinic, failed);
            });
            return failed.kind() == CalendarMirrorException.Kind.LATER;
        }
    }

    private void tell(String eventId, @Nullable Appointment appointment) {
        if (appointment == null) {
            mirror.remove(eventId);
        } else {
            mirror.put(
                    new CalendarMirror.Visit(
                            eventId,
                            appointment.id().toString(),
                            appointment.serviceName() + ", " + appointment.practitionerName(),
                            appointment.locationName(),
                            appointment.start(),
                            appointment.end()));
        }
    }

    /** The calendar's provider says that something changed: the next {@link #pull} asks at once. */
    public void notice() {
        noticed.set(true);
    }

    /** Whether {@code secret} is the one given to whoever may call {@link #notice}. */
    public boolean knows(ClinicId clinic, @Nullable String secret) {
        String expected =
                transactions
                        .read(tx -> CalendarState.find(tx, clinic).map(row -> row.channelToken))
                        .orElse(null);
        return secret != null
                && expected != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what changed in the calendar, when it is time to or something is known to be new. */
    public void pull(ClinicId clinic) {
        Optional<String> calendar = mirror.calendar();
        if (calendar.isEmpty() || !reading.tryLock()) {
            return;
        }
        try {
            CalendarSyncRow state =
                    transactions.write(tx -> CalendarState.connect(tx, clinic, calendar.get()));
            if (noticed.getAndSet(false) || isTime(state)) {
                read(clinic, state.syncToken);
            }
            known.put(clinic, health(clinic).state());
        } finally {
            reading.unlock();
        }
    }

    private boolean isTime(CalendarSyncRow state) {
        return transactions.read(tx ->
                state.failingSince != null
                        || state.syncedAt == null
                        || !tx.now().isBefore(state.syncedAt.plus(POLL)));
    }

    private void read(ClinicId clinic, @Nullable String token) {
        try {
            Instant from = CalendarEntries.from(transactions.read(Tx::now));
            take(clinic, token == null, mirror.changes(token, from));
        } catch (CalendarMirrorException failed) {
            if (failed.kind() == CalendarMirrorException.Kind.TOKEN_EXPIRED && token != null) {
                read(clinic, null);
            } else {
                transactions.writeOnly(tx -> CalendarState.failed(tx, clinic, failed));
            }
        }
    }

    private void take(ClinicId clinic, boolean everything, CalendarMirror.Changes changes) {
        transactions.writeOnly(tx -> {
            if (everything) {
                CalendarEntries.forgetAll(tx, clinic.value());
            }
            boolean blocks =
                    new CalendarEntries(tx, directory.view(clinic), ids).take(changes.entries());
            CalendarState.read(tx, clinic, changes.token());
            CalendarQueue.forget(tx, clinic, tx.now().minus(KEEP_OVER));
            if (blocks || everything) {
                tx.announce(new DirectoryChanged(clinic));
            }
        });
    }

    /**
     * Sees to it that the provider tells {@code address} of changes, for as long as it lets us; to
     * be called now and then. {@code secret} is made anew for each channel.
     */
    public void watch(ClinicId clinic, URI address, String secret) {
        CalendarSyncRow state =
                transactions.read(tx -> CalendarState.find(tx, clinic).orElse(null));
        if (mirror.calendar().isEmpty() || state == null) {
            return;
        }
        Instant soon = transactions.read(Tx::now).plus(Duration.ofDays(1));
        if (state.channelUntil != null && state.channelUntil.isAfter(soon)) {
            return;
        }
        String channel = ids.next().toString();
        try {
            // The secret is there before the first call with it can come.
            transactions.writeOnly(tx -> CalendarState.awaits(tx, clinic, secret));
            CalendarMirror.Watch watch = mirror.watch(address, channel, secret);
            transactions.writeOnly(tx -> CalendarState.watched(tx, clinic, watch));
            if (state.channelId != null && state.channelUntil != null) {
                mirror.unwatch(
                        new CalendarMirror.Watch(
                                state.channelId,
                                String.valueOf(state.channelResource),
                                state.channelUntil));
            }
        } catch (CalendarMirrorException failed) {
            LOG.info("No news of the calendar will come by itself ({})", failed.getMessage());
        }
    }

    /**
     * Tells and asks the calendar now, whatever is due, and says how it did: what {@link #push} and
     * {@link #pull} do in their time, over the network.
     */
    public CalendarHealth tryNow(ClinicId clinic) {
        push(clinic);
        notice();
        pull(clinic);
        return health(clinic);
    }

    /** Forgets what was read of the calendar and begins anew, as if it had just been connected. */
    public CalendarHealth reconnect(ClinicId clinic) {
        disconnect(clinic);
        return tryNow(clinic);
    }

    /** How the calendar is doing. */
    public CalendarHealth health(ClinicId clinic) {
        return transactions.read(tx ->
                mirror.calendar().isEmpty()
                        ? CalendarHealth.NOT_SET_UP
                        : CalendarState.health(tx, clinic));
    }

    /**
     * Whether what looks free may not be, because the calendar has not been read for too long, as
     * the last {@link #pull} found. Asked within bookings, so it looks nothing up.
     */
    boolean stale(ClinicId clinic) {
        return mirror.calendar().isPresent()
                && known.getOrDefault(clinic, CalendarHealth.State.STALE)
                        != CalendarHealth.State.WORKS;
    }

    /** Where the calendar and the coming appointments do not agree, by start. */
    public List<CalendarClash> clashes(ClinicId clinic) {
        return mirror.calendar().isEmpty()
                ? List.of()
                : transactions.read(tx -> CalendarClashes.find(tx, directory.view(clinic)));
    }

    /** Staff know of the clash and leave it; it is not shown any more until something changes. */
    public Outcome<AppointmentId> keep(ClinicId clinic, AppointmentId appointment) {
        return change(clinic, appointment, row -> row.kept = true);
    }

    /** The calendar is to show the appointment where it is, whatever was done to it there. */
    public Outcome<AppointmentId> putBack(ClinicId clinic, AppointmentId appointment) {
        return change(clinic, appointment, row -> row.wanted++);
    }

    private Outcome<AppointmentId> change(
            ClinicId clinic, AppointmentId appointment, Consumer<CalendarEventRow> change) {
        return transactions.write(tx -> {
            CalendarEventRow row = tx.session().get(CalendarEventRow.class, appointment.value());
            if (row == null || !row.clinicId.equals(clinic.value())) {
                return Outcome.refused("not_found", "The calendar does not show this appointment.");
            }
            change.accept(row);
            row.nextTryAt = tx.now();
            row.sawAsItShouldBe();
            tx.session().update(row);
            tx.announce(new CalendarChanged(clinic));
            return Outcome.done(appointment);
        });
    }
}
