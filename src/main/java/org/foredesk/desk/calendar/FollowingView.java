package org.foredesk.desk.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.PlannedMove;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;

/**
 * Whether a visit of a series is moved alone or with those after it, or a part with the rest of its
 * visit, and how each of those fares.
 */
final class FollowingView {

    private static final int MOST_FREE = 2;

    private final FollowingViewModel model;
    private final MoveViewModel moving;
    private final Workplace desk;
    private final Texts texts;
    private final Runnable resized;

    @FXML private Label title;
    @FXML private Paragraph question;
    @FXML private HBox choice;
    @FXML private Button alone;
    @FXML private Button all;
    @FXML private ScrollPane scroll;
    @FXML private VBox rows;
    @FXML private HBox problemBox;
    @FXML private Label problem;
    @FXML private HBox decision;
    @FXML private Button leave;
    @FXML private Button move;

    FollowingView(
            FollowingViewModel model, MoveViewModel moving, Workplace desk, Runnable resized) {
        this.model = model;
        this.moving = moving;
        this.desk = desk;
        this.texts = desk.texts();
        this.resized = resized;
    }

    @FXML
    void initialize() {
        problem.textProperty().bind(model.problemProperty());
        move.disableProperty().bind(model.busyProperty());
        alone.setOnAction(_ -> model.onlyThis());
        all.setOnAction(_ -> {
            model.withFollowing();
            move.requestFocus();
        });
        leave.setOnAction(_ -> moving.giveUp());
        move.setOnAction(_ -> model.move());
        model.visitsProperty().subscribe(_ -> arrange());
        model.chosenProperty().subscribe(_ -> arrange());
        model.problemProperty().subscribe(_ -> arrange());
    }

    void focusFirst() {
        alone.requestFocus();
    }

    private void arrange() {
        CarriedVisit carried = moving.carried();
        if (carried == null) {
            return;
        }
        boolean chosen = model.chosenProperty().get();
        List<PlannedMove> visits = model.visitsProperty().get();
        title.setText(carried.visit().patientName());
        boolean part = model.isPart();
        question.setText(part ? aboutParts(chosen, visits) : aboutSeries(chosen));
        alone.setText(texts.get(part ? "calendar.parts.alone" : "calendar.series.alone"));
        all.setText(
                part
                        ? texts.get("calendar.parts.all")
                        : texts.get("calendar.series.all", visits.size()));
        all.setDisable(visits.isEmpty() || part && model.isWithAnother());
        move.setText(
                part
                        ? texts.get("calendar.parts.move")
                        : texts.get("calendar.series.move", model.moved()));
        rows.getChildren().setAll(visits.stream().map(this::row).toList());
        Parts.show(choice, !chosen);
        Parts.show(scroll, chosen);
        Parts.show(decision, chosen);
        Parts.show(problemBox, !model.problemProperty().get().isEmpty());
        resized.run();
    }

    private String aboutSeries(boolean chosen) {
        return texts.get(chosen ? "calendar.series.moving" : "calendar.series.which");
    }

    private String aboutParts(boolean chosen, List<PlannedMove> parts) {
        if (parts.isEmpty()) {
            // The answer is on its way.
            return "";
        }
        if (chosen) {
            return texts.get("calendar.parts.moving");
        }
        String doctors =
                parts.stream()
                        .map(PlannedMove::visit)
                        .sorted(Comparator.comparing(Appointment::start))
                        .map(Appointment::practitionerName)
                        .collect(Collectors.joining(", "));
        return texts.get(
                model.isWithAnother() ? "calendar.parts.other" : "calendar.parts.which",
                parts.size(),
                doctors);
    }

    private VBox row(PlannedMove visit) {
        if (model.isPart()) {
            return SeriesBox.row(
                    desk,
                    desk.dates().dayAndTime(visit.start())
                            + ", "
                            + visit.visit().practitionerName(),
                    visit.reasons());
        }
        if (visit.leftOut()) {
            String stays =
                    texts.get(
                            "calendar.series.stays",
                            desk.dates().dayAndTime(visit.visit().start()));
            return new VBox(Parts.label(stays, "muted"));
        }
        return SeriesBox.row(
                desk,
                visit.start(),
                visit.reasons(),
                model.near(visit).stream().limit(MOST_FREE).toList(),
                new SeriesBox.Ways(
                        texts.get("calendar.series.stay"),
                        () -> model.leaveOut(visit),
                        slot -> model.take(visit, slot)));
    }
}
