package org.foredesk.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail. */
public record AuditEntry(
        UUID id,
        Instant happenedAt,
        String actorKind,
        @Nullable String actorReference,
        String actorLabel,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
