package org.foredesk.calls;

import org.jspecify.annotations.Nullable;

/**
 * One thing said in a call. {@code startMs} and {@code endMs} count from the call's beginning; null
 * where the voice agent gave no times.
 */
public record CallTurn(Speaker speaker, String text, @Nullable Long startMs, @Nullable Long endMs) {

    /** Who speaks. */
    public enum Speaker {
        PATIENT,
        AGENT
    }

    public CallTurn(Speaker speaker, String text) {
        this(speaker, text, null, null);
    }
}
