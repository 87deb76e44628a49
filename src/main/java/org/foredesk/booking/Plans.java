package org.foredesk.booking;

import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.Clinic;

/**
 * Says what a clinic has in names, as its file does. Who has left and what is no longer given is
 * not in it.
 */
final class Plans {

    private Plans() {}

    static ClinicPlan of(DirectoryView view) {
        Clinic clinic = view.clinic();
        return new ClinicPlan(
                new ClinicPlan.Details(
                        clinic.name(),
                        clinic.zone(),
                        clinic.country(),
                        clinic.languages(),
                        clinic.phone(),
                        clinic.address()),
                view.activeLocations().stream()
                        .map(each -> new ClinicPlan.PlannedLocation(each.name(), each.address()))
                        .toList(),
                view.activeDepartments().stream().map(Department::name).toList(),
                view.activeServices().stream().map(Plans::service).toList(),
                view.activePractitioners().stream().map(each -> practitioner(view, each)).toList(),
                view.holidays(),
                view.faq(),
                view.activeResources().stream().map(each -> resource(view, each)).toList(),
                List.of(),
                List.of());
    }

    static ClinicPlan.PlannedService service(Service service) {
        return new ClinicPlan.PlannedService(
                service.name(),
                service.minutes(),
                service.price(),
                service.bufferBefore(),
                service.bufferAfter(),
                service.capacity(),
                service.step() == Service.usualStep(service.minutes()) ? null : service.step(),
                service.confirmation(),
                service.needs());
    }

    private static ClinicPlan.PlannedResource resource(DirectoryView view, Resource resource) {
        return new ClinicPlan.PlannedResource(
                resource.name(),
                resource.kind(),
                resource.group(),
                Optional.ofNullable(resource.location())
                        .flatMap(view::location)
                        .map(Location::name)
                        .orElse(null),
                resource.capacity());
    }

    static ClinicPlan.PlannedPractitioner practitioner(DirectoryView view, Practitioner who) {
        return new ClinicPlan.PlannedPractitioner(
                who.name(),
                who.speciality(),
                Optional.ofNullable(who.department())
                        .flatMap(view::department)
                        .map(Department::name)
                        .orElse(null),
                Optional.ofNullable(who.location())
                        .flatMap(view::location)
                        .map(Location::name)
                        .orElse(null),
                who.aliases(),
                who.languages(),
                who.services().stream()
                        .flatMap(id -> view.service(id).filter(Service::active).stream())
                        .map(Service::name)
                        .toList(),
                who.timetable(),
                who.lastDay());
    }
}
