package org.foredesk.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.calls.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * What a booking asked for in words comes to.
 *
 * @param speciality as a key ({@code general_medicine})
 * @param services the usual one where none was named
 * @param wish the date and time in the words given, for staff
 * @param problem why the date or time cannot be, as a sentence; null where it can
 * @param unsure what staff should look at; empty where all is certain
 */
record ReadIntent(
        @Nullable Practitioner practitioner,
        @Nullable String speciality,
        ServiceChoice services,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String patientName,
        @Nullable String reason,
        @Nullable String wish,
        @Nullable String problem,
        List<Doubt> unsure) {

    ReadIntent {
        unsure = List.copyOf(unsure);
    }

    /** Whether nothing was said of whom the visit is with. */
    boolean whomOpen() {
        return practitioner == null && speciality == null && services.isUsual();
    }

    /** The same with the wish in other words. */
    ReadIntent wishing(@Nullable String words) {
        return new ReadIntent(
                practitioner,
                speciality,
                services,
                date,
                time,
                patientName,
                reason,
                words,
                problem,
                unsure);
    }
}
