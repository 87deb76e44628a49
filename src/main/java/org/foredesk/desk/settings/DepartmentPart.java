package org.foredesk.desk.settings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.foredesk.booking.ClinicPlan;
import org.foredesk.booking.ComingVisits;
import org.foredesk.booking.Department;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.DepartmentId;

/** The clinic's departments. One stays as long as somebody belongs to it. */
final class DepartmentPart extends ClinicPart {

    DepartmentPart(Texts texts) {
        super(texts, ClinicPlan.Part.DEPARTMENT, "departments");
    }

    @Override
    List<Question> questions() {
        return List.of();
    }

    @Override
    List<Entry> entries(DirectoryView view) {
        return view.departments().stream()
                .map(one ->
                        new Entry(
                                one.id().value(),
                                one.name(),
                                text("people", in(view, one.id()).size()),
                                one.active()))
                .toList();
    }

    private static List<Practitioner> in(DirectoryView view, DepartmentId department) {
        return view.activePractitioners().stream()
                .filter(one -> department.equals(one.department()))
                .toList();
    }

    @Override
    Map<String, String> answers(DirectoryView view, UUID id) {
        return view.department(new DepartmentId(id))
                .map(one -> Map.of(NAME, one.name()))
                .orElseGet(Map::of);
    }

    @Override
    ClinicPlan put(ClinicPlan plan, String name, Map<String, String> answers) {
        return plan.withDepartments(
                Listed.put(plan.departments(), UnaryOperator.identity(), name, _ -> name));
    }

    @Override
    ClinicPlan without(ClinicPlan plan, String name) {
        return plan.withDepartments(
                Listed.without(plan.departments(), UnaryOperator.identity(), name));
    }

    @Override
    ClinicPlan back(ClinicPlan plan, DirectoryView view, UUID id) {
        return view.department(new DepartmentId(id))
                .map(Department::name)
                .map(name -> put(plan, name, Map.of()))
                .orElse(plan);
    }

    @Override
    Hanging hanging(DirectoryView view, ComingVisits coming, UUID id) {
        List<Practitioner> here = in(view, new DepartmentId(id));
        return new Hanging(
                here.isEmpty()
                        ? List.of()
                        : List.of(
                                text(
                                        "here",
                                        here.stream()
                                                .map(Practitioner::name)
                                                .collect(Collectors.joining(", ")))),
                !here.isEmpty());
    }
}
