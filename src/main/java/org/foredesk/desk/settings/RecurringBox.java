package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RecurringHours;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** The chosen practitioner's days with other hours that come back, and adding one. */
final class RecurringBox extends VBox {

    private final RecurringDays model;
    private final Texts texts;
    private final RecurringText words;
    private final VBox rows = new VBox();
    private final ComboBox<DayOfWeek> day;
    private final ComboBox<RecurringText.Rhythm> rhythm;
    private final DatePicker from = new DatePicker();
    private final TextField hours = new TextField();

    RecurringBox(RecurringDays model, Workplace desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new RecurringText(desk);
        this.day = combo(List.of(DayOfWeek.values()), words::day, "settings.recurring.day");
        this.rhythm = combo(RecurringText.Rhythm.ALL, words::rhythm, "settings.recurring.rhythm");
        setSpacing(8);
        rows.getStyleClass().add("card");
        from.setPrefWidth(200);
        from.setPromptText(texts.get("settings.recurring.from"));
        from.setAccessibleText(texts.get("settings.recurring.from"));
        from.getEditor().setAccessibleText(from.getAccessibleText());
        hours.setId("recurring-hours");
        hours.setPromptText(texts.get("settings.hours.exception.hours"));
        hours.setAccessibleText(texts.get("settings.hours.exception.hours"));
        Button add = new Button(texts.get("settings.hours.exception.add"));
        add.setId("recurring-add");
        add.setOnAction(_ -> add());
        FlowPane entry = new FlowPane(8, 8, day, rhythm, from, hours, add);
        getChildren()
                .addAll(Parts.label(texts.get("settings.recurring"), "section-title"), rows, entry);
        model.chosenProperty().subscribe(this::show);
    }

    private static <T> ComboBox<T> combo(List<T> all, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setConverter(new Named<>(words));
        box.getSelectionModel().selectFirst();
        return box;
    }

    private <T> ComboBox<T> combo(List<T> all, Function<T, String> words, String name) {
        ComboBox<T> box = combo(all, words);
        box.setAccessibleText(texts.get(name));
        Parts.nameList(box);
        return box;
    }

    private void add() {
        boolean added =
                model.add(rhythm.getValue(), day.getValue(), from.getValue(), hours.getText());
        Parts.style(hours, "wrong", !added);
        if (added) {
            from.setValue(null);
            hours.clear();
        }
    }

    private void show(@Nullable Practitioner practitioner) {
        rows.getChildren().clear();
        if (practitioner != null) {
            practitioner.recurring().forEach(each -> rows.getChildren().add(row(each)));
        }
        Parts.show(rows, !rows.getChildren().isEmpty());
    }

    private DayRow row(RecurringHours each) {
        return DayRow.hours(
                words.days(each.days()), each.shifts(), texts, () -> model.remove(each));
    }
}
