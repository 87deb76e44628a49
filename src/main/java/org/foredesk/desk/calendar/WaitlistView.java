package org.foredesk.desk.calendar;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Slot;
import org.foredesk.booking.WaitlistEntry;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;

/** The waiting list beside the day: who waits, with a free time or the way off the list. */
final class WaitlistView {

    private static final int MOST_TIMES = 6;

    private final WaitlistViewModel model;
    private final Workplace desk;
    private final Texts texts;

    @FXML private Label count;
    @FXML private Button close;
    @FXML private Paragraph empty;
    @FXML private Paragraph problem;
    @FXML private VBox rows;

    WaitlistView(WaitlistViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
    }

    @FXML
    void initialize() {
        close.setOnAction(_ -> model.show(false));
        problem.textProperty().bind(model.problemProperty());
        problem.textProperty().subscribe(words -> Parts.show(problem, !words.isEmpty()));
        model.lines().addListener((ListChangeListener<WaitlistViewModel.Line>) _ -> show());
        model.chosenProperty().subscribe(_ -> show());
        model.timesProperty().subscribe(_ -> show());
        show();
    }

    private void show() {
        int waiting = model.lines().size();
        count.setText(waiting == 0 ? "" : String.valueOf(waiting));
        Parts.show(empty, waiting == 0);
        rows.getChildren().setAll(model.lines().stream().map(this::row).toList());
    }

    private Node row(WaitlistViewModel.Line line) {
        WaitlistEntry entry = line.entry();
        Label name = Parts.label(entry.patientName(), "strong", "private");
        Paragraph wish = Parts.paragraph(line.wish(), "t-small");
        Paragraph state =
                Parts.paragraph(line.state(), "t-small", line.offered() ? "strong" : "muted");
        VBox row = new VBox(4, name, wish, state, actions(line));
        row.getStyleClass().add("waiting");
        if (entry.id().equals(model.chosenProperty().get())) {
            row.getChildren().add(times(entry));
        }
        return row;
    }

    private Node actions(WaitlistViewModel.Line line) {
        WaitlistEntry entry = line.entry();
        Button offer = new Button(texts.get("waitlist.offer"));
        offer.getStyleClass().add("bar");
        offer.setAccessibleText(texts.get("waitlist.offer") + ", " + entry.patientName());
        offer.setOnAction(_ -> model.choose(entry));
        Parts.show(offer, !line.offered());
        Button off = new Button(texts.get("waitlist.off"));
        off.getStyleClass().addAll("flat", "bar");
        off.setAccessibleText(texts.get("waitlist.off") + ", " + entry.patientName());
        // The patient is told at once, so it takes a second press and no dialog.
        off.setOnAction(_ -> {
            off.setText(texts.get("waitlist.off.sure"));
            Parts.style(off, "danger", true);
            off.setOnAction(_ -> model.takeOff(entry));
        });
        HBox actions = new HBox(8, offer, off);
        actions.getStyleClass().add("waiting-actions");
        return actions;
    }

    private Node times(WaitlistEntry entry) {
        List<Slot> found = model.timesProperty().get();
        if (found == null) {
            return Parts.label(texts.get("waitlist.looking"), "t-small", "muted");
        }
        if (found.isEmpty()) {
            return Parts.paragraph(texts.get("waitlist.nothing"), "t-small", "muted");
        }
        FlowPane free = new FlowPane(8, 8);
        for (Slot slot : found.subList(0, Math.min(MOST_TIMES, found.size()))) {
            Button time = new Button(desk.dates().nearDayAndTime(slot.start()));
            time.getStyleClass().addAll("slot", "bar");
            time.setAccessibleText(
                    slot.practitionerName() + ", " + desk.dates().dayAndTime(slot.start()));
            time.setTooltip(Parts.tip(slot.practitionerName()));
            time.setOnAction(_ -> model.offer(entry, slot));
            free.getChildren().add(time);
        }
        return free;
    }
}
