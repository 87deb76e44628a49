package org.foredesk.booking;

import java.time.Instant;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Book one visit of several services that nobody gives alone, beginning at {@code start}; {@code
 * with} is somebody who has to give a part of it, null for whoever is free.
 */
public record PartedCommand(
        ClinicId clinic,
        Actor actor,
        BookingOrigin origin,
        PatientId patient,
        String patientName,
        ServiceChoice services,
        Instant start,
        @Nullable PractitionerId with,
        @Nullable String reason) {

    BookingCommand part(Slot slot) {
        return new BookingCommand(
                        clinic,
                        actor,
                        origin,
                        patient,
                        patientName,
                        slot.practitioner(),
                        null,
                        slot.start(),
                        reason)
                .withServices(slot.services());
    }
}
