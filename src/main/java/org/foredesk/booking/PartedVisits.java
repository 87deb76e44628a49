package org.foredesk.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * Visits of several services that no single practitioner gives: parts one after the other, each an
 * appointment of its own under the constraint every booking is under, tied as a {@link Series} is
 * and marked as one visit. They are booked in one transaction or none, and told of in one notice.
 * Whoever is not staff cancels and moves all of it; staff may change a part alone or all of it.
 * Refusals: {@code not_together}, {@code no_parts}, {@code bad_start}, and those of a booking.
 */
public final class PartedVisits {

    private final Transactions transactions;
    private final Tools tools;
    private final Guard guard;
    private final Bookings bookings;
    private final Changes changes;
    private final SeriesMoves moves;
    private final PartedSearch search;

    PartedVisits(
            Transactions transactions,
            Tools tools,
            PartedSearch search,
            Bookings bookings,
            Changes changes,
            Moves moves) {
        this.transactions = transactions;
        this.tools = tools;
        this.guard = new Guard(tools);
        this.bookings = bookings;
        this.changes = changes;
        this.moves = new SeriesMoves(tools, moves);
        this.search = search;
    }

    /** Whether nobody gives all of it alone, and several practitioners together do. */
    public boolean needed(ClinicId clinic, ServiceChoice services) {
        return PartedSearch.needed(tools.view(clinic), services);
    }

    /**
     * Common starts, the earliest first; where practitioners are named, one of them gives a part.
     */
    public List<PartedSlot> slots(SlotQuery query) {
        return transactions.read(tx -> search.slots(tx, tools.view(query.clinic()), query));
    }

    /**
     * Books all parts of it or none, the first part first; to the hourly limit it is one booking.
     * {@code command} is asked for in the same transaction, so that a patient who is entered for it
     * is not left behind when it is refused. Taken back as a series is, by {@link Series#undo}.
     */
    public Outcome<SeriesChange> book(Function<Tx, PartedCommand> command) {
        return AllOrNone.write(transactions, tx -> bookAll(tx, command.apply(tx)));
    }

    /**
     * As the other one in the caller's transaction, which is to be given up where this is refused:
     * a part may be booked by then.
     */
    public Outcome<SeriesChange> book(Tx tx, PartedCommand command) {
        return AllOrNone.outcome(() -> bookAll(tx, command));
    }

    private SeriesChange bookAll(Tx tx, PartedCommand command) {
        DirectoryView view = tools.view(command.clinic());
        Turns.take(tx, command.clinic(), command.patient());
        guard.tooMany(tx, command.patient())
                .ifPresent(refusal -> {
                    throw AllOrNone.not(refusal);
                });
        PartedSlot slot =
                AllOrNone.orNot(
                        search.find(tx, view, command.services(), command.start(), command.with()));
        SeriesId tie = new SeriesId(tools.ids().next());
        List<Appointment> parts =
                slot.parts().stream()
                        .map(part ->
                                AllOrNone.orNot(
                                        bookings.bookPart(tx, command.part(part), tie, null)))
                        .toList();
        return booked(tx, tie, parts, command.actor(), command.origin());
    }

    /** Says that all of a visit is booked, so that it is told of once. */
    static SeriesChange booked(
            Tx tx, SeriesId tie, List<Appointment> parts, Actor actor, BookingOrigin origin) {
        announce(tx, tie.value(), parts, actor, origin, SeriesChanged.Step.BOOKED);
        return new SeriesChange(tie.value(), tie, parts);
    }

    /** The parts of the visit an appointment is one of, in order; none where it is a whole one. */
    public List<Appointment> parts(ClinicId clinic, Appointment visit) {
        return transactions.read(tx -> parts(tx, clinic, visit));
    }

    private List<Appointment> parts(Tx tx, ClinicId clinic, Appointment visit) {
        SeriesId tie = visit.series();
        return tie == null || !visit.oneVisit()
                ? List.of()
                : AppointmentReader.ofSeries(tx, tools.view(clinic), tie);
    }

    /** Where every part would begin if one were moved there, and what stands in the way. */
    public Outcome<List<PlannedMove>> planMove(AppointmentChange change, Instant start) {
        return AllOrNone.read(
                transactions,
                tx ->
                        moves.plan(
                                tx,
                                FollowingMove.of(change, MoveTarget.to(start)),
                                askedFirst(change, whole(tx, change))));
    }

    /**
     * Moves the whole visit by as much as that part is moved, each part with its practitioner, or
     * nothing.
     */
    public Outcome<SeriesChange> moveAll(AppointmentChange change, Instant start) {
        return AllOrNone.write(
                transactions, tx -> AllOrNone.orNot(moveAll(tx, change, start, whole(tx, change))));
    }

    /** Cancels all that is left of the visit, for staff too. */
    public Outcome<SeriesChange> cancelAll(AppointmentChange change) {
        return AllOrNone.write(
                transactions, tx -> AllOrNone.orNot(cancelAll(tx, change, whole(tx, change))));
    }

    /** The parts of a visit that are still open, that one among them. */
    private List<Appointment> whole(Tx tx, AppointmentChange change) {
        List<Appointment> open = open(tx, change);
        if (open.stream().noneMatch(part -> part.id().equals(change.appointment()))) {
            throw AllOrNone.not(Refusal.of("no_parts", "This is not an open part of a visit."));
        }
        return open;
    }

