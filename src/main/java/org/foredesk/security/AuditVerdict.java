package org.foredesk.security;

import org.jspecify.annotations.Nullable;

/**
 * What checking a clinic's audit trail came to: how many entries were checked, and what is wrong,
 * in words, with the first link at which the chain no longer holds; nothing is wrong when it is
 * null.
 */
public record AuditVerdict(long entries, @Nullable String problem) {

    public boolean holds() {
        return problem == null;
    }
}
