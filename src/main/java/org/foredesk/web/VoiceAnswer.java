package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a voice agent is told: how it went, and a sentence it can say to the caller as it is.
 *
 * @param status {@code booked} (also for a move), {@code cancelled}, {@code held} where staff
 *     decide, {@code unavailable} where nothing was done
 * @param code why nothing was done, in a word; null otherwise
 * @param alternatives free times to offer, best first
 * @param appointments which visits may be meant, where the caller has to say which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VoiceAnswer(
        String status,
        String message,
        @Nullable String code,
        @Nullable UUID appointmentId,
        @Nullable UUID requestId,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable String practitioner,
        List<SlotView> alternatives,
        @Nullable List<VoiceVisit> appointments) {

    VoiceAnswer {
        alternatives = List.copyOf(alternatives);
        appointments = appointments == null ? null : List.copyOf(appointments);
    }

    /** An appointment as it now is in the database. */
    static VoiceAnswer of(String status, String message, Appointment appointment, Call call) {
        return new VoiceAnswer(
                status,
                message,
                null,
                appointment.id().value(),
                null,
                call.time(appointment.start()),
                call.time(appointment.end()),
                appointment.practitionerName(),
                List.of(),
                null);
    }

    static VoiceAnswer held(String message, BookingRequest request, Call call) {
        return new VoiceAnswer(
                "held",
                message,
                null,
                request.moves() == null ? null : request.moves().value(),
                request.id().value(),
                call.timeOrNull(request.start()),
                call.timeOrNull(request.end()),
                request.practitionerName(),
                List.of(),
                null);
    }

    static VoiceAnswer unavailable(String code, String message, List<SlotView> alternatives) {
        return new VoiceAnswer(
                "unavailable", message, code, null, null, null, null, null, alternatives, null);
    }

    /** Several visits may be meant. */
    static VoiceAnswer which(String message, List<VoiceVisit> visits) {
        return new VoiceAnswer(
                "unavailable",
                message,
                "which_appointment",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                visits);
    }
}
