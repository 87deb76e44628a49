package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a patient came, went in and left; null for what has not happened, or was not noted. Between
 * coming and going in they wait.
 */
public record Attendance(
        @Nullable Instant checkedIn, @Nullable Instant started, @Nullable Instant completed) {

    /** Whether the patient is with the practitioner at this moment. */
    public boolean inConsultation() {
        return started != null && completed == null;
    }

    /** How long they have waited until {@code now}, or did; empty where that is not known. */
    public Optional<Duration> waited(Instant now) {
        Instant until = started != null ? started : completed != null ? null : now;
        return checkedIn == null || until == null || until.isBefore(checkedIn)
                ? Optional.empty()
                : Optional.of(Duration.between(checkedIn, until));
    }
}
