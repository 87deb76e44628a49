package org.foredesk.desk.calendar;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;

/** The card for blocking time, and for giving blocked time free. */
final class BlockView {

    private final BlockViewModel model;
    private final Workplace desk;
    private final Runnable closing;
    private final Runnable resized;

    @FXML private Label title;
    @FXML private Label doctor;
    @FXML private Button close;
    @FXML private Label until;
    @FXML private ComboBox<Instant> end;
    @FXML private TextField reason;
    @FXML private CheckBox everybody;
    @FXML private Label booked;
    @FXML private Label problem;
    @FXML private Button leave;
    @FXML private Button block;
    @FXML private Button remove;

    BlockView(BlockViewModel model, Workplace desk, Runnable closing, Runnable resized) {
        this.model = model;
        this.desk = desk;
        this.closing = closing;
        this.resized = resized;
    }

    @FXML
    void initialize() {
        end.setItems(model.ends());
        end.setConverter(new Named<>(desk.dates()::time));
        end.valueProperty().bindBidirectional(model.endProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        everybody.selectedProperty().bindBidirectional(model.everybodyProperty());
        booked.textProperty().bind(model.bookedProperty());
        problem.textProperty().bind(model.problemProperty());
        block.disableProperty().bind(model.busyProperty());
        remove.disableProperty().bind(model.busyProperty());
        close.setOnAction(_ -> closing.run());
        leave.setOnAction(_ -> closing.run());
        block.setOnAction(_ -> model.block(closing));
        reason.setOnAction(_ -> model.block(closing));
        remove.setOnAction(_ -> model.remove(closing));
        model.startProperty().subscribe(_ -> arrange());
        model.existingProperty().subscribe(_ -> arrange());
        model.practitionerProperty().subscribe(_ -> arrange());
        model.bookedProperty().subscribe(_ -> arrange());
        model.problemProperty().subscribe(_ -> arrange());
    }

    void focusFirst() {
        (remove.isVisible() ? remove : reason).requestFocus();
    }

    private void arrange() {
        Instant start = model.startProperty().get();
        Practitioner with = model.practitionerProperty().get();
        boolean there = model.existingProperty().get() != null;
        title.setText(
                start == null
                        ? ""
                        : desk.texts()
                                .get(
                                        there ? "calendar.block.there" : "calendar.block.title",
                                        desk.dates().nearDayAndTime(start)));
        doctor.setText(with == null ? "" : with.name());
        reason.setEditable(!there);
        end.setDisable(there);
        everybody.setDisable(there);
        Parts.show(block, !there);
        Parts.show(remove, there);
        Parts.show(booked, !model.bookedProperty().get().isEmpty());
        Parts.show(problem, !model.problemProperty().get().isEmpty());
        until.setText(desk.texts().get("calendar.block.until"));
        resized.run();
    }
}
