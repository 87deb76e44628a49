package org.foredesk.desk.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Slot;
import org.foredesk.desk.calendar.CalendarFilters.Choice;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** Beside the day: whose sick day, what is proposed to whom, and how those under way stand. */
final class SickDayView {

    private static final int STEP = 30;

    private final SickDayViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final SickDayProgress progress;

    @FXML private Button close;
    @FXML private ComboBox<Practitioner> who;
    @FXML private DatePicker first;
    @FXML private DatePicker last;
    @FXML private ComboBox<Choice<LocalTime>> from;
    @FXML private ComboBox<Choice<LocalTime>> to;
    @FXML private Paragraph summary;
    @FXML private Paragraph problem;
    @FXML private VBox rows;
    @FXML private VBox running;
    @FXML private Button start;

    SickDayView(SickDayViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.progress = new SickDayProgress(model, desk);
    }

    @FXML
    void initialize() {
        close.setOnAction(_ -> model.show(false));
        who.setConverter(new Named<>(Practitioner::name));
        who.getItems().setAll(model.practitioners());
        who.valueProperty().bindBidirectional(model.practitionerProperty());
        first.valueProperty().bindBidirectional(model.away().firstDayProperty());
        last.valueProperty().bindBidirectional(model.away().lastDayProperty());
        first.setConverter(new Named<>(desk.dates()::shortDay));
        last.setConverter(new Named<>(desk.dates()::shortDay));
        times(from, texts.get("sickday.from.start"), model.away().fromProperty());
        times(to, texts.get("sickday.to.end"), model.away().toProperty());
        List.of(who, from, to).forEach(Parts::nameList);
        start.setOnAction(_ -> model.start());
        start.disableProperty().bind(model.busyProperty().or(model.readyProperty().not()));
        model.problemProperty().subscribe(words -> say(problem, words));
        model.summaryProperty().subscribe(words -> say(summary, words));
        model.lines().all().addListener((ListChangeListener<SickDayLines.Line>) _ -> show());
        model.lines().chosenProperty().subscribe(_ -> show());
        model.running().addListener((ListChangeListener<Object>) _ -> showRunning());
        model.openProperty()
                .subscribe(open -> {
                    if (open) {
                        who.getItems().setAll(model.practitioners());
                        desk.tasks().onScreen(who::requestFocus);
                    }
                });
        show();
        showRunning();
    }

    // A choice of its own stands for "all of the day": a box shows nothing for null.
    private void times(
            ComboBox<Choice<LocalTime>> box,
            String whole,
            ObjectProperty<@Nullable LocalTime> value) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("H:mm", texts.locale());
        box.getItems().add(new Choice<>(null, whole));
        for (int minute = 0; minute < 24 * 60; minute += STEP) {
            LocalTime time = LocalTime.MIN.plusMinutes(minute);
            box.getItems().add(new Choice<>(time, clock.format(time)));
        }
        box.setConverter(new Named<>(Choice::words));
        value.subscribe(time ->
                box.getItems().stream()
                        .filter(choice -> Objects.equals(choice.value(), time))
                        .findFirst()
                        .ifPresent(box::setValue));
        box.valueProperty()
                .subscribe(choice -> {
                    if (choice != null) {
                        value.set(choice.value());
                    }
                });
    }

    private static void say(Paragraph paragraph, String words) {
        paragraph.setText(words);
        Parts.show(paragraph, !words.isEmpty());
    }

    private void showRunning() {
        running.getChildren().setAll(model.running().stream().map(progress::node).toList());
    }

    private void show() {
        rows.getChildren().setAll(model.lines().all().stream().map(this::row).toList());
    }

    private Node row(SickDayLines.Line line) {
        Appointment visit = line.proposal().visit();
        Slot slot = line.chosen();
        Label name = Parts.label(visit.patientName(), "strong", "private");
        Label old =
                Parts.label(
                        desk.dates().nearDayAndTime(visit.start()) + " · " + visit.serviceName(),
                        "t-small",
                        "muted");
        Paragraph now =
                Parts.paragraph(
                        line.leftOut()
                                ? texts.get("sickday.state.left_out")
                                : slot == null
                                        ? texts.get("sickday.call.nothing_free")
                                        : "→ " + named(slot),
                        line.leftOut() ? "muted" : "strong");
        VBox row = new VBox(4, name, old, now, actions(line));
        row.getStyleClass().add("waiting");
        row.setAccessibleText(name.getText() + ", " + old.getText() + ", " + now.getText());
        if (line.id().equals(model.lines().chosenProperty().get())) {
            row.getChildren().add(others(line));
        }
        return row;
    }

    private String named(Slot slot) {
        return desk.dates().nearDayAndTime(slot.start()) + ", " + slot.practitionerName();
    }

    private Node actions(SickDayLines.Line line) {
        String name = ", " + line.proposal().visit().patientName();
        Button change = new Button(texts.get("sickday.change"));
        change.getStyleClass().add("bar");
        change.setAccessibleText(change.getText() + name);
        change.setOnAction(_ -> model.lines().choose(line));
        Parts.show(change, !line.leftOut() && !(line.others().isEmpty() && line.chosen() == null));
        Button out =
                new Button(texts.get(line.leftOut() ? "sickday.take.in" : "sickday.leave.out"));
        out.getStyleClass().addAll("flat", "bar");
        out.setAccessibleText(out.getText() + name);
        out.setOnAction(_ -> model.lines().leaveOut(line, !line.leftOut()));
        HBox actions = new HBox(8, change, out);
        actions.getStyleClass().add("waiting-actions");
        return actions;
    }

    private Node others(SickDayLines.Line line) {
        FlowPane free = new FlowPane(8, 8);
        for (Slot slot : line.others()) {
            Button time = new Button(desk.dates().nearDayAndTime(slot.start()));
            time.getStyleClass().addAll("slot", "bar");
            time.setAccessibleText(named(slot));
            time.setTooltip(Parts.tip(slot.practitionerName()));
            time.setOnAction(_ -> model.lines().propose(line, slot));
            free.getChildren().add(time);
        }
        if (line.chosen() != null) {
            Button call = new Button(texts.get("sickday.call.instead"));
            call.getStyleClass().addAll("flat", "bar");
            call.setOnAction(_ -> model.lines().propose(line, null));
            free.getChildren().add(call);
        }
        return free;
    }
}
