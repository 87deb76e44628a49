package org.foredesk.assistant;

import java.time.LocalDate;
import org.foredesk.booking.BookingRequest;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A correction and what became of the request that waits in the thread. */
public record Corrected(Correction correction, AtRequest request) {

    /** What a correction does to a waiting request. */
    public sealed interface AtRequest {}

    /** None waits, or the correction is not about what it asks for. */
    public record Untouched() implements AtRequest {}

    /** It asks for what is right now. */
    public record Changed(BookingRequest request) implements AtRequest {}

    /**
     * It stays as it is, and why; somebody has to choose.
     *
     * @param practitioner the right one, where that was put right
     * @param day the right one, where that was put right
     */
    public record Left(
            BookingRequest request,
            Refusal why,
            @Nullable PractitionerId practitioner,
            @Nullable LocalDate day)
            implements AtRequest {}
}