    /**
     * Cancels all that is left of the visit; empty where there is nothing but that appointment, or
     * where staff are at work, who say what they mean.
     */
    Optional<Outcome<Appointment>> cancel(Tx tx, AppointmentChange change) {
        List<Appointment> open = left(tx, change);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(cancelAll(tx, change, open).map(done -> asked(change, done.visits())));
    }

    /** What is refused is refused for the earliest part, before anything is written. */
    private Outcome<SeriesChange> cancelAll(
            Tx tx, AppointmentChange change, List<Appointment> open) {
        UUID together = tools.ids().next();
        List<Appointment> cancelled = new ArrayList<>();
        for (Appointment part : open) {
            Outcome<Appointment> done = changes.cancel(tx, of(change, part), together);
            if (cancelled.isEmpty()
                    && done instanceof Outcome.Refused<Appointment>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
            cancelled.add(AllOrNone.orNot(done));
        }
        return Outcome.done(
                announced(tx, together, change, cancelled, SeriesChanged.Step.CANCELLED));
    }

    /**
     * Moves all of the visit by as much as that part is to be moved; empty as for {@link #cancel},
     * and where the part is to go to another practitioner.
     */
    Optional<Outcome<Appointment>> move(Tx tx, AppointmentChange change, MoveTarget target) {
        List<Appointment> open = left(tx, change);
        Appointment asked =
                open.stream()
                        .filter(part -> part.id().equals(change.appointment()))
                        .findFirst()
                        .orElse(null);
        if (asked == null
                || target.start() == null
                || target.practitioner() != null
                        && !target.practitioner().equals(asked.practitioner())) {
            return Optional.empty();
        }
        Instant start = Objects.requireNonNull(target.start());
        return Optional.of(
                moveAll(tx, change, start, open).map(done -> asked(change, done.visits())));
    }

    private Outcome<SeriesChange> moveAll(
            Tx tx, AppointmentChange change, Instant start, List<Appointment> open) {
        FollowingMove wanted = FollowingMove.of(change, MoveTarget.to(start));
        Turns.take(tx, change.clinic(), open.getFirst().patient());
        List<PlannedMove> planned = moves.plan(tx, wanted, askedFirst(change, open));
        List<PlannedMove> refused = planned.stream().filter(each -> !each.free()).toList();
        if (!refused.isEmpty()) {
            return Outcome.refused(
                    SeriesRefusal.ofMoves(
                            refused, planned.size(), tools.view(change.clinic()).clinic().zone()));
        }
        UUID together = tools.ids().next();
        List<Appointment> moved = AllOrNone.orNot(moves.move(tx, wanted, planned, together));
        return Outcome.done(announced(tx, together, change, moved, SeriesChanged.Step.MOVED));
    }

    private static List<Appointment> askedFirst(AppointmentChange change, List<Appointment> parts) {
        List<Appointment> askedFirst = new ArrayList<>(parts);
        askedFirst.sort(Comparator.comparing(part -> !part.id().equals(change.appointment())));
        return askedFirst;
    }

    private List<Appointment> open(Tx tx, AppointmentChange change) {
        return AppointmentReader.find(tx, tools.view(change.clinic()), change.appointment())
                .map(asked -> parts(tx, change.clinic(), asked))
                .orElse(List.of())
                .stream()
                .filter(part -> part.status().open())
                .toList();
    }

    /** The open parts that are changed with one; fewer than two are changed as any appointment. */
    private List<Appointment> left(Tx tx, AppointmentChange change) {
        if (change.actor() instanceof Actor.Staff) {
            return List.of();
        }
        List<Appointment> open = open(tx, change);
        boolean all =
                open.size() > 1
                        && open.stream().anyMatch(part -> part.id().equals(change.appointment()))
                        && open.stream()
                                .filter(part -> part.id().equals(change.appointment()))
                                .allMatch(part ->
                                        change.expectedVersion() == null
                                                || change.expectedVersion() == part.version());
        return all ? open : List.of();
    }

    private static AppointmentChange of(AppointmentChange change, Appointment part) {
        return change.ofOther(part.id(), part.version());
    }

    private static Appointment asked(AppointmentChange change, List<Appointment> parts) {
        return parts.stream()
                .filter(part -> part.id().equals(change.appointment()))
                .findFirst()
                .orElseThrow();
    }

    private static SeriesChange announced(
            Tx tx,
            UUID together,
            AppointmentChange change,
            List<Appointment> parts,
            SeriesChanged.Step step) {
        Appointment first = parts.getFirst();
        BookingOrigin asked = change.origin();
        announce(tx, together, parts, change.actor(), asked == null ? first.origin() : asked, step);
        return new SeriesChange(together, Objects.requireNonNull(first.series()), parts);
    }

    private static void announce(
            Tx tx,
            UUID together,
            List<Appointment> parts,
            Actor actor,
            BookingOrigin origin,
            SeriesChanged.Step step) {
        Appointment first = parts.getFirst();
        List<AppointmentId> inOrder =
                parts.stream()
                        .sorted(Comparator.comparing(Appointment::start))
                        .map(Appointment::id)
                        .toList();
        tx.announce(
                new SeriesChanged(
                        together,
                        first.clinic(),
                        first.patient(),
                        actor,
                        origin,
                        Tools.tellAt(tx, actor),
                        Objects.requireNonNull(first.series()),
                        step,
                        inOrder));
    }
}
