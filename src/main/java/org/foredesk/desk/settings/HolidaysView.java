package org.foredesk.desk.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Directory;
import org.foredesk.booking.Holiday;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.ClinicId;
import org.kordamp.ikonli.javafx.FontIcon;

/** The days on which the whole clinic is closed; each change is kept at once. */
final class HolidaysView {

    private final Workplace desk;
    private final Texts texts;
    private final Directory directory;
    private final ClinicId clinic;
    private final ClinicEdits edits;
    private final VBox rows = new VBox();
    private final DatePicker day = new DatePicker();
    private final TextField name = new TextField();

    HolidaysView(Workplace desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
        this.edits = new ClinicEdits(desk);
    }

    SettingsPage node() {
        rows.getStyleClass().add("card");
        rows.setId("holidays");
        day.setPromptText(texts.get("settings.holidays.day"));
        day.setAccessibleText(texts.get("settings.holidays.day"));
        day.getEditor().setAccessibleText(texts.get("settings.holidays.day"));
        name.setId("holiday-name");
        name.setPromptText(texts.get("settings.holidays.name"));
        name.setAccessibleText(texts.get("settings.holidays.name"));
        name.setOnAction(_ -> add());
        Button add = new Button(texts.get("settings.holidays.add"), new FontIcon("fth-plus"));
        add.setId("holiday-add");
        add.setOnAction(_ -> add());
        refresh();
        return new SettingsPage(
                Parts.label(texts.get("settings.holidays"), "t-title"),
                Parts.paragraph(texts.get("settings.holidays.more"), "muted"),
                rows,
                new HBox(8, day, name, add));
    }

    private void add() {
        LocalDate chosen = day.getValue();
        String called = name.getText().strip();
        if (chosen == null || chosen.isBefore(desk.dates().today()) || called.isEmpty()) {
            desk.toasts().fail(texts.get("settings.holidays.wrong"));
            return;
        }
        change(
                holidays -> {
                    List<Holiday> all = new ArrayList<>(holidays);
                    all.removeIf(one -> one.date().equals(chosen));
                    all.add(new Holiday(chosen, called));
                    return all;
                },
                texts.get("settings.holidays.added", desk.dates().longDay(chosen)));
        day.setValue(null);
        name.clear();
    }

    private void remove(Holiday gone) {
        change(
                holidays -> holidays.stream().filter(one -> !one.equals(gone)).toList(),
                texts.get("settings.holidays.removed", desk.dates().longDay(gone.date())));
    }

    private void change(UnaryOperator<List<Holiday>> change, String done) {
        edits.change(
                "holidays",
                plan -> plan.withHolidays(change.apply(plan.holidays())),
                done,
                this::refresh);
    }

    private void refresh() {
        desk.tasks().run(() -> directory.view(clinic).holidays(), this::show);
    }

    private void show(List<Holiday> holidays) {
        rows.getChildren()
                .setAll(
                        holidays.stream()
                                .sorted(Comparator.comparing(Holiday::date))
                                .map(this::row)
                                .toList());
        if (holidays.isEmpty()) {
            rows.getChildren()
                    .add(Parts.label(texts.get("settings.holidays.none"), "muted", "card-row"));
        }
        rows.getChildren().getLast().getStyleClass().add("last");
    }

    private DayRow row(Holiday holiday) {
        return new DayRow(
                desk.dates().longDay(holiday.date()),
                holiday.name(),
                new RemoveButton(holiday.name(), texts, () -> remove(holiday)));
    }
}
