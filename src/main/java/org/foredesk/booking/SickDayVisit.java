package org.foredesk.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit in the time a practitioner is away. {@code appointment} is as it is now, {@code oldStart}
 * where it was; {@code proposed} is null where nothing was free. {@code wave} counts from 1; {@code
 * answerBy} is until when the patient has time to answer, or to find another time.
 */
public record SickDayVisit(
        SickDayVisitId id,
        SickDayId sickDay,
        Appointment appointment,
        Instant oldStart,
        @Nullable ProposedSlot proposed,
        int wave,
        SickDayVisitStatus status,
        @Nullable CallReason callFor,
        @Nullable Instant askedAt,
        @Nullable Instant answerBy,
        int version) {

    /** Whether a yes would move it: asked, or to be called, with a time kept for it. */
    public boolean acceptable() {
        return proposed != null
                && (status == SickDayVisitStatus.ASKED || status == SickDayVisitStatus.TO_CALL);
    }
}
