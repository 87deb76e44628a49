package org.foredesk.booking;

import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the waiting list are wanted: empty sets mean all; at most {@code limit} after
 * {@code after}, the one that has waited longest first.
 */
public record WaitlistQuery(
        ClinicId clinic,
        Set<WaitlistStatus> statuses,
        Set<PatientId> patients,
        @Nullable WaitlistId after,
        int limit) {

    private static final int MANY = 500;

    public WaitlistQuery {
        statuses = Set.copyOf(statuses);
        patients = Set.copyOf(patients);
    }

    /** All who still wait or have been asked. */
    public static WaitlistQuery open(ClinicId clinic) {
        return new WaitlistQuery(
                clinic,
                Set.of(WaitlistStatus.WAITING, WaitlistStatus.OFFERED),
                Set.of(),
                null,
                MANY);
    }

    public WaitlistQuery of(Set<PatientId> only) {
        return new WaitlistQuery(clinic, statuses, only, after, limit);
    }

    public WaitlistQuery whatever() {
        return new WaitlistQuery(clinic, Set.of(), patients, after, limit);
    }
}
