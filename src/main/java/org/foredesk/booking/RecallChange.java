package org.foredesk.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a recall: who, when, what, the old and the new value of what changed
 * in words, and why.
 */
public record RecallChange(
        Instant at,
        String actorKind,
        String actor,
        String action,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {}
