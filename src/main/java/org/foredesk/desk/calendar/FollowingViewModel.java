package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.FollowingMove;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.PartedVisits;
import org.foredesk.booking.PlannedMove;
import org.foredesk.booking.Series;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visit of a series that was put down elsewhere: whether it goes alone, or those after it by as
 * much. Each of those is shown with what stands in its way; it can go to another time or stay where
 * it is, then all the others are moved or none. Of a visit in parts it is all of them, each with
 * its own practitioner, or that part alone.
 */
final class FollowingViewModel {

    private final Workplace desk;
    private final Changes changes;
    private final MoveViewModel moving;
    private final Series series;
    private final PartedVisits parted;
    private final Latest asking;
    private final ReadOnlyObjectWrapper<List<PlannedMove>> visits =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable FollowingMove wanted;

    FollowingViewModel(Workplace desk, Changes changes, MoveViewModel moving) {
        this.desk = desk;
        this.changes = changes;
        this.moving = moving;
        this.series = desk.services().booking().series();
        this.parted = desk.services().booking().partedVisits();
        this.asking = new Latest(desk.tasks());
    }

    /** The visits that would be moved, the one that is carried first. */
    ReadOnlyObjectProperty<List<PlannedMove>> visitsProperty() {
        return visits.getReadOnlyProperty();
    }

    /** Whether those after it are to come along; until then that is the question. */
    ReadOnlyBooleanProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether what is carried is a part of one visit, and not a visit of a series. */
    boolean isPart() {
        CarriedVisit carried = moving.carried();
        return carried != null && carried.visit().oneVisit();
    }

    /** Whether it was put down with somebody else, to whom the other parts cannot go. */
    boolean isWithAnother() {
        CarriedVisit carried = moving.carried();
        CarriedVisit.Place to = moving.placeProperty().get();
        return carried != null
                && to != null
                && !to.practitioner().equals(carried.visit().practitioner());
    }

    /** How many cannot be had as they are. */
    long conflicts() {
        return visits.get().stream().filter(visit -> !visit.free()).count();
    }

    /** How many would be moved. */
    long moved() {
        return visits.get().stream().filter(visit -> !visit.leftOut()).count();
    }

    /** It was put down and waits for what is meant. */
    void begin() {
        CarriedVisit carried = moving.carried();
        CarriedVisit.Place to = moving.placeProperty().get();
        chosen.set(false);
        busy.set(false);
        problem.set("");
        visits.set(List.of());
        if (carried != null && to != null) {
            plan(FollowingMove.of(carried.change(), MoveTarget.to(to.start(), to.practitioner())));
        }
    }

    private void plan(FollowingMove next) {
        wanted = next;
        boolean part = isPart();
        asking.run(
                () -> part ? parted.planMove(next.change(), to(next)) : series.planMove(next),
                planned -> {
                    switch (planned) {
                        case Outcome.Done<List<PlannedMove>>(List<PlannedMove> found) ->
                                visits.set(found);
                        case Outcome.Refused<List<PlannedMove>>(Refusal refusal) ->
                                problem.set(Words.of(refusal, desk.texts()));
                    }
                });
    }

    private static Instant to(FollowingMove move) {
        return Objects.requireNonNull(move.target().start());
    }

    /** Those after it stay. */
    void onlyThis() {
        asking.cancel();
        moving.onlyThis();
    }

    void withFollowing() {
        chosen.set(true);
    }

    /** That one stays where it is. */
    void leaveOut(PlannedMove visit) {
        FollowingMove now = wanted;
        if (now != null) {
            plan(now.leavingOut(visit.visit().id()));
        }
    }

    /** That one goes to another time than the others do. */
    void take(PlannedMove visit, Slot slot) {
        FollowingMove now = wanted;
        if (now != null) {
            plan(now.moving(visit.visit().id(), slot.start()));
        }
    }

    /** Free times for one of them with whom all of them go to. */
    List<Slot> near(PlannedMove visit) {
        FollowingMove now = wanted;
        return now == null
                ? List.of()
                : visit.alternatives().stream()
                        .filter(slot -> slot.practitioner().equals(now.target().practitioner()))
                        .toList();
    }

    /** Moves all that are not left out, or none while one of them cannot be had. */
    void move() {
        FollowingMove now = wanted;
        if (now == null || busy.get()) {
            return;
        }
        if (conflicts() > 0) {
            problem.set(
                    isPart()
                            ? desk.texts().get("calendar.parts.conflicts")
                            : desk.texts().get("calendar.series.conflicts", conflicts()));
            return;
        }
        boolean part = isPart();
        busy.set(true);
        changes.together(
                () -> part ? parted.moveAll(now.change(), to(now)) : series.moveFollowing(now),
                moved ->
                        changes.count(
                                part ? "calendar.parts.moved" : "calendar.series.moved", moved),
                _ -> {
                    busy.set(false);
                    moving.giveUp();
                },
                this::refused);
    }

    private void refused(Refusal refusal) {
        busy.set(false);
        problem.set(Words.of(refusal, desk.texts()));
        FollowingMove now = wanted;
        if (now != null) {
            plan(now);
        }
    }
}
