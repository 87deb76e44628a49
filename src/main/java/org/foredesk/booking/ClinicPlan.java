package org.foredesk.booking;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic file says, by names instead of ids: already checked, so that it can be imported as
 * it is. {@code notes} are sentences about what the file has and Foredesk does not know.
 */
public record ClinicPlan(
        Details details,
        List<PlannedLocation> locations,
        List<String> departments,
        List<PlannedService> services,
        List<PlannedPractitioner> practitioners,
        List<Holiday> holidays,
        List<Faq> faq,
        List<PlannedResource> resources,
        List<String> notes) {

    public ClinicPlan {
        locations = List.copyOf(locations);
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
        holidays = List.copyOf(holidays);
        faq = List.copyOf(faq);
        resources = List.copyOf(resources);
        notes = List.copyOf(notes);
    }

    /** The clinic itself; see {@link Clinic} for what the fields mean. */
    public record Details(
            String name,
            ZoneId zone,
            String country,
            List<Language> languages,
            @Nullable PhoneNumber phone,
            @Nullable String address) {}

    /** A building. */
    public record PlannedLocation(String name, @Nullable String address) {}

    /** A service; {@code step} null means the usual one. */
    public record PlannedService(
            String name,
            int minutes,
            @Nullable Money price,
            int bufferBefore,
            int bufferAfter,
            int capacity,
            @Nullable Integer step,
            @Nullable ConfirmationMode confirmation,
            List<String> needs) {

        /** The same with other needs. */
        public PlannedService withNeeds(List<String> others) {
            return new PlannedService(
                    name,
                    minutes,
                    price,
                    bufferBefore,
                    bufferAfter,
                    capacity,
                    step,
                    confirmation,
                    others);
        }
    }

    /** A room or a piece of equipment; location by name. */
    public record PlannedResource(
            String name,
            ResourceKind kind,
            @Nullable String group,
            @Nullable String location,
            int capacity) {}

    /** A practitioner; department, location and services by name. */
    public record PlannedPractitioner(
            String name,
            @Nullable String speciality,
            @Nullable String department,
            @Nullable String location,
            List<String> aliases,
            List<Language> languages,
            List<String> services,
            WeeklyHours hours,
            WeeklyHours breaks,
            List<HoursException> exceptions,
            List<RecurringHours> recurring,
            @Nullable Integer dailyLimit) {

        /** The same with another week and other days of exception. */
        public PlannedPractitioner withHours(WeeklyHours week, List<HoursException> days) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    services,
                    week,
                    breaks,
                    days,
                    recurring,
                    dailyLimit);
        }

        /** The same with at most that many visits a day, any number where null. */
        public PlannedPractitioner withDailyLimit(@Nullable Integer most) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    services,
                    hours,
                    breaks,
                    exceptions,
                    recurring,
                    most);
        }

        /** The same with other days that come back. */
        public PlannedPractitioner withRecurring(List<RecurringHours> days) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    services,
                    hours,
                    breaks,
                    exceptions,
                    days,
                    dailyLimit);
        }
    }

    /** The same with the practitioner of that name changed. */
    public ClinicPlan withPractitioner(String name, UnaryOperator<PlannedPractitioner> change) {
        List<PlannedPractitioner> others =
                practitioners.stream()
                        .map(one -> one.name().equals(name) ? change.apply(one) : one)
                        .toList();
        return new ClinicPlan(
                details, locations, departments, services, others, holidays, faq, resources, notes);
    }

    /** The same with other rooms and equipment, and what services need of them. */
    public ClinicPlan withResources(
            List<PlannedResource> others, UnaryOperator<PlannedService> change) {
        return new ClinicPlan(
                details,
                locations,
                departments,
                services.stream().map(change).toList(),
                practitioners,
                holidays,
                faq,
                others,
                notes);
    }

    /** The same with other holidays. */
    public ClinicPlan withHolidays(List<Holiday> others) {
        return new ClinicPlan(
                details,
                locations,
                departments,
                services,
                practitioners,
                others,
                faq,
                resources,
                notes);
    }

    /** The clinic as the kernel knows it, to be created or updated under that id. */
    public Clinic clinic(ClinicId id, boolean demo) {
        return new Clinic(
                id,
                details.name(),
                details.zone(),
                details.country(),
                details.languages(),
                details.phone(),
                details.address(),
                demo);
    }
}
