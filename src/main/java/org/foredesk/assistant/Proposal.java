package org.foredesk.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that is done once the patient says yes to exactly this.
 *
 * @param start the new time; for a cancellation that of the appointment
 * @param appointment what is moved or cancelled; null for a new booking
 * @param version of that appointment when it was proposed
 * @param hold what keeps the time free while a detail is asked for
 */
record Proposal(
        Goal goal,
        String practitioner,
        @Nullable String service,
        Instant start,
        @Nullable String appointment,
        int version,
        @Nullable String hold) {

    static Proposal book(String practitioner, @Nullable String service, Instant start) {
        return new Proposal(Goal.BOOK, practitioner, service, start, null, 0, null);
    }

    Proposal heldBy(String id) {
        return new Proposal(goal, practitioner, service, start, appointment, version, id);
    }
}
