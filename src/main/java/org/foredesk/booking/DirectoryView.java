package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.DepartmentId;
import org.foredesk.kernel.LocationId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/** All about one clinic that does not change from booking to booking, as it was at one moment. */
public record DirectoryView(
        Clinic clinic,
        List<Location> locations,
        List<Department> departments,
        List<Service> services,
        List<Practitioner> practitioners,
        List<Holiday> holidays,
        List<Block> blocks,
        List<Faq> faq,
        List<Resource> resources) {

    public DirectoryView {
        locations = List.copyOf(locations);
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        practitioners = List.copyOf(practitioners);
        holidays = List.copyOf(holidays);
        blocks = List.copyOf(blocks);
        faq = List.copyOf(faq);
        resources = List.copyOf(resources);
    }

    /** Those who can be booked. */
    public List<Practitioner> activePractitioners() {
        return practitioners.stream().filter(Practitioner::active).toList();
    }

    public Optional<Practitioner> practitioner(PractitionerId id) {
        return practitioners.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * The one whose name or alias this is, apart from case, dots and spaces around. Guessing at
     * names with typing errors is the assistant's business.
     */
    public Optional<Practitioner> practitionerNamed(String name) {
        String wanted = plain(name);
        return activePractitioners().stream()
                .filter(each -> plain(each.name()).equals(wanted))
                .findFirst()
                .or(() ->
                        activePractitioners().stream()
                                .filter(each ->
                                        each.aliases().stream()
                                                .anyMatch(alias -> plain(alias).equals(wanted)))
                                .findFirst());
    }

    public Optional<Service> service(ServiceId id) {
        return services.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What can be booked. */
    public List<Service> activeServices() {
        return services.stream().filter(Service::active).toList();
    }

    public Optional<Service> serviceNamed(String name) {
        return activeServices().stream()
                .filter(each -> plain(each.name()).equals(plain(name)))
                .findFirst();
    }

    /** Where visits can be. */
    public List<Location> activeLocations() {
        return locations.stream().filter(Location::active).toList();
    }

    public Optional<Location> location(LocationId id) {
        return locations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Location> locationNamed(String name) {
        return activeLocations().stream()
                .filter(each -> plain(each.name()).equals(plain(name)))
                .findFirst();
    }

    /** Those practitioners can belong to. */
    public List<Department> activeDepartments() {
        return departments.stream().filter(Department::active).toList();
    }

    public Optional<Department> department(DepartmentId id) {
        return departments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Holiday> holiday(LocalDate date) {
        return holidays.stream().filter(each -> each.date().equals(date)).findFirst();
    }

    /**
     * What is meant when nobody names a service: the practitioner's first; empty for one who gives
     * none.
     */
    public Optional<Service> usualService(Practitioner practitioner) {
        return practitioner.services().stream().findFirst().flatMap(this::service);
    }

    /** Who gives all of that in one visit; everybody for the usual service. */
    public List<Practitioner> givenTogether(ServiceChoice services) {
        boolean group =
                services.services().stream()
                        .flatMap(id -> service(id).stream())
                        .anyMatch(each -> each.capacity() > 1);
        return group && services.services().size() > 1
                ? List.of()
                : activePractitioners().stream()
                        .filter(each -> each.services().containsAll(services.services()))
                        .toList();
    }

    /** The services in use of a text that {@link #named} wrote; unknown names are left out. */
    public List<Service> servicesNamed(String names) {
        Optional<Service> one = serviceNamed(names);
        return one.isPresent()
                ? List.of(one.get())
                : Treatment.names(names).flatMap(each -> serviceNamed(each).stream()).toList();
    }

    /** What these are called together, as the clinic writes them: {@code Consultation + ECG}. */
    public String named(ServiceChoice services) {
        return Treatment.name(this, services);
    }

    /**
     * The practitioner's own place, where they work unless their hours say otherwise: the stated
     * one, else the clinic's only or first one.
     */
    public Optional<Location> locationOf(Practitioner practitioner) {
        @Nullable LocationId stated = practitioner.location();
        return stated == null ? activeLocations().stream().findFirst() : location(stated);
    }

    /** Where those hours are; empty where the clinic has no places. */
    public Optional<Location> locationOf(Practitioner practitioner, Shift shift) {
        String place = shift.place();
        return place == null
                ? locationOf(practitioner)
                : locations.stream().filter(each -> each.name().equals(place)).findFirst();
    }

    /** All places the practitioner works at, their own first. */
    public List<Location> locationsOf(Practitioner practitioner) {
        Set<String> others = practitioner.timetable().places();
        return Stream.concat(
                        locationOf(practitioner).stream(),
                        locations.stream().filter(each -> others.contains(each.name())))
                .distinct()
                .toList();
    }

    /**
     * Where the practitioner is at that moment: by their hours, outside of them where the nearest
     * hours of that day are, on other days their own place.
     */
    public Optional<Location> locationAt(Practitioner practitioner, Instant moment) {
        return new Whereabouts(this).at(practitioner, moment);
    }

    /**
     * The clock hours of that date, breaks not taken out; empty when the practitioner is not in. A
     * practitioner's own exception for that very day is more particular than the clinic's holiday
     * and wins over it; the holiday wins over what comes back, and that over the week.
     */
    public List<LocalRange> hours(Practitioner practitioner, LocalDate date) {
        return Shift.hours(shifts(practitioner, date));
    }

    /** As {@link #hours}, with where they are. */
    public List<Shift> shifts(Practitioner practitioner, LocalDate date) {
        if (practitioner.leftBefore(date)) {
            return List.of();
        }
        return practitioner.exceptions().stream()
                .filter(exception -> exception.date().equals(date))
                .findFirst()
                .map(HoursException::shifts)
                .orElseGet(() ->
                        holiday(date).isPresent() ? List.of() : comingBack(practitioner, date));
    }

    private static List<Shift> comingBack(Practitioner practitioner, LocalDate date) {
        return practitioner.recurring().stream()
                .filter(each -> each.on(date))
                .findFirst()
                .map(RecurringHours::shifts)
                .orElseGet(() -> practitioner.hours().shifts(date.getDayOfWeek()));
    }

    /** The rooms and equipment that can be had. */
    public List<Resource> activeResources() {
        return resources.stream().filter(Resource::active).toList();
    }

    public Optional<Resource> resource(ResourceId id) {
        return resources.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether the resource is out of use in a part of that time. */
    boolean outOfUse(Resource resource, TimeRange time) {
        return blocks.stream()
                .anyMatch(block ->
                        resource.id().equals(block.resource()) && block.time().overlaps(time));
    }

    /**
     * What the treatment needs at that place, the pickiest first; a need nothing there can serve
     * has no candidates.
     */
    List<Need> needs(Treatment treatment, @Nullable LocationId place) {
        List<String> names = treatment.needs();
        if (names.isEmpty()) {
            return List.of();
        }
        return names.stream()
                .map(name ->
                        new Need(
                                name,
                                activeResources().stream()
                                        .filter(each -> each.serves(name))
                                        .filter(each ->
                                                each.location() == null
                                                        || each.location().equals(place))
                                        .toList()))
                .sorted(Comparator.comparingInt(need -> need.candidates().size()))
                .toList();
    }

    /** Where a visit is, in words: the place with its address, else the clinic's own. */
    public String placeOf(Appointment appointment) {
        return placeOf(appointment.location());
    }

    /** As the other one, for what is at that place. */
    public String placeOf(@Nullable LocationId location) {
        return Optional.ofNullable(location)
                .flatMap(this::location)
                .map(place ->
                        place.address() == null
                                ? place.name()
                                : place.name() + ", " + place.address())
                .orElseGet(() -> clinic.address() == null ? clinic.name() : clinic.address());
    }

    /** The service as the clinic file says it, also of one that is no longer given. */
    public ClinicPlan.PlannedService planned(Service service) {
        return Plans.service(service);
    }

    /** The practitioner as the clinic file says it, also of one who has left. */
    public ClinicPlan.PlannedPractitioner planned(Practitioner practitioner) {
        return Plans.practitioner(this, practitioner);
    }

    /** A name as names are told apart: without case, dots and spaces that do not matter. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", " ").strip().replaceAll("\\s+", " ");
    }
}
