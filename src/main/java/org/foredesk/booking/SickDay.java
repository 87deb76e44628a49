package org.foredesk.booking;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;

/**
 * A time in which a practitioner is away and what becomes of the visits in it, in the order the
 * patients are asked. Nobody is asked before {@code asksFrom}.
 */
public record SickDay(
        SickDayId id,
        ClinicId clinic,
        PractitionerId practitioner,
        String practitionerName,
        TimeRange time,
        SickDayStatus status,
        Instant asksFrom,
        List<SickDayVisit> visits) {

    public SickDay {
        visits = List.copyOf(visits);
    }
}
