package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a visit of a sick day. {@code origin} is where the patient is reached
 * about it, null for where the appointment came from.
 */
public record SickDayDecision(
        ClinicId clinic, Actor actor, SickDayVisitId visit, @Nullable BookingOrigin origin) {

    public static SickDayDecision by(Actor actor, SickDayVisit seen) {
        return new SickDayDecision(seen.appointment().clinic(), actor, seen.id(), null);
    }

    public SickDayDecision from(BookingOrigin thread) {
        return new SickDayDecision(clinic, actor, visit, thread);
    }
}
