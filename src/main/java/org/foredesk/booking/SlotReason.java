package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a time is not offered: the code of the contract, a sentence in English for a
 * person at the desk (patients' names may be in it, so it is never sent to patients), whether staff
 * may insist, until when it holds where that is known (the end of a hold or of an appointment), and
 * the room or equipment, or the hours, it is about, where it is about such, for other languages.
 */
public record SlotReason(
        ReasonCode code,
        String text,
        boolean overridable,
        @Nullable Instant until,
        @Nullable ResourceInTheWay resource,
        @Nullable HoursInTheWay hours) {

    SlotReason(ReasonCode code, String text, boolean overridable, @Nullable Instant until) {
        this(code, text, overridable, until, null, null);
    }

    /** A room or equipment is in the way. */
    public SlotReason(
            ReasonCode code,
            String text,
            boolean overridable,
            @Nullable Instant until,
            ResourceInTheWay resource) {
        this(code, text, overridable, until, resource, null);
    }

    /** Why there is no such place at all. */
    static SlotReason of(Refusal refusal) {
        return new SlotReason(ReasonCode.NOT_OFFERED, refusal.message(), false, null);
    }
}
