package org.foredesk.calls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing a voice agent took out of a call, in the words it gave.
 *
 * @param confidence from 0 to 1; null where the agent gave one for the whole call only
 */
public record Extracted(Field field, String value, @Nullable Double confidence) {

    /** What can be taken out, in the order it is shown. */
    public enum Field {
        PATIENT_NAME,
        PRACTITIONER,
        SPECIALITY,
        DATE,
        TIME,
        REASON,
        SERVICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the agent itself is not sure of it. */
    public boolean unsure() {
        return confidence != null && confidence < Call.CERTAIN;
    }
}
