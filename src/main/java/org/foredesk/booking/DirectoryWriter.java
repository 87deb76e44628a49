package org.foredesk.booking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.Money;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Takes a plan over into the rows of a clinic. What has a name keeps its id, the rest is written
 * anew.
 */
final class DirectoryWriter {

    private final Tx tx;
    private final UUID clinic;
    private final IdSource ids;

    DirectoryWriter(Tx tx, ClinicId clinic, IdSource ids) {
        this.tx = tx;
        this.clinic = clinic.value();
        this.ids = ids;
    }

    void write(ClinicPlan plan) {
        plan.renames().forEach(this::rename);
        Map<String, UUID> locations = writeLocations(plan);
        Map<String, UUID> departments = writeDepartments(plan);
        Map<String, UUID> services = writeServices(plan);
        writeResources(plan, locations);
        writePractitioners(plan, locations, departments, services);
        for (Class<?> kind : List.of(HolidayRow.class, FaqRow.class)) {
            change("delete from " + kind.getSimpleName() + " where clinicId = :clinic");
        }
        plan.holidays().forEach(this::insert);
        int order = 0;
        for (Faq faq : plan.faq()) {
            insert(faq, order++);
        }
    }

    private void rename(ClinicPlan.Rename rename) {
        String kind =
                switch (rename.part()) {
                    case LOCATION -> "LocationRow";
                    case DEPARTMENT -> "DepartmentRow";
                    case SERVICE -> "ServiceRow";
                    case PRACTITIONER -> "PractitionerRow";
                };
        tx.session()
                .createMutationQuery(
                        "update "
                                + kind
                                + " set name = :to where clinicId = :clinic and name = :from")
                .setParameter("clinic", clinic)
                .setParameter("from", rename.from())
                .setParameter("to", rename.to())
                .executeUpdate();
    }

    private Map<String, UUID> writeLocations(ClinicPlan plan) {
        Map<String, LocationRow> known = known(LocationRow.class, row -> row.name);
        retire("LocationRow");
        Map<String, UUID> result = new HashMap<>();
        int order = 0;
        for (ClinicPlan.PlannedLocation planned : plan.locations()) {
            LocationRow row = known.getOrDefault(planned.name(), owned(new LocationRow()));
            row.name = planned.name();
            row.address = planned.address();
            row.sortOrder = order++;
            row.active = true;
            result.put(row.name, save(row, known.containsValue(row)));
        }
        return result;
    }

    private Map<String, UUID> writeDepartments(ClinicPlan plan) {
        Map<String, DepartmentRow> known = known(DepartmentRow.class, row -> row.name);
        retire("DepartmentRow");
        Map<String, UUID> result = new HashMap<>();
        int order = 0;
        for (String name : plan.departments()) {
            DepartmentRow row = known.getOrDefault(name, owned(new DepartmentRow()));
            row.name = name;
            row.sortOrder = order++;
            row.active = true;
            result.put(name, save(row, known.containsValue(row)));
        }
        return result;
    }

    private Map<String, UUID> writeServices(ClinicPlan plan) {
        Map<String, ServiceRow> known = known(ServiceRow.class, row -> row.name);
        retire("ServiceRow");
        Map<String, UUID> result = new HashMap<>();
        int order = 0;
        for (ClinicPlan.PlannedService planned : plan.services()) {
            ServiceRow row = known.getOrDefault(planned.name(), owned(new ServiceRow()));
            row.name = planned.name();
            row.minutes = planned.minutes();
            row.price = Optional.ofNullable(planned.price()).map(Money::toString).orElse(null);
            row.bufferBefore = planned.bufferBefore();
            row.bufferAfter = planned.bufferAfter();
            row.capacity = planned.capacity();
            row.step =
                    Optional.ofNullable(planned.step())
                            .orElse(Service.usualStep(planned.minutes()));
            row.confirmation =
                    Optional.ofNullable(planned.confirmation())
                            .map(ConfirmationMode::code)
                            .orElse(null);
            row.needs = planned.needs().isEmpty() ? null : String.join("\n", planned.needs());
            row.sortOrder = order++;
            row.active = true;
            result.put(row.name, save(row, known.containsValue(row)));
        }
        return result;
    }

