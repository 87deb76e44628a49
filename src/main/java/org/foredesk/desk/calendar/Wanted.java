package org.foredesk.desk.calendar;

import java.time.LocalDate;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown: the day of everybody, narrowed by filters that are not null and to those who
 * are in where {@code onlyIn}, or the week around that day of the practitioner {@code week}.
 */
record Wanted(
        LocalDate day,
        @Nullable DepartmentId department,
        @Nullable LocationId location,
        boolean onlyIn,
        @Nullable PractitionerId week) {

    Wanted on(LocalDate other) {
        return new Wanted(other, department, location, onlyIn, week);
    }

    Wanted of(@Nullable PractitionerId practitioner) {
        return new Wanted(day, department, location, onlyIn, practitioner);
    }

    Wanted narrowed(@Nullable DepartmentId only, @Nullable LocationId place) {
        return new Wanted(day, only, place, onlyIn, week);
    }

    Wanted onlyIn(boolean only) {
        return new Wanted(day, department, location, only, week);
    }
}
