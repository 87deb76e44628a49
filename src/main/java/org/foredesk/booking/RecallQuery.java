package org.foredesk.booking;

import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * Which recalls are wanted, by the day on which to call. Nulls and empty sets do not narrow; {@code
 * after} is the last one of the page before.
 */
public record RecallQuery(
        ClinicId clinic,
        @Nullable RecallStatus status,
        @Nullable RecallTiming timing,
        Set<PatientId> patients,
        @Nullable PractitionerId practitioner,
        @Nullable RecallId after,
        int limit) {

    private static final int MOST = 200;

    public RecallQuery {
        patients = Set.copyOf(patients);
    }

    /** Everybody still to be called back. */
    public static RecallQuery open(ClinicId clinic) {
        return new RecallQuery(clinic, RecallStatus.OPEN, null, Set.of(), null, null, MOST);
    }

    public RecallQuery of(Set<PatientId> only) {
        return new RecallQuery(clinic, status, timing, only, practitioner, after, limit);
    }

    public RecallQuery with(@Nullable PractitionerId only) {
        return new RecallQuery(clinic, status, timing, patients, only, after, limit);
    }

    public RecallQuery at(@Nullable RecallTiming when) {
        return new RecallQuery(clinic, status, when, patients, practitioner, after, limit);
    }

    /** Settled ones too. */
    public RecallQuery whatever() {
        return new RecallQuery(clinic, null, timing, patients, practitioner, after, limit);
    }
}
