package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.storage.Tx;

/**
 * Moves a visit of a series with those after it. They make room for each other: what one of them
 * has now is free for the next.
 */
final class SeriesMoves {

    private final Tools tools;
    private final Moves moves;

    SeriesMoves(Tools tools, Moves moves) {
        this.tools = tools;
        this.moves = moves;
    }

    /** Each visit with where it goes; {@code from} and those after it are {@code visits}. */
    List<PlannedMove> plan(Tx tx, FollowingMove wanted, List<Appointment> visits) {
        DirectoryView view = tools.view(wanted.change().clinic());
        Set<UUID> all = owners(wanted, visits);
        List<PlannedMove> planned = new ArrayList<>();
        for (Appointment visit : visits) {
            Instant start = start(wanted, visits.getFirst(), visit, view.clinic().zone());
            planned.add(plan(tx, view, wanted, visit, start, all));
        }
        return planned;
    }

    private PlannedMove plan(
            Tx tx,
            DirectoryView view,
            FollowingMove wanted,
            Appointment visit,
            Instant start,
            Set<UUID> all) {
        if (wanted.leftOut().contains(visit.id())) {
            return new PlannedMove(visit, visit.start(), true, List.of(), List.of());
        }
        AppointmentRow row = tx.session().get(AppointmentRow.class, visit.id().value());
        Outcome<Place> meant =
                Moves.place(view, row).then(now -> target(wanted, start).from(view, now));
        return switch (meant) {
            case Outcome.Done<Place>(Place place) -> {
                List<SlotReason> reasons = moves.reasons(tx, view, row, place, all);
                List<Slot> instead =
                        reasons.isEmpty()
                                ? List.of()
                                : tools.availability().alternatives(tx, view.clinic().id(), place);
                yield new PlannedMove(visit, start, false, reasons, instead);
            }
            case Outcome.Refused<Place>(Refusal refusal) ->
                    new PlannedMove(
                            visit, start, false, List.of(SlotReason.of(refusal)), List.of());
        };
    }

    private static MoveTarget target(FollowingMove wanted, Instant start) {
        return new MoveTarget(start, wanted.target().practitioner(), wanted.target().services());
    }

    private static Set<UUID> owners(FollowingMove wanted, List<Appointment> visits) {
        return visits.stream()
                .map(Appointment::id)
                .filter(id -> !wanted.leftOut().contains(id))
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }

    private static Instant start(
            FollowingMove wanted, Appointment first, Appointment visit, ZoneId zone) {
        Instant own = wanted.instead().get(visit.id());
        Instant to = wanted.target().start();
        if (own != null || to == null) {
            return own == null ? visit.start() : own;
        }
        Duration by = Duration.between(local(first.start(), zone), local(to, zone));
        return local(visit.start(), zone).plus(by).atZone(zone).toInstant();
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** Moves all that were planned and not left out, or stops at the first that is refused. */
    Outcome<List<Appointment>> move(
            Tx tx, FollowingMove wanted, List<PlannedMove> planned, UUID together) {
        List<PlannedMove> moving = planned.stream().filter(each -> !each.leftOut()).toList();
        Set<UUID> all =
                moving.stream().map(each -> each.visit().id().value()).collect(Collectors.toSet());
        List<Appointment> moved = new ArrayList<>();
        for (PlannedMove each : moving) {
            Outcome<AppointmentRow> locked =
                    Changes.locked(
                            tx, wanted.change().clinic(), each.visit().id(), version(wanted, each));
            if (locked instanceof Outcome.Refused<AppointmentRow>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
        }
        all.forEach(owner -> Seats.free(tx, owner));
        for (PlannedMove each : moving) {
            AppointmentChange one = one(wanted.change(), each);
            switch (moves.moveOneOf(tx, one, target(wanted, each.start()), together, all)) {
                case Outcome.Done<Appointment>(Appointment done) -> moved.add(done);
                case Outcome.Refused<Appointment>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(moved);
    }

    private static int version(FollowingMove wanted, PlannedMove each) {
        Integer expected = wanted.change().expectedVersion();
        boolean asked = each.visit().id().equals(wanted.change().appointment());
        return asked && expected != null ? expected : each.visit().version();
    }

    private static AppointmentChange one(AppointmentChange change, PlannedMove each) {
        return change.overriding(null).ofOther(each.visit().id(), null);
    }
}
