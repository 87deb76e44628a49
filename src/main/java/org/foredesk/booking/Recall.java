package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * A patient the clinic wants to come back, or what became of that. {@code snoozedUntil} puts the
 * day off; {@code writtenAt} is when the patient was last written to about it, {@code declined}
 * whether they answered that they do not want to come, {@code unreached} why the message did not
 * reach them; {@code after} is the visit it was decided at, {@code appointment} what settled it.
 */
public record Recall(
        RecallId id,
        ClinicId clinic,
        PatientId patient,
        String patientName,
        RecallTerms terms,
        @Nullable String practitionerName,
        @Nullable String serviceName,
        RecallStatus status,
        @Nullable LocalDate snoozedUntil,
        @Nullable Instant writtenAt,
        boolean declined,
        @Nullable Unreached unreached,
        @Nullable AppointmentId after,
        @Nullable AppointmentId appointment,
        @Nullable String closedBecause,
        String addedBy,
        BookingOrigin origin,
        Instant createdAt,
        int version) {

    /** The day on which the patient is to be called. */
    public LocalDate callOn() {
        return snoozedUntil == null || snoozedUntil.isBefore(terms.due())
                ? terms.due()
                : snoozedUntil;
    }

    public RecallTiming timing(LocalDate today) {
        return RecallTiming.of(callOn(), today);
    }
}
