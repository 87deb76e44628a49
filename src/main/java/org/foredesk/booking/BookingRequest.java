package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A booking that waits for staff, or what became of it. {@code heldUntil} is null where no slot is
 * held (any more); such a request still waits and can be confirmed when the slot is free. {@code
 * parts} are those of a visit that several practitioners give one after the other, whose names
 * {@code practitionerName} has all and whose first {@code practitioner} is; empty for any other.
 */
public record BookingRequest(
        RequestId id,
        ClinicId clinic,
        PatientId patient,
        String patientName,
        @Nullable PractitionerId practitioner,
        @Nullable String practitionerName,
        @Nullable String speciality,
        ServiceChoice services,
        @Nullable String serviceName,
        @Nullable Instant start,
        @Nullable Instant end,
        List<RequestPart> parts,
        @Nullable String reason,
        @Nullable String wish,
        @Nullable String unsure,
        @Nullable AppointmentId moves,
        RequestStatus status,
        @Nullable Instant heldUntil,
        @Nullable AppointmentId appointment,
        @Nullable String decisionReason,
        BookingOrigin origin,
        Instant createdAt,
        int version) {

    public BookingRequest {
        parts = List.copyOf(parts);
    }
}
