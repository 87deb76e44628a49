package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;

/**
 * How late a practitioner is on a day of the clinic's zone. {@code toldPatients} counts those who
 * have been told of it; nobody is told before {@code tellsFrom}.
 */
public record RunningLate(
        ClinicId clinic,
        PractitionerId practitioner,
        String practitionerName,
        LocalDate day,
        int minutes,
        Instant tellsFrom,
        int toldPatients) {}
