package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an appointment: when, who ({@code actorKind} as in the API, {@code actor} for
 * people), what ({@code booked, moved, stretched, cancelled, status, started, undone}), each
 * changed field with its old and new value, and why: the reason somebody gave in words, where one
 * did, and how it came about. Times are ISO 8601 in UTC; {@code overridden} marks a decision
 * against a rule.
 */
public record HistoryEntry(
        UUID id,
        Instant at,
        String actorKind,
        String actor,
        String action,
        List<FieldChange> changes,
        @Nullable String why,
        ChangeCause cause,
        boolean overridden,
        int version) {

    /** A field's value before and after; null where there was or is none. */
    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
