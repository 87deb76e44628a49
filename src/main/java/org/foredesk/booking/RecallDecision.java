package org.foredesk.booking;

import org.foredesk.kernel.ClinicId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** Who decides about which recall; {@code expectedVersion} null for whatever it is now. */
public record RecallDecision(
        ClinicId clinic,
        Actor actor,
        RecallId recall,
        @Nullable Integer expectedVersion,
        @Nullable String reason) {

    public static RecallDecision by(Actor actor, Recall seen) {
        return new RecallDecision(seen.clinic(), actor, seen.id(), seen.version(), null);
    }

    public static RecallDecision of(ClinicId clinic, Actor actor, RecallId recall) {
        return new RecallDecision(clinic, actor, recall, null, null);
    }

    public RecallDecision because(@Nullable String why) {
        return new RecallDecision(clinic, actor, recall, expectedVersion, why);
    }
}
