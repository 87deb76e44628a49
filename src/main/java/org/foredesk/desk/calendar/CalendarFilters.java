package org.foredesk.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import org.foredesk.booking.Department;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar can be narrowed by: place and department of a day and who is in on it, whose
 * week it is.
 */
final class CalendarFilters {

    /** One entry of a filter; the value is null for all. */
    record Choice<T>(@Nullable T value, String words) {}

    private final CalendarViewModel model;
    private final Texts texts;
    private final ComboBox<Choice<Location>> locations;
    private final ComboBox<Choice<Department>> departments;
    private final ComboBox<Choice<Practitioner>> people;
    private final ToggleButton onlyIn;
    private boolean filling;

    CalendarFilters(
            CalendarViewModel model,
            Texts texts,
            ComboBox<Choice<Location>> locations,
            ComboBox<Choice<Department>> departments,
            ComboBox<Choice<Practitioner>> people,
            ToggleButton onlyIn) {
        this.model = model;
        this.onlyIn = onlyIn;
        this.texts = texts;
        this.locations = locations;
        this.departments = departments;
        this.people = people;
        locations.setConverter(new Named<>(Choice::words));
        departments.setConverter(new Named<>(Choice::words));
        people.setConverter(new Named<>(Choice::words));
        locations.valueProperty().subscribe(_ -> narrow());
        departments.valueProperty().subscribe(_ -> narrow());
        people.valueProperty().subscribe(_ -> choosePerson());
        onlyIn.setOnAction(_ -> model.toggleOnlyIn());
        model.wantedProperty().subscribe(wanted -> onlyIn.setSelected(wanted.onlyIn()));
    }

    /** Offers what there is to choose from on the shown day. */
    void show(CalendarDay day) {
        filling = true;
        boolean week = day.week() != null;
        Wanted wanted = model.wantedProperty().get();
        fill(
                locations,
                texts.get("calendar.location.all"),
                day.locations().stream().map(each -> new Choice<>(each, each.name())).toList(),
                each -> each.id().equals(wanted.location()));
        fill(
                departments,
                texts.get("calendar.department.all"),
                day.departments().stream().map(each -> new Choice<>(each, each.name())).toList(),
                each -> each.id().equals(wanted.department()));
        onlyIn.setText(wanted.onlyIn() ? texts.get("calendar.in.hidden", day.hidden()) : "");
        onlyIn.setAccessibleText((texts.get("calendar.in.only") + " " + onlyIn.getText()).strip());
        people.getItems()
                .setAll(
                        day.practitioners().stream()
                                .map(each -> new Choice<>(each, each.name()))
                                .toList());
        people.setValue(person(day.week()));
        filling = false;
        Parts.show(locations, !week && day.locations().size() > 1);
        Parts.show(departments, !week && day.departments().size() > 1);
        Parts.show(people, week);
        Parts.show(onlyIn, !week);
    }

    private @Nullable Choice<Practitioner> person(@Nullable PractitionerId id) {
        for (Choice<Practitioner> choice : people.getItems()) {
            Practitioner practitioner = choice.value();
            if (practitioner != null && practitioner.id().equals(id)) {
                return choice;
            }
        }
        return null;
    }

    private static <T> void fill(
            ComboBox<Choice<T>> box, String all, List<Choice<T>> choices, Predicate<T> wanted) {
        List<Choice<T>> items = new ArrayList<>();
        items.add(new Choice<>(null, all));
        items.addAll(choices);
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(
                choices.stream()
                        .filter(choice -> choice.value() != null && wanted.test(choice.value()))
                        .findFirst()
                        .orElse(items.getFirst()));
        box.setTooltip(Parts.tip(box.getValue().words()));
    }

    private void narrow() {
        if (filling) {
            return;
        }
        Choice<Location> place = locations.getValue();
        Choice<Department> department = departments.getValue();
        model.filter(
                department == null || department.value() == null ? null : department.value().id(),
                place == null || place.value() == null ? null : place.value().id());
    }

    private void choosePerson() {
        Choice<Practitioner> chosen = people.getValue();
        Practitioner practitioner = chosen == null ? null : chosen.value();
        if (!filling && practitioner != null) {
            model.week(practitioner.id());
        }
    }
}
