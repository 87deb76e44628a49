package org.foredesk.conversations;

import java.time.Instant;

/** One thing said on the telephone, as it stands in a thread. */
public record SpokenLine(Speaker speaker, String text, Instant saidAt) {

    /** Who said it; unknown where a whole transcript does not tell. */
    public enum Speaker {
        PATIENT,
        AGENT,
        UNKNOWN
    }
}
