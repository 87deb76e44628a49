package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/** With whom, for what and when: everything a slot is but for whether it is free. */
record Place(Practitioner practitioner, Service service, Instant start) {

    private static final int CELL_MINUTES = 5;

    static Outcome<Place> of(
            DirectoryView view,
            PractitionerId practitionerId,
            @Nullable ServiceId serviceId,
            Instant start) {
        Practitioner practitioner = view.practitioner(practitionerId).orElse(null);
        if (practitioner == null) {
            return Outcome.refused("unknown_practitioner", "There is no such practitioner.");
        }
        Service service =
                serviceId == null
                        ? view.usualService(practitioner).orElse(null)
                        : view.service(serviceId).orElse(null);
        if (service == null) {
            return Outcome.refused(
                    "unknown_service",
                    serviceId == null
                            ? practitioner.name() + " gives no service yet."
                            : "There is no such service.");
        }
        LocalDateTime local = LocalDateTime.ofInstant(start, view.clinic().zone());
        if (local.getMinute() % CELL_MINUTES != 0
                || local.getSecond() != 0
                || local.getNano() != 0) {
            return Outcome.refused(
                    "bad_start",
                    "Appointments start at full five minutes, such as 10:00 or 10:05.");
        }
        return Outcome.done(new Place(practitioner, service, start));
    }

    TimeRange time() {
        return SlotTerms.of(service).core(start);
    }

    TimeRange occupied() {
        return SlotTerms.of(service).occupied(start);
    }
}
