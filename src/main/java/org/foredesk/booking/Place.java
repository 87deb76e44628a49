package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;

/** With whom, for what and when: everything a slot is but for whether it is free. */
record Place(Practitioner practitioner, Treatment treatment, Instant start) {

    static final int CELL_MINUTES = 5;

    static Outcome<Place> of(
            DirectoryView view,
            PractitionerId practitionerId,
            ServiceChoice services,
            Instant start) {
        Practitioner practitioner = view.practitioner(practitionerId).orElse(null);
        if (practitioner == null) {
            return Outcome.refused("unknown_practitioner", "There is no such practitioner.");
        }
        return Treatment.of(view, practitioner, services)
                .then(treatment -> at(view, practitioner, treatment, start));
    }

    private static Outcome<Place> at(
            DirectoryView view, Practitioner practitioner, Treatment treatment, Instant start) {
        LocalDateTime local = LocalDateTime.ofInstant(start, view.clinic().zone());
        if (local.getMinute() % CELL_MINUTES != 0
                || local.getSecond() != 0
                || local.getNano() != 0) {
            return Outcome.refused(
                    "bad_start",
                    "Appointments start at full five minutes, such as 10:00 or 10:05.");
        }
        return Outcome.done(new Place(practitioner, treatment, start));
    }

    TimeRange time() {
        return SlotTerms.of(treatment).core(start);
    }

    TimeRange occupied() {
        return SlotTerms.of(treatment).occupied(start);
    }
}
