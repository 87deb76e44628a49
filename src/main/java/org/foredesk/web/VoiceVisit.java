package org.foredesk.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.jspecify.annotations.Nullable;

/** A coming visit as a voice agent needs to know it; no reason, no note. */
record VoiceVisit(
        UUID appointmentId,
        String patientName,
        String practitioner,
        String service,
        @Nullable String location,
        OffsetDateTime start,
        OffsetDateTime end,
        String status) {

    static VoiceVisit of(Appointment visit, Call call) {
        return new VoiceVisit(
                visit.id().value(),
                visit.patientName(),
                visit.practitionerName(),
                visit.serviceName(),
                visit.locationName(),
                call.time(visit.start()),
                call.time(visit.end()),
                visit.status().code());
    }
}
