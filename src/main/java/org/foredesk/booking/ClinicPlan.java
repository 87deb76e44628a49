package org.foredesk.booking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Money;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic file says, by names instead of ids: already checked, so that it can be imported as
 * it is. {@code notes} are sentences about what the file has and Foredesk does not know; {@code
 * renames} say what of the clinic has another name here, so that it stays the same thing.
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
        List<String> notes,
        List<Rename> renames) {

    public ClinicPlan {
        locations = List.copyOf(locations);
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
        holidays = List.copyOf(holidays);
        faq = List.copyOf(faq);
        resources = List.copyOf(resources);
        notes = List.copyOf(notes);
        renames = List.copyOf(renames);
    }

    /** What has a name of its own and can be given another. */
    public enum Part {
        LOCATION,
        DEPARTMENT,
        SERVICE,
        PRACTITIONER
    }

    /** One thing of the clinic that was called {@code from} and is {@code to} now. */
    public record Rename(Part part, String from, String to) {}

    /** The clinic itself; see {@link Clinic} for what the fields mean. */
    public record Details(
            String name,
            ZoneId zone,
            String country,
            List<Language> languages,
            @Nullable PhoneNumber phone,
            @Nullable String address) {}

    /** A building. */
    public record PlannedLocation(String name, @Nullable String address) {

        PlannedLocation named(String other) {
            return new PlannedLocation(other, address);
        }
    }

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

        PlannedService named(String other) {
            return new PlannedService(
                    other,
                    minutes,
                    price,
                    bufferBefore,
                    bufferAfter,
                    capacity,
                    step,
                    confirmation,
                    needs);
        }

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
            int capacity) {

        PlannedResource in(@Nullable String other) {
            return new PlannedResource(name, kind, group, other, capacity);
        }
    }

    /** A practitioner; department, location and services by name. */
    public record PlannedPractitioner(
            String name,
            @Nullable String speciality,
            @Nullable String department,
            @Nullable String location,
            List<String> aliases,
            List<Language> languages,
            List<String> services,
            Timetable timetable,
            @Nullable LocalDate lastDay) {

        PlannedPractitioner named(String other) {
            return new PlannedPractitioner(
                    other,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    services,
                    timetable,
                    lastDay);
        }

        /** The same in another department and place. */
        PlannedPractitioner in(@Nullable String other, @Nullable String place) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    other,
                    place,
                    aliases,
                    languages,
                    services,
                    timetable,
                    lastDay);
        }

        /** The same giving other services. */
        public PlannedPractitioner giving(List<String> others) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    others,
                    timetable,
                    lastDay);
        }

        /** The same at other times. */
        public PlannedPractitioner at(Timetable other) {
            return new PlannedPractitioner(
                    name,
                    speciality,
                    department,
                    location,
                    aliases,
                    languages,
                    services,
                    other,
                    lastDay);
        }
    }

    /** The same with the practitioner of that name changed. */
    public ClinicPlan withPractitioner(String name, UnaryOperator<PlannedPractitioner> change) {
        return withPractitioners(
                practitioners.stream()
                        .map(one -> one.name().equals(name) ? change.apply(one) : one)
                        .toList());
    }

    /** The same with other rooms and equipment, and what services need of them. */
    public ClinicPlan withResources(
            List<PlannedResource> others, UnaryOperator<PlannedService> change) {
        return withResources(others).withServices(services.stream().map(change).toList());
    }

    public ClinicPlan withDetails(Details others) {
        return with(draft -> draft.details = others);
    }

    public ClinicPlan withLocations(List<PlannedLocation> others) {
        return with(draft -> draft.locations = others);
    }

    public ClinicPlan withDepartments(List<String> others) {
        return with(draft -> draft.departments = others);
    }

    public ClinicPlan withServices(List<PlannedService> others) {
        return with(draft -> draft.services = others);
    }

    public ClinicPlan withPractitioners(List<PlannedPractitioner> others) {
        return with(draft -> draft.practitioners = others);
    }

    public ClinicPlan withHolidays(List<Holiday> others) {
        return with(draft -> draft.holidays = others);
    }

    ClinicPlan withResources(List<PlannedResource> others) {
        return with(draft -> draft.resources = others);
    }

    /** The same to be taken over with these names for what is there. */
    public ClinicPlan withRenames(List<Rename> others) {
        return with(draft -> draft.renames = others);
    }

    /** The same with one thing under another name, also where others speak of it. */
    public ClinicPlan renamed(Part part, String from, String to) {
        return from.equals(to) ? this : new Renaming(from, to).in(this, part);
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

    private ClinicPlan with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.plan();
    }

    /** A plan in which one thing is about to be put differently. */
    private static final class Draft {
        private Details details;
        private List<PlannedLocation> locations;
        private List<String> departments;
        private List<PlannedService> services;
        private List<PlannedPractitioner> practitioners;
        private List<Holiday> holidays;
        private final List<Faq> faq;
        private List<PlannedResource> resources;
        private final List<String> notes;
        private List<Rename> renames;

        Draft(ClinicPlan plan) {
            details = plan.details;
            locations = plan.locations;
            departments = plan.departments;
            services = plan.services;
            practitioners = plan.practitioners;
            holidays = plan.holidays;
            faq = plan.faq;
            resources = plan.resources;
            notes = plan.notes;
            renames = plan.renames;
        }

        ClinicPlan plan() {
            return new ClinicPlan(
                    details,
                    locations,
                    departments,
                    services,
                    practitioners,
                    holidays,
                    faq,
                    resources,
                    notes,
                    renames);
        }
    }
}
