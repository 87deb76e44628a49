package org.foredesk.desk.calendar;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;

/** Why an appointment was not moved, what is free instead, and insisting with a reason. */
final class OverrideView {

    private static final int MOST_FREE = 3;

    private final MoveViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final CalendarViewModel calendar;
    private final Runnable resized;

    @FXML private Label title;
    @FXML private Label doctor;
    @FXML private Label words;
    @FXML private FlowPane free;
    @FXML private VBox insist;
    @FXML private Label anyway;
    @FXML private FlowPane usual;
    @FXML private TextField reason;
    @FXML private Paragraph told;
    @FXML private Button leave;
    @FXML private Button override;

    OverrideView(
            MoveViewModel model, CalendarViewModel calendar, Workplace desk, Runnable resized) {
        this.model = model;
        this.calendar = calendar;
        this.desk = desk;
        this.texts = desk.texts();
        this.resized = resized;
    }

    @FXML
    void initialize() {
        words.textProperty().bind(model.wordsProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        for (String known : new String[] {"pain", "agreed", "family"}) {
            Button chip = new Button(texts.get("calendar.override." + known));
            chip.getStyleClass().add("chip");
            chip.setOnAction(_ -> {
                reason.setText(chip.getText());
                override.requestFocus();
            });
            usual.getChildren().add(chip);
        }
        override.disableProperty().bind(model.reasonProperty().map(String::isBlank));
        override.setOnAction(_ -> model.override());
        reason.setOnAction(_ -> model.override());
        leave.setOnAction(_ -> model.giveUp());
        model.placeProperty().subscribe(_ -> arrange());
        model.overridableProperty().subscribe(_ -> arrange());
        model.alternativesProperty().subscribe(_ -> showFree());
    }

    void focusFirst() {
        (insist.isVisible() ? reason : leave).requestFocus();
    }

    private void arrange() {
        CarriedVisit.Place place = model.placeProperty().get();
        CarriedVisit carried = model.carried();
        if (place == null || carried == null) {
            return;
        }
        Deed deed = carried.deed();
        String time = carried.time(place);
        title.setText(texts.get(deed.key("calendar.why.not"), time));
        anyway.setText(texts.get(deed.key("calendar.override.anyway"), time));
        told.setText(
                texts.get(
                        deed == Deed.STRETCH
                                ? "calendar.override.not.told"
                                : "calendar.override.told",
                        desk.services().staff().name()));
        CalendarDay day = calendar.dayProperty().get();
        doctor.setText(
                day == null
                        ? ""
                        : day.column(place.practitioner())
                                .map(column -> column.practitioner().name())
                                .orElse(""));
        Parts.show(insist, model.overridableProperty().get());
        Parts.show(override, model.overridableProperty().get());
        resized.run();
    }

    private void showFree() {
        FreeTimes.show(
                free,
                model.alternativesProperty().get().stream().limit(MOST_FREE).toList(),
                desk,
                model::take);
        resized.run();
    }

    /** Free times as buttons, with the doctor and day where they differ from what is usual. */
    static final class FreeTimes {

        private FreeTimes() {}

        static void show(
                FlowPane into,
                java.util.List<Slot> slots,
                Workplace desk,
                java.util.function.Consumer<Slot> taken) {
            into.getChildren().clear();
            if (!slots.isEmpty()) {
                into.getChildren()
                        .add(Parts.label(desk.texts().get("calendar.free"), "t-small", "muted"));
            }
            Slot first = slots.isEmpty() ? null : slots.getFirst();
            for (Slot slot : slots) {
                boolean sameDay =
                        first != null
                                && desk.dates()
                                        .dayOf(slot.start())
                                        .equals(desk.dates().dayOf(first.start()));
                boolean sameDoctor =
                        first != null && slot.practitioner().equals(first.practitioner());
                String time =
                        sameDay
                                ? desk.dates().time(slot.start())
                                : desk.dates().nearDayAndTime(slot.start());
                Button button =
                        new Button(sameDoctor ? time : time + " · " + slot.practitionerName());
                button.getStyleClass().addAll("slot", "bar");
                button.setAccessibleText(
                        slot.practitionerName() + ", " + desk.dates().dayAndTime(slot.start()));
                button.setOnAction(_ -> taken.accept(slot));
                into.getChildren().add(button);
            }
            Parts.show(into, !slots.isEmpty());
        }
    }
}
