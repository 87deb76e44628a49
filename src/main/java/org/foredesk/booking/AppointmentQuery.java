package org.foredesk.booking;

import java.time.Instant;
import java.util.Set;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments are wanted, in order of start and id. Nulls and empty sets do not narrow;
 * {@code from} is included, {@code to} is not; {@code after} is the last one of the page before.
 */
public record AppointmentQuery(
        ClinicId clinic,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<PractitionerId> practitioners,
        @Nullable PatientId patient,
        Set<AppointmentStatus> statuses,
        @Nullable Position after,
        int limit) {

    /** A place in the order of start and id. */
    public record Position(Instant start, AppointmentId id) {}

    public AppointmentQuery {
        practitioners = Set.copyOf(practitioners);
        statuses = Set.copyOf(statuses);
    }

    /** Everything that starts in that stretch, at most a thousand. */
    public static AppointmentQuery between(ClinicId clinic, Instant from, Instant to) {
        return new AppointmentQuery(clinic, from, to, Set.of(), null, Set.of(), null, 1_000);
    }

    /** What can still be moved or cancelled. */
    static final Set<AppointmentStatus> OPEN =
            Set.of(
                    AppointmentStatus.BOOKED,
                    AppointmentStatus.CONFIRMED,
                    AppointmentStatus.CHECKED_IN);

    /** Everything of one patient from {@code from} on that can still be moved or cancelled. */
    public static AppointmentQuery upcoming(ClinicId clinic, PatientId patient, Instant from) {
        return new AppointmentQuery(clinic, from, null, Set.of(), patient, OPEN, null, 100);
    }
}
