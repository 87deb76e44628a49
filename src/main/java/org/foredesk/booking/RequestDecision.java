package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a request. Null practitioner, service and start stand for those of the
 * request; others change it on the way.
 */
public record RequestDecision(
        ClinicId clinic,
        Actor actor,
        RequestId request,
        @Nullable Integer expectedVersion,
        @Nullable PractitionerId practitioner,
        @Nullable ServiceId service,
        @Nullable Instant start,
        @Nullable String reason,
        @Nullable StaffOverride override) {

    public static RequestDecision by(Actor actor, BookingRequest seen) {
        return new RequestDecision(
                seen.clinic(), actor, seen.id(), seen.version(), null, null, null, null, null);
    }

    public static RequestDecision of(ClinicId clinic, Actor actor, RequestId request) {
        return new RequestDecision(clinic, actor, request, null, null, null, null, null, null);
    }

    /** The same decision for another time, doctor or service; null keeps the request's. */
    public RequestDecision at(
            @Nullable Instant otherStart,
            @Nullable PractitionerId otherPractitioner,
            @Nullable ServiceId otherService) {
        return new RequestDecision(
                clinic,
                actor,
                request,
                expectedVersion,
                otherPractitioner,
                otherService,
                otherStart,
                reason,
                override);
    }

    public RequestDecision because(@Nullable String why) {
        return new RequestDecision(
                clinic,
                actor,
                request,
                expectedVersion,
                practitioner,
                service,
                start,
                why,
                override);
    }

    public RequestDecision overriding(@Nullable StaffOverride insistence) {
        return new RequestDecision(
                clinic,
                actor,
                request,
                expectedVersion,
                practitioner,
                service,
                start,
                reason,
                insistence);
    }
}
