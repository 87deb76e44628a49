package org.foredesk.security;

import java.util.Set;
import org.foredesk.kernel.ClinicId;

/**
 * Who stands behind a good API key: which clinic it opens, its name, and what it may be used for.
 */
public record ApiPrincipal(ClinicId clinic, String name, Set<Scope> scopes) {

    public ApiPrincipal {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public Actor actor() {
        return new Actor.ApiClient(name);
    }
}
