package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the waiting list, or what became of it. {@code offer} is the last time that was
 * offered, answered or not; {@code appointment} what was booked or moved when one was taken.
 */
public record WaitlistEntry(
        WaitlistId id,
        ClinicId clinic,
        PatientId patient,
        String patientName,
        WaitlistWish wish,
        @Nullable String practitionerName,
        @Nullable String serviceName,
        @Nullable String reason,
        @Nullable AppointmentId moves,
        WaitlistStatus status,
        @Nullable WaitlistOffer offer,
        @Nullable AppointmentId appointment,
        String addedBy,
        BookingOrigin origin,
        Instant createdAt,
        int version) {

    /** Whether a time is held for them at that moment. */
    public boolean offeredAt(Instant now) {
        return status == WaitlistStatus.OFFERED && offer != null && now.isBefore(offer.answerBy());
    }
}
