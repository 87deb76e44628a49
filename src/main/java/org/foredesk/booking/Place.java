package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * With whom, for what, when and where: everything a slot is but for whether it is free. {@code
 * location} is null in a clinic without places.
 */
record Place(
        Practitioner practitioner,
        Treatment treatment,
        Instant start,
        @Nullable LocationId location) {

    static final int CELL_MINUTES = 5;

    /** Where the practitioner is at that time by their hours. */
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
        return Outcome.done(of(view, practitioner, treatment, start));
    }

    /** As the other one, for a treatment that is known to begin at full five minutes. */
    static Place of(
            DirectoryView view, Practitioner practitioner, Treatment treatment, Instant start) {
        return new Place(
                practitioner,
                treatment,
                start,
                view.locationAt(practitioner, start).map(Location::id).orElse(null));
    }

    /** The same at that place, whatever the hours say; null leaves it where it is. */
    Place in(@Nullable LocationId other) {
        return other == null ? this : new Place(practitioner, treatment, start, other);
    }

    /** Whether it begins at the same time with the same practitioner. */
    boolean startsAs(Place other) {
        return start.equals(other.start) && practitioner.id().equals(other.practitioner.id());
    }

    TimeRange time() {
        return SlotTerms.of(treatment).core(start);
    }

    TimeRange occupied() {
        return SlotTerms.of(treatment).occupied(start);
    }
}
