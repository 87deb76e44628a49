package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about an entry. {@code origin} is where they are reached about it, null for
 * where the entry came from; {@code expectedVersion} null for whatever it is now.
 */
public record WaitlistDecision(
        ClinicId clinic,
        Actor actor,
        WaitlistId entry,
        @Nullable Integer expectedVersion,
        @Nullable BookingOrigin origin) {

    public static WaitlistDecision by(Actor actor, WaitlistEntry seen) {
        return new WaitlistDecision(seen.clinic(), actor, seen.id(), seen.version(), null);
    }

    public static WaitlistDecision of(ClinicId clinic, Actor actor, WaitlistId entry) {
        return new WaitlistDecision(clinic, actor, entry, null, null);
    }

    public WaitlistDecision from(BookingOrigin thread) {
        return new WaitlistDecision(clinic, actor, entry, expectedVersion, thread);
    }
}
