package org.foredesk.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.foredesk.kernel.AppointmentId;

/**
 * Move a visit of a series and those after it by as much: as many days on, and to a time of the
 * clinic's clock that is as much earlier or later, so that weekly visits stay weekly over a change
 * of the clock. {@code target} is where the first of them goes; another practitioner is one for all
 * of them. {@code leftOut} stay where they are, {@code instead} go to a time of their own.
 */
public record FollowingMove(
        AppointmentChange change,
        MoveTarget target,
        Set<AppointmentId> leftOut,
        Map<AppointmentId, Instant> instead) {

    public FollowingMove {
        leftOut = Set.copyOf(leftOut);
        instead = Map.copyOf(instead);
    }

    /** All of them, as far as they go. */
    public static FollowingMove of(AppointmentChange change, MoveTarget target) {
        return new FollowingMove(change, target, Set.of(), Map.of());
    }

    public FollowingMove leavingOut(AppointmentId visit) {
        Set<AppointmentId> more = new HashSet<>(leftOut);
        more.add(visit);
        return new FollowingMove(change, target, more, instead);
    }

    public FollowingMove moving(AppointmentId visit, Instant to) {
        Map<AppointmentId, Instant> more = new HashMap<>(instead);
        more.put(visit, to);
        return new FollowingMove(change, target, leftOut, more);
    }
}
