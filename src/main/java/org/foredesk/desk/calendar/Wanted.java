package org.foredesk.desk.calendar;

import java.time.LocalDate;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown: the day of everybody, narrowed by filters that are not null, or the week
 * around that day of the practitioner {@code week}.
 */
record Wanted(
        LocalDate day,
        @Nullable DepartmentId department,
        @Nullable LocationId location,
        @Nullable PractitionerId week) {

    Wanted on(LocalDate other) {
        return new Wanted(other, department, location, week);
    }

    Wanted of(@Nullable PractitionerId practitioner) {
        return new Wanted(day, department, location, practitioner);
    }
}
