package org.foredesk.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.storage.Transactions;

/** Keys other programs show to be let in. */
public final class ApiKeys {

    public ApiKeys(Transactions unusedTransactions, IdSource unusedIds, AuditTrail unusedAudit) {}

    public static List<Class<?>> rows() {
        return List.of();
    }

    /** Makes a key; refused with {@code name_taken} while a key of that name is good, or {@code bad_name}, {@code no_scope}. */
    public Outcome<NewApiKey> create(Actor by, ClinicId clinic, String name, Set<Scope> scopes) {
        throw new UnsupportedOperationException();
    }

    /** Every key there ever was, the newest first. */
    public List<ApiKey> list(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /** Ends a key at once; refused with {@code not_found}. */
    public Outcome<ApiKey> revoke(Actor by, ClinicId clinic, String name) {
        throw new UnsupportedOperationException();
    }

    /** Who stands behind {@code secret} ({@code fdk_…}); empty when nobody does. */
    public Optional<ApiPrincipal> authenticate(String secret) {
        throw new UnsupportedOperationException();
    }
}