    private void writeResources(ClinicPlan plan, Map<String, UUID> locations) {
        Map<String, ResourceRow> known = known(ResourceRow.class, row -> row.name);
        retire("ResourceRow");
        int order = 0;
        for (ClinicPlan.PlannedResource planned : plan.resources()) {
            ResourceRow row = known.getOrDefault(planned.name(), owned(new ResourceRow()));
            row.name = planned.name();
            row.kind = planned.kind().code();
            row.groupName = planned.group();
            row.locationId = idOf(locations, planned.location());
            row.capacity = planned.capacity();
            row.sortOrder = order++;
            row.active = true;
            save(row, known.containsValue(row));
        }
    }

    private void writePractitioners(
            ClinicPlan plan,
            Map<String, UUID> locations,
            Map<String, UUID> departments,
            Map<String, UUID> services) {
        Map<String, PractitionerRow> known = known(PractitionerRow.class, row -> row.name);
        retire("PractitionerRow");
        Map<UUID, ClinicPlan.PlannedPractitioner> written = new LinkedHashMap<>();
        int order = 0;
        for (ClinicPlan.PlannedPractitioner planned : plan.practitioners()) {
            PractitionerRow row = known.getOrDefault(planned.name(), owned(new PractitionerRow()));
            row.name = planned.name();
            row.speciality = planned.speciality();
            row.departmentId = idOf(departments, planned.department());
            row.locationId = idOf(locations, planned.location());
            row.languages =
                    planned.languages().stream()
                            .map(Language::code)
                            .collect(Collectors.joining(","));
            row.dailyLimit = planned.timetable().dailyLimit();
            row.lastDay = planned.lastDay();
            row.sortOrder = order++;
            row.active = true;
            written.put(save(row, known.containsValue(row)), planned);
        }
        forgetParts();
        written.forEach((practitioner, planned) -> writeParts(practitioner, planned, services));
        TimetableWriter timetables = new TimetableWriter(tx, clinic, ids, locations);
        written.forEach(
                (practitioner, planned) -> timetables.write(practitioner, planned.timetable()));
    }

    // Who has left keeps theirs, for the day they come back.
    private void forgetParts() {
        for (Class<?> kind :
                List.of(
                        AliasRow.class,
                        OfferRow.class,
                        HoursRow.class,
                        ExceptionRow.class,
                        RecurringRow.class)) {
            change(
                    "delete from "
                            + kind.getSimpleName()
                            + " where clinicId = :clinic and practitionerId in (select id from"
                            + " PractitionerRow where clinicId = :clinic and active = true)");
        }
    }

    private void writeParts(
            UUID practitioner, ClinicPlan.PlannedPractitioner planned, Map<String, UUID> services) {
        int order = 0;
        for (String alias : planned.aliases()) {
            AliasRow row = owned(new AliasRow());
            row.practitionerId = practitioner;
            row.alias = alias;
            row.sortOrder = order++;
            tx.session().insert(row);
        }
        for (String service : planned.services()) {
            OfferRow row = owned(new OfferRow());
            row.practitionerId = practitioner;
            row.serviceId = Objects.requireNonNull(services.get(service));
            row.sortOrder = order++;
            tx.session().insert(row);
        }
    }

    private void insert(Holiday holiday) {
        HolidayRow row = owned(new HolidayRow());
        row.holidayDate = holiday.date();
        row.name = holiday.name();
        tx.session().insert(row);
    }

    private void insert(Faq faq, int order) {
        FaqRow row = owned(new FaqRow());
        row.questions = String.join("\n", faq.questions());
        row.answerEn = faq.answers().get(Language.EN);
        row.answerEs = faq.answers().get(Language.ES);
        row.answerHi = faq.answers().get(Language.HI);
        row.sortOrder = order;
        tx.session().insert(row);
    }

    private <R> Map<String, R> known(Class<R> kind, Function<R, String> name) {
        return tx
                .session()
                .createSelectionQuery(
                        "from " + kind.getSimpleName() + " where clinicId = :clinic", kind)
                .setParameter("clinic", clinic)
                .list()
                .stream()
                .collect(Collectors.toMap(name, row -> row));
    }

    private void retire(String kind) {
        change("update " + kind + " set active = false where clinicId = :clinic");
    }

    private void change(String statement) {
        tx.session().createMutationQuery(statement).setParameter("clinic", clinic).executeUpdate();
    }

    private <R extends OwnedRow> R owned(R row) {
        row.id = ids.next();
        row.clinicId = clinic;
        return row;
    }

    private UUID save(OwnedRow row, boolean known) {
        if (known) {
            tx.session().update(row);
        } else {
            tx.session().insert(row);
        }
        return row.id;
    }

    private static @Nullable UUID idOf(Map<String, UUID> ids, @Nullable String name) {
        return name == null ? null : ids.get(name);
    }
}
