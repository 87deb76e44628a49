package org.foredesk.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.foredesk.booking.ClinicPlan.Part;
import org.foredesk.booking.ClinicPlan.PlannedPractitioner;
import org.foredesk.booking.ClinicPlan.Rename;
import org.jspecify.annotations.Nullable;

/** Another name for one thing of a clinic, wherever its plan speaks of it. */
record Renaming(String from, String to) {

    /** The plan with the new name, and with a note of what it was. */
    ClinicPlan in(ClinicPlan plan, Part part) {
        List<Rename> all = new ArrayList<>(plan.renames());
        all.add(new Rename(part, from, to));
        ClinicPlan renamed =
                switch (part) {
                    case LOCATION -> location(plan);
                    case DEPARTMENT -> department(plan);
                    case SERVICE -> service(plan);
                    case PRACTITIONER ->
                            plan.withPractitioners(
                                    each(plan.practitioners(), one -> one.named(name(one.name()))));
                };
        return renamed.withRenames(all);
    }

    private ClinicPlan location(ClinicPlan plan) {
        return plan.withLocations(each(plan.locations(), one -> one.named(name(one.name()))))
                .withPractitioners(each(plan.practitioners(), this::atLocation))
                .withResources(each(plan.resources(), one -> one.in(orNull(one.location()))));
    }

    private PlannedPractitioner atLocation(PlannedPractitioner one) {
        return one.in(one.department(), orNull(one.location()))
                .at(one.timetable().renamed(this::name));
    }

    private ClinicPlan department(ClinicPlan plan) {
        return plan.withDepartments(each(plan.departments(), this::name))
                .withPractitioners(
                        each(
                                plan.practitioners(),
                                one -> one.in(orNull(one.department()), one.location())));
    }

    private ClinicPlan service(ClinicPlan plan) {
        return plan.withServices(each(plan.services(), one -> one.named(name(one.name()))))
                .withPractitioners(
                        each(
                                plan.practitioners(),
                                one -> one.giving(each(one.services(), this::name))));
    }

    private String name(String name) {
        return name.equals(from) ? to : name;
    }

    private @Nullable String orNull(@Nullable String name) {
        return name == null ? null : name(name);
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
