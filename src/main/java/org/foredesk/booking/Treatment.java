package org.foredesk.booking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What is done in one visit by one practitioner: a service, or several one after the other, {@code
 * minutes} in all. Several are one stretch of one practitioner's time and one row with one claim on
 * its cells, so that they are booked together or not at all under the constraint there is; what
 * they need in rooms and equipment is kept for the whole of it. Offered where the first one starts,
 * with its buffer before and the last one's buffer after.
 */
record Treatment(List<Service> services, int minutes) {

    /** Between the names of several. */
    private static final String AND = " + ";

    Treatment {
        services = List.copyOf(services);
    }

    /** That service for as long as it takes. */
    static Treatment of(Service service) {
        return new Treatment(List.of(service), service.minutes());
    }

    /**
     * What is meant by that choice with that practitioner. Refused with {@code unknown_service},
     * {@code bad_services} and {@code bad_length}; whether the practitioner gives all of them is
     * for the {@link Explainer} to say, since staff may insist.
     */
    static Outcome<Treatment> of(DirectoryView view, Practitioner who, ServiceChoice choice) {
        List<Service> services =
                choice.isUsual()
                        ? view.usualService(who).stream().toList()
                        : choice.services().stream()
                                .flatMap(id -> view.service(id).stream())
                                .toList();
        if (choice.isUsual() ? services.isEmpty() : services.size() < choice.services().size()) {
            return Outcome.refused(
                    "unknown_service",
                    choice.isUsual()
                            ? who.name() + " gives no service yet."
                            : "There is no such service.");
        }
        return together(services, choice);
    }

    static Refusal tooMany() {
        return Refusal.of(
                "bad_services",
                "One visit has up to " + ServiceChoice.MOST + " services, each of them once.");
    }

    private static Outcome<Treatment> together(List<Service> services, ServiceChoice choice) {
        if (choice.repeats() || services.size() > ServiceChoice.MOST) {
            return Outcome.refused(tooMany());
        }
        Optional<Service> group =
                services.stream().filter(service -> service.capacity() > 1).findFirst();
        if (group.isPresent() && services.size() > 1) {
            return Outcome.refused(
                    "bad_services",
                    group.get().name()
                            + " is given to a group and cannot be combined with another service.");
        }
        int usual = minutes(services);
        int minutes = choice.minutes() == null ? usual : choice.minutes();
        if (group.isPresent() && minutes != usual) {
            return Outcome.refused(
                    "bad_length",
                    "A place in a group session lasts as long as the session, "
                            + usual
                            + " minutes.");
        }
        return minutes < Place.CELL_MINUTES
                        || minutes > ClinicFile.MOST_MINUTES
                        || minutes % Place.CELL_MINUTES != 0
                ? Outcome.refused(
                        "bad_length",
                        "A visit lasts from 5 to "
                                + ClinicFile.MOST_MINUTES
                                + " minutes, in steps of five.")
                : Outcome.done(new Treatment(services, minutes));
    }

    /**
     * What a visit that is there is for: its own length, whatever its services take by now; a place
     * in a group session lasts as long as the session.
     */
    static ServiceChoice had(DirectoryView view, ServiceChoice stored) {
        List<Service> services =
                stored.services().stream().flatMap(id -> view.service(id).stream()).toList();
        boolean usual =
                services.stream().anyMatch(service -> service.capacity() > 1)
                        || Integer.valueOf(minutes(services)).equals(stored.minutes());
        return usual ? stored.lasting(null) : stored;
    }

    private static int minutes(List<Service> services) {
        return services.stream().mapToInt(Service::minutes).sum();
    }

    static ServiceChoice had(DirectoryView view, AppointmentRow row) {
        return had(
                view,
                ServiceChoice.stored(row.serviceId, row.moreServices, Histories.minutes(row)));
    }

    Service first() {
        return services.getFirst();
    }

    /** What it is called: {@code Consultation + ECG}. */
    String name() {
        return name(services);
    }

    static String name(List<Service> services) {
        return services.stream().map(Service::name).collect(Collectors.joining(AND));
    }

    /** The names of services in a name of several. */
    static Stream<String> names(String name) {
        return Stream.of(name.split(Pattern.quote(AND), -1)).filter(each -> !each.isBlank());
    }

    /** What a visit is called that is for these; unknown ones are left out. */
    static String name(DirectoryView view, ServiceChoice choice) {
        return name(choice.services().stream().flatMap(id -> view.service(id).stream()).toList());
    }

    /** The same as a choice; with the length where that is not what its services take. */
    ServiceChoice choice() {
        int usual = minutes(services);
        return ServiceChoice.of(services.stream().map(Service::id).toList())
                .lasting(minutes == usual ? null : minutes);
    }

    List<ServiceId> ids() {
        return services.stream().map(Service::id).toList();
    }

    /** Whether it is the same for as long. */
    boolean is(UUID first, @Nullable String rest, int howLong) {
        return ids().equals(ServiceChoice.stored(first, rest, null).services())
                && minutes == howLong;
    }

    /** The names of what is needed, each once: what serves one service serves the next. */
    List<String> needs() {
        return services.stream().flatMap(each -> each.needs().stream()).distinct().toList();
    }
}
