package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a request that waits asks for instead; null keeps what it has.
 *
 * @param patientName as the request shows it; with {@code patient}
 * @param services all that the visit is for
 */
public record RequestChange(
        ClinicId clinic,
        Actor actor,
        RequestId request,
        @Nullable PatientId patient,
        @Nullable String patientName,
        @Nullable PractitionerId practitioner,
        @Nullable ServiceChoice services,
        @Nullable Instant start,
        @Nullable String reason) {

    /** Another doctor, other services or another time. */
    public static RequestChange to(
            Actor actor,
            BookingRequest seen,
            @Nullable PractitionerId practitioner,
            @Nullable ServiceChoice services,
            @Nullable Instant start) {
        return new RequestChange(
                seen.clinic(), actor, seen.id(), null, null, practitioner, services, start, null);
    }

    /** For somebody else. */
    public static RequestChange forPatient(
            Actor actor, BookingRequest seen, PatientId patient, String name) {
        return new RequestChange(
                seen.clinic(), actor, seen.id(), patient, name, null, null, null, null);
    }

    /** For another reason. */
    public static RequestChange because(Actor actor, BookingRequest seen, String reason) {
        return new RequestChange(
                seen.clinic(), actor, seen.id(), null, null, null, null, null, reason);
    }
}
