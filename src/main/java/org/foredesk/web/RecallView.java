package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Recall;
import org.foredesk.booking.RecallChange;
import org.foredesk.booking.RecallStatus;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be called back, or what became of that. {@code call_on} is {@code due}, or later
 * where it was put off; {@code unreached} says why the message did not reach them ({@code no_way},
 * {@code opted_out}, {@code failed}), so that somebody calls; {@code timing} is there while it is
 * open, {@code history} where one recall was asked for.
 */
record RecallView(
        UUID id,
        String status,
        @Nullable String timing,
        UUID patientId,
        String patientName,
        LocalDate due,
        LocalDate callOn,
        @Nullable LocalDate snoozedUntil,
        @Nullable UUID practitionerId,
        @Nullable String practitioner,
        @Nullable String service,
        @Nullable String reason,
        boolean write,
        @Nullable OffsetDateTime writtenAt,
        boolean declined,
        @Nullable String unreached,
        @Nullable UUID after,
        @Nullable UUID appointmentId,
        @Nullable String closedBecause,
        String addedBy,
        OffsetDateTime createdAt,
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<StepView> history) {

    /** One step: when, who, what, what it was and is, and why. */
    record StepView(
            OffsetDateTime at,
            String actorKind,
            String actor,
            String action,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {

        static StepView of(RecallChange change, Call call) {
            return new StepView(
                    call.time(change.at()),
                    change.actorKind(),
                    change.actor(),
                    change.action(),
                    change.before(),
                    change.after(),
                    change.why());
        }
    }

    static RecallView of(Recall recall, LocalDate today, Call call) {
        return of(recall, today, null, call);
    }

    static RecallView of(
            Recall recall, LocalDate today, @Nullable List<RecallChange> history, Call call) {
        return new RecallView(
                recall.id().value(),
                recall.status().code(),
                recall.status() == RecallStatus.OPEN ? recall.timing(today).code() : null,
                recall.patient().value(),
                recall.patientName(),
                recall.terms().due(),
                recall.callOn(),
                recall.snoozedUntil(),
                recall.terms().practitioner() == null
                        ? null
                        : recall.terms().practitioner().value(),
                recall.practitionerName(),
                recall.serviceName(),
                recall.terms().reason(),
                recall.terms().write(),
                call.timeOrNull(recall.writtenAt()),
                recall.declined(),
                recall.unreached() == null ? null : recall.unreached().code(),
                recall.after() == null ? null : recall.after().value(),
                recall.appointment() == null ? null : recall.appointment().value(),
                recall.closedBecause(),
                recall.addedBy(),
                call.time(recall.createdAt()),
                recall.version(),
                history == null
                        ? null
                        : history.stream().map(step -> StepView.of(step, call)).toList());
    }
}
