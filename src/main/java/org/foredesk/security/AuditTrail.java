package org.foredesk.security;

import java.util.List;
import java.util.Map;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Who did and saw what, append-only. */
public final class AuditTrail {

    public AuditTrail(Transactions unusedTransactions, IdSource unusedIds) {}

    public static List<Class<?>> rows() {
        return List.of();
    }

    /**
     * Writes an entry in the transaction of what it tells about. {@code action} is a word such as
     * {@code appointment.moved}; the detail holds ids and codes, never what a patient wrote.
     */
    public void record(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, String> detail) {
        throw new UnsupportedOperationException();
    }

    /** As the other one, in a transaction of its own: for reading, which changes nothing else. */
    public void record(
            ClinicId clinic,
            Actor actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, String> detail) {
        throw new UnsupportedOperationException();
    }
}
