package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestPart;
import org.jspecify.annotations.Nullable;

/** A booking that waits for staff, or what became of it. */
record RequestView(
        UUID id,
        String status,
        UUID patientId,
        String patientName,
        @Nullable UUID practitionerId,
        @Nullable String practitioner,
        @Nullable String speciality,
        @Nullable String service,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable String reason,
        @Nullable String wish,
        @Nullable String unsure,
        @Nullable OffsetDateTime heldUntil,
        @Nullable UUID moves,
        @Nullable UUID appointmentId,
        @Nullable String decisionReason,
        String sourceChannel,
        @Nullable UUID conversationId,
        OffsetDateTime createdAt,
        int version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartView> parts) {

    /** What one of several practitioners is asked for, one after the other in one visit. */
    record PartView(
            UUID practitionerId,
            String practitioner,
            String service,
            OffsetDateTime start,
            OffsetDateTime end) {

        static PartView of(RequestPart part, Call call) {
            return new PartView(
                    part.practitioner().value(),
                    part.practitionerName(),
                    part.serviceName(),
                    call.time(part.start()),
                    call.time(part.end()));
        }
    }

    static RequestView of(BookingRequest request, Call call) {
        return new RequestView(
                request.id().value(),
                request.status().code(),
                request.patient().value(),
                request.patientName(),
                request.practitioner() == null ? null : request.practitioner().value(),
                request.practitionerName(),
                request.speciality(),
                request.serviceName(),
                call.timeOrNull(request.start()),
                call.timeOrNull(request.end()),
                request.reason(),
                request.wish(),
                request.unsure(),
                call.timeOrNull(request.heldUntil()),
                request.moves() == null ? null : request.moves().value(),
                request.appointment() == null ? null : request.appointment().value(),
                request.decisionReason(),
                request.origin().channel().code(),
                request.origin().conversation() == null
                        ? null
                        : request.origin().conversation().value(),
                call.time(request.createdAt()),
                request.version(),
                request.parts().stream().map(part -> PartView.of(part, call)).toList());
    }
}
