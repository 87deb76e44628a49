package org.foredesk.desk.patients;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.RecallTerms;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/** Asks when somebody is to come back, with whom, for what and why. */
final class RecallForm extends VBox {

    /** Usual distances, in months. */
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24);

    private static final int USUAL_MONTHS = 6;

    private record Whom(@Nullable PractitionerId id, String words) {}

    private record What(@Nullable ServiceId id, String words) {}

    private final Workplace desk;
    private final Texts texts;
    private final ComboBox<Integer> months = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final ComboBox<Whom> whom = new ComboBox<>();
    private final ComboBox<What> what = new ComboBox<>();
    private final TextField reason = new TextField();
    private final CheckBox write = new CheckBox();
    private final Label problem = Parts.label("", "t-small", "danger-text");

    /** {@code saving} gets what was chosen. */
    RecallForm(Workplace desk, Consumer<RecallTerms> saving, Runnable leaving) {
        super(8);
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("recall-form");
        months.getItems().setAll(MONTHS);
        months.setConverter(new Named<>(count -> texts.get("recall.months", count)));
        months.valueProperty().subscribe(this::chose);
        DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMM uuuu", texts.locale());
        day.setConverter(new LocalDateStringConverter(written, written));
        day.setAccessibleText(texts.get("recall.day"));
        months.setAccessibleText(texts.get("recall.in"));
        whom.setConverter(new Named<>(Whom::words));
        whom.setAccessibleText(texts.get("recall.with"));
        what.setConverter(new Named<>(What::words));
        what.setAccessibleText(texts.get("recall.for"));
        reason.setPromptText(texts.get("recall.why"));
        reason.setAccessibleText(texts.get("recall.why"));
        write.setText(texts.get("recall.write.then"));
        write.setWrapText(true);
        problem.setWrapText(true);
        for (Control each : List.of(months, day, whom, what)) {
            each.setMaxWidth(Double.MAX_VALUE);
        }
        Button save = new Button(texts.get("recall.save"));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> saving.accept(terms()));
        Button leave = new Button(texts.get("patients.edit.leave"));
        leave.setOnAction(_ -> leaving.run());
        HBox buttons = new HBox(8, Parts.spacer(), leave, save);
        getChildren()
                .addAll(
                        Parts.label(texts.get("recall.in"), "t-small", "muted"),
                        months,
                        day,
                        whom,
                        what,
                        reason,
                        write,
                        problem,
                        buttons);
    }

    private void chose(@Nullable Integer count) {
        if (count != null) {
            day.setValue(desk.dates().today().plusMonths(count));
        }
    }

    /** Begins anew, with whom and what the patient was last here for. */
    void begin(@Nullable Appointment last) {
        DirectoryView view = desk.services().directory().view(desk.services().clinic().id());
        whom.getItems().setAll(new Whom(null, texts.get("recall.anybody")));
        view.activePractitioners().stream()
                .map(each -> new Whom(each.id(), each.name()))
                .forEach(whom.getItems()::add);
        what.getItems().setAll(new What(null, texts.get("recall.anything")));
        view.activeServices().stream()
                .map(each -> new What(each.id(), each.name()))
                .forEach(what.getItems()::add);
        select(last);
        months.setValue(null);
        months.setValue(USUAL_MONTHS);
        reason.setText("");
        write.setSelected(true);
        problem("");
        months.requestFocus();
    }

    private void select(@Nullable Appointment last) {
        PractitionerId with = last == null ? null : last.practitioner();
        ServiceId service = last == null ? null : last.services().first();
        whom.setValue(
                whom.getItems().stream()
                        .filter(each -> Objects.equals(each.id(), with))
                        .findFirst()
                        .orElse(whom.getItems().getFirst()));
        what.setValue(
                what.getItems().stream()
                        .filter(each -> Objects.equals(each.id(), service))
                        .findFirst()
                        .orElse(what.getItems().getFirst()));
    }

    private RecallTerms terms() {
        LocalDate chosen = day.getValue();
        return new RecallTerms(
                chosen == null ? desk.dates().today() : chosen,
                whom.getValue() == null ? null : whom.getValue().id(),
                what.getValue() == null ? null : what.getValue().id(),
                reason.getText().isBlank() ? null : reason.getText().strip(),
                write.isSelected());
    }

    void problem(String words) {
        problem.setText(words);
        Parts.show(problem, !words.isEmpty());
    }
}
