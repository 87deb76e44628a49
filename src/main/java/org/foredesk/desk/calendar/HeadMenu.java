package org.foredesk.desk.calendar;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.LateDoctors;
import org.foredesk.kernel.PractitionerId;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done about whose column it is, from its head. */
final class HeadMenu {

    private final Workplace desk;
    private final CalendarViewModel model;
    private final SickDayViewModel sickDay;
    private final LateViewModel late;
    private final LateDoctors doctors;

    HeadMenu(
            Workplace desk, CalendarViewModel model, SickDayViewModel sickDay, LateViewModel late) {
        this.desk = desk;
        this.model = model;
        this.sickDay = sickDay;
        this.late = late;
        this.doctors = new LateDoctors(desk);
    }

    ContextMenu of(DayColumn column) {
        ContextMenu menu = new ContextMenu();
        if (model.wantedProperty().get().week() == null) {
            menu.getItems()
                    .add(
                            item(
                                    "head.week",
                                    "fth-calendar",
                                    () -> model.week(column.practitioner().id())));
        }
        PractitionerId whose = column.practitioner().id();
        if (column.date().equals(desk.dates().today())) {
            menu.getItems().add(item("head.late", "fth-watch", () -> late.begin(whose, null)));
        }
        if (column.late() > 0) {
            menu.getItems()
                    .add(
                            item(
                                    "late.over",
                                    "fth-check",
                                    () -> doctors.announce(whose, 0, () -> {})));
        }
        menu.getItems()
                .add(
                        item(
                                "head.sickday",
                                "fth-user-x",
                                () -> sickDay.begin(column.practitioner().id(), column.date())));
        return menu;
    }

    private MenuItem item(String key, String icon, Runnable action) {
        MenuItem item = new MenuItem(desk.texts().get(key), new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
