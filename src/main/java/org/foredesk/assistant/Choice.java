package org.foredesk.assistant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something other than a free time that was offered under a number: a doctor, a person, an
 * appointment.
 *
 * @param value what it stands for; an id, mostly
 * @param practitioner and {@code start} for an appointment, so that it can be named by either
 */
record Choice(
        int number,
        String label,
        String value,
        @Nullable String practitioner,
        @Nullable Instant start) {

    static Choice of(int number, String label, String value) {
        return new Choice(number, label, value, null, null);
    }
}
