package org.foredesk.desk.calendar;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.DelayedVisit;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** Beside the day: who runs late, by how much, and when each visit will begin then. */
final class LateView {

    private static final List<Integer> USUAL = List.of(0, 10, 15, 20, 25, 30, 45, 60);

    private final LateViewModel model;
    private final Workplace desk;
    private final Texts texts;

    @FXML private Button close;
    @FXML private ComboBox<Practitioner> who;
    @FXML private FlowPane usual;
    @FXML private TextField minutes;
    @FXML private Paragraph summary;
    @FXML private Paragraph problem;
    @FXML private VBox rows;
    @FXML private Button tell;

    LateView(LateViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
    }

    @FXML
    void initialize() {
        close.setOnAction(_ -> model.show(false));
        who.setConverter(new Named<>(Practitioner::name));
        who.getItems().setAll(model.practitioners());
        who.valueProperty().bindBidirectional(model.practitionerProperty());
        Parts.nameList(who);
        USUAL.forEach(each -> usual.getChildren().add(choice(each)));
        minutes.setOnAction(_ -> model.announce());
        minutes.textProperty().subscribe(this::typed);
        model.minutesProperty().subscribe(this::shown);
        model.summaryProperty().subscribe(words -> say(summary, words));
        model.problemProperty().subscribe(words -> say(problem, words));
        model.visits().addListener((ListChangeListener<DelayedVisit>) _ -> show());
        tell.setOnAction(_ -> model.announce());
        tell.disableProperty().bind(model.readyProperty().not());
        model.openProperty()
                .subscribe(open -> {
                    if (open) {
                        who.getItems().setAll(model.practitioners());
                        desk.tasks().onScreen(this::focusFirst);
                    }
                });
    }

    private void focusFirst() {
        Node first =
                model.practitionerProperty().get() == null
                        ? who
                        : model.minutesProperty().get() == null ? minutes : tell;
        first.requestFocus();
    }

    private static void say(Paragraph paragraph, String words) {
        paragraph.setText(words);
        Parts.show(paragraph, !words.isEmpty());
    }

    private ToggleButton choice(int late) {
        ToggleButton choice =
                new ToggleButton(
                        late == 0 ? texts.get("late.on.time") : texts.get("late.minutes", late));
        choice.getStyleClass().addAll("slot", "bar");
        choice.setOnAction(_ -> model.minutesProperty().set(late));
        model.minutesProperty().subscribe(now -> choice.setSelected(now != null && now == late));
        return choice;
    }

    private void typed(String words) {
        String digits = words.strip();
        if (digits.matches("[0-9]{1,3}")) {
            model.minutesProperty().set(Integer.valueOf(digits));
        } else if (digits.isEmpty()) {
            model.minutesProperty().set(null);
        }
    }

    private void shown(@Nullable Integer late) {
        String words = late == null ? "" : late.toString();
        if (!minutes.getText().strip().equals(words)) {
            minutes.setText(words);
        }
    }

    private void show() {
        rows.getChildren().setAll(model.visits().stream().map(this::row).toList());
    }

    private Node row(DelayedVisit delayed) {
        Label name = Parts.label(delayed.visit().patientName(), "strong", "private");
        boolean later = delayed.expected().isAfter(delayed.visit().start());
        String planned = desk.dates().time(delayed.visit().start());
        Paragraph when =
                Parts.paragraph(
                        later
                                ? texts.get(
                                        "late.row", planned, desk.dates().time(delayed.expected()))
                                : texts.get("late.row.on.time", planned),
                        later ? "strong" : "muted");
        Paragraph told =
                Parts.paragraph(
                        texts.get(delayed.toTell() ? "late.told" : "late.not.told"),
                        "t-small",
                        "muted");
        VBox row = new VBox(4, name, when, told);
        row.getStyleClass().add("waiting");
        return row;
    }
}
