package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.HistoryEntry;
import org.foredesk.booking.Resource;
import org.foredesk.insights.HistoryWords;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the API shows it; one in consultation is checked in, with {@code started_at};
 * {@code services} are the names of what it is for, {@code service} all of them in one; {@code
 * resources} are the names of the rooms and equipment it has, {@code history} is there where one
 * appointment was asked for.
 */
record AppointmentView(
        UUID id,
        String status,
        @Nullable OffsetDateTime checkedInAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime completedAt,
        UUID patientId,
        String patientName,
        UUID practitionerId,
        String practitioner,
        @Nullable String speciality,
        String service,
        List<String> services,
        @Nullable String location,
        List<String> resources,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String reason,
        boolean overridden,
        String sourceChannel,
        @Nullable UUID conversationId,
        @Nullable UUID seriesId,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartView> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChangeView> history) {

    /** One part of a visit that several practitioners give one after the other. */
    record PartView(
            UUID id,
            String status,
            UUID practitionerId,
            String practitioner,
            List<String> services,
            OffsetDateTime start,
            OffsetDateTime end) {

        static PartView of(Appointment part, Call call) {
            return new PartView(
                    part.id().value(),
                    part.status().code(),
                    part.practitioner().value(),
                    part.practitionerName(),
                    part.serviceNames(),
                    call.time(part.start()),
                    call.time(part.end()));
        }
    }

    /**
     * One change: when, who, what, and each field before and after. {@code reason} is what somebody
     * gave in words; {@code cause} is how it came about; {@code why} is the reason, or the cause as
     * a sentence in the language of {@code Accept-Language}.
     */
    record ChangeView(
            UUID id,
            OffsetDateTime at,
            String actorKind,
            String actor,
            String action,
            List<FieldView> changes,
            @Nullable String reason,
            CauseView cause,
            String why,
            boolean overridden) {

        static ChangeView of(HistoryEntry entry, Call call) {
            return new ChangeView(
                    entry.id(),
                    call.time(entry.at()),
                    entry.actorKind(),
                    entry.actor(),
                    entry.action(),
                    entry.changes().stream()
                            .map(change ->
                                    new FieldView(change.field(), change.before(), change.after()))
                            .toList(),
                    entry.why(),
                    new CauseView(entry.cause().code(), entry.cause().argument()),
                    new HistoryWords(call.language(), call.zone()).why(entry),
                    entry.overridden());
        }
    }

    /** How a change came about, and what that names: a channel, a key, a time, a number. */
    record CauseView(String code, @Nullable String argument) {}

    /** A field's value before and after a change. */
    record FieldView(String field, @Nullable String before, @Nullable String after) {}

    static AppointmentView of(Appointment appointment, Call call) {
        return of(appointment, null, call);
    }

    static AppointmentView of(
            Appointment appointment, @Nullable List<HistoryEntry> history, Call call) {
        return new AppointmentView(
                appointment.id().value(),
                appointment.status().code(),
                call.timeOrNull(appointment.attendance().checkedIn()),
                call.timeOrNull(appointment.attendance().started()),
                call.timeOrNull(appointment.attendance().completed()),
                appointment.patient().value(),
                appointment.patientName(),
                appointment.practitioner().value(),
                appointment.practitionerName(),
                appointment.speciality(),
                appointment.serviceName(),
                appointment.serviceNames(),
                appointment.locationName(),
                appointment.resources().stream().map(Resource::name).toList(),
                call.time(appointment.start()),
                call.time(appointment.end()),
                appointment.reason(),
                appointment.overridden(),
                appointment.origin().channel().code(),
                appointment.origin().conversation() == null
                        ? null
                        : appointment.origin().conversation().value(),
                appointment.series() == null ? null : appointment.series().value(),
                call.time(appointment.createdAt()),
                call.time(appointment.changedAt()),
                appointment.version(),
                null,
                history == null
                        ? null
                        : history.stream().map(entry -> ChangeView.of(entry, call)).toList());
    }

    /** With the parts of the visit it is one of; as it is where there are none. */
    AppointmentView withParts(List<Appointment> all, Call call) {
        return all.isEmpty()
                ? this
                : new AppointmentView(
                        id,
                        status,
                        checkedInAt,
                        startedAt,
                        completedAt,
                        patientId,
                        patientName,
                        practitionerId,
                        practitioner,
                        speciality,
                        service,
                        services,
                        location,
                        resources,
                        start,
                        end,
                        reason,
                        overridden,
                        sourceChannel,
                        conversationId,
                        seriesId,
                        createdAt,
                        updatedAt,
                        version,
                        all.stream().map(part -> PartView.of(part, call)).toList(),
                        history);
    }
}
