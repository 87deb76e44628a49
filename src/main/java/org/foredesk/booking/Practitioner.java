package org.foredesk.booking;

import java.time.LocalDate;
import java.util.List;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A doctor or therapist. The first of {@code services} is what is meant when none is named; {@code
 * breaks} are taken out of the hours; of {@code recurring} the first that is on a day counts;
 * {@code dailyLimit} is how many visits may begin on one day, holds counted in; after {@code
 * lastDay} there are no hours. One who left ({@code active} false) keeps the appointments there are
 * and gets no new ones.
 */
public record Practitioner(
        PractitionerId id,
        String name,
        @Nullable String speciality,
        @Nullable DepartmentId department,
        @Nullable LocationId location,
        List<String> aliases,
        List<Language> languages,
        List<ServiceId> services,
        WeeklyHours hours,
        WeeklyHours breaks,
        List<HoursException> exceptions,
        List<RecurringHours> recurring,
        @Nullable Integer dailyLimit,
        @Nullable LocalDate lastDay,
        boolean active) {

    public Practitioner {
        aliases = List.copyOf(aliases);
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        exceptions = List.copyOf(exceptions);
        recurring = List.copyOf(recurring);
    }

    /** When they work, as long as they are there. */
    public Timetable timetable() {
        return new Timetable(hours, breaks, exceptions, recurring, dailyLimit);
    }

    /** Whether that day lies after the last one. */
    boolean leftBefore(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }
}
