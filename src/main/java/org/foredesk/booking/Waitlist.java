package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Patients who wait for a time to come free. A free time that suits is held for the one who has
 * waited longest and offered to them; without an answer in the time of the setting {@code
 * booking.waitlist.offer.minutes} (quiet hours do not count) it goes to the next. Refusals: {@code
 * unknown_entry}, {@code wrong_status}, {@code offer_gone}, {@code changed_meanwhile}, {@code
 * bad_days}, {@code already_waiting}, and those of a booking.
 */
public final class Waitlist {

    /** So often all who wait are looked at even where nothing is known to have changed. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Tools tools;
    private final WaitlistOffers offers;
    private final WaitlistAnswers answers;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private volatile Instant lookedAt = Instant.MIN;

    Waitlist(
            Transactions transactions,
            Tools tools,
            WaitlistOffers offers,
            WaitlistAnswers answers) {
        this.transactions = transactions;
        this.tools = tools;
        this.offers = offers;
        this.answers = answers;
    }

    /** Puts a patient on the list; the same wish of the same patient is there once. */
    public Outcome<WaitlistEntry> add(WaitlistCommand command) {
        return transactions.writeDurably(tx -> add(tx, command));
    }

    public Outcome<WaitlistEntry> add(Tx tx, WaitlistCommand command) {
        DirectoryView view = tools.view(command.clinic());
        Optional<Refusal> refusal = problem(tx, view, command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Turns.take(tx, command.clinic(), command.patient());
        boolean there =
                list(
                                tx,
                                WaitlistQuery.open(command.clinic())
                                        .of(java.util.Set.of(command.patient())))
                        .stream()
                        .anyMatch(entry -> entry.wish().equals(command.wish()));
        if (there) {
            return Outcome.refused(
                    "already_waiting", "This patient is on the waiting list for this already.");
        }
        WaitlistRow row = WaitlistRows.of(command, tools.ids().next(), tx.now());
        tx.session().insert(row);
        WaitlistOffers.announce(tx, tools, row, command.actor(), null, WaitlistStep.JOINED);
        return Outcome.done(WaitlistRows.entry(view, row, null));
    }

    private Optional<Refusal> problem(Tx tx, DirectoryView view, WaitlistCommand command) {
        WaitlistWish wish = command.wish();
        LocalDate today = LocalDate.ofInstant(tx.now(), view.clinic().zone());
        if (wish.lastDay().isBefore(wish.firstDay()) || wish.lastDay().isBefore(today)) {
            return Optional.of(
                    new Refusal(
                            "bad_days",
                            "The last day must not be before the first one, nor in the past.",
                            "to",
                            false,
                            List.of()));
        }
        PractitionerId practitioner = wish.practitioner();
        if (practitioner != null && view.practitioner(practitioner).isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown_practitioner", "There is no such practitioner."));
        }
        Optional<Refusal> what = problem(view, wish);
        if (what.isPresent()) {
            return what;
        }
        AppointmentId moves = command.moves();
        return moves != null && AppointmentReader.find(tx, view, moves).isEmpty()
                ? Optional.of(Refusal.of("unknown_appointment", "There is no such appointment."))
                : Optional.empty();
    }

    /** Nobody waits for what nobody gives, or not in one visit. */
    private static Optional<Refusal> problem(DirectoryView view, WaitlistWish wish) {
        ServiceChoice services = wish.services();
        if (services.services().stream().anyMatch(each -> view.service(each).isEmpty())) {
            return Optional.of(Refusal.of("unknown_service", "There is no such service."));
        }
        if (services.repeats() || services.services().size() > ServiceChoice.MOST) {
            return Optional.of(Treatment.tooMany());
        }
        PractitionerId only = wish.practitioner();
        boolean given =
                services.services().size() < 2
                        || view.givenTogether(services).stream()
                                .anyMatch(one -> only == null || one.id().equals(only));
        return given
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                "not_together",
                                "Nobody who could be meant gives all of that in one visit."));
    }

    /** Holds this time for somebody who waits and asks them; for staff who choose by hand. */
    public Outcome<WaitlistEntry> offer(
            WaitlistDecision decision,
            PractitionerId practitioner,
            ServiceChoice services,
            Instant start) {
        return transactions.writeDurably(
                tx -> offers.offer(tx, decision, practitioner, services, start));
    }

    /** Free times that could be offered to an entry now, earliest first. */
    public List<Slot> suiting(ClinicId clinic, WaitlistId id) {
        return transactions.read(tx -> offers.suiting(tx, clinic, id));
    }

    /** Takes the offered time: it is booked from its hold and confirmed. */
    public Outcome<WaitlistEntry> accept(WaitlistDecision decision) {
        return transactions.writeDurably(tx -> accept(tx, decision));
    }

    public Outcome<WaitlistEntry> accept(Tx tx, WaitlistDecision decision) {
        return answers.accept(tx, decision);
    }

    /** Turns the offered time down; the patient stays on the list for another. */
    public Outcome<WaitlistEntry> decline(WaitlistDecision decision) {
        return transactions.writeDurably(tx -> decline(tx, decision));
    }

    public Outcome<WaitlistEntry> decline(Tx tx, WaitlistDecision decision) {
        return answers.decline(tx, decision);
    }

    /** Takes the patient off the list. */
    public Outcome<WaitlistEntry> withdraw(WaitlistDecision decision) {
        return transactions.writeDurably(tx -> withdraw(tx, decision));
    }

    public Outcome<WaitlistEntry> withdraw(Tx tx, WaitlistDecision decision) {
        return answers.withdraw(tx, decision);
    }

    public Optional<WaitlistEntry> find(ClinicId clinic, WaitlistId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    public Optional<WaitlistEntry> find(Tx tx, ClinicId clinic, WaitlistId id) {
        return WaitlistRows.find(tx, tools.view(clinic), id);
    }

    public List<WaitlistEntry> list(WaitlistQuery query) {
        return transactions.read(tx -> list(tx, query));
    }

    public List<WaitlistEntry> list(Tx tx, WaitlistQuery query) {
        return WaitlistRows.list(tx, tools.view(query.clinic()), query);
    }

    /**
     * Something may have come free: the next {@link #serve} looks at everybody. A hint only; what
     * it misses is found within a minute.
     */
    public void look() {
        stale.set(true);
    }

    /**
     * Lets unanswered offers go, ends what is over and offers what is free; to be called every few
     * seconds. Returns how many offers were made.
     */
    public int serve() {
        List<Waiting> unanswered =
                transactions.read(tx -> waiting(tx, WaitlistOffers.unanswered(tx)));
        unanswered.forEach(
                one -> transactions.writeOnly(tx -> offers.lapse(tx, one.clinic(), one.id())));
        Instant now = transactions.read(Tx::now);
        boolean due = !now.isBefore(lookedAt.plus(AT_LEAST_EVERY));
        return stale.getAndSet(false) || !unanswered.isEmpty() || due ? offerAll(now) : 0;
    }

    private int offerAll(Instant now) {
        lookedAt = now;
        int made = 0;
        for (Waiting one : transactions.read(Waitlist::open)) {
            boolean settled = transactions.write(tx -> offers.settle(tx, one.clinic(), one.id()));
            if (!settled
                    && transactions.writeDurably(
                            tx -> offers.offerNext(tx, one.clinic(), one.id()))) {
                made++;
            }
        }
        return made;
    }

    private record Waiting(ClinicId clinic, WaitlistId id) {
        static Waiting of(WaitlistRow row) {
            return new Waiting(new ClinicId(row.clinicId), new WaitlistId(row.id));
        }
    }

    private static List<Waiting> waiting(Tx tx, List<UUID> ids) {
        return ids.stream()
                .map(id -> tx.session().get(WaitlistRow.class, id))
                .map(Waiting::of)
                .toList();
    }

    private static List<Waiting> open(Tx tx) {
        return tx
                .session()
                .createSelectionQuery(
                        "from WaitlistRow where status in ('waiting', 'offered')"
                                + " order by createdAt, id",
                        WaitlistRow.class)
                .list()
                .stream()
                .map(Waiting::of)
                .toList();
    }
}
