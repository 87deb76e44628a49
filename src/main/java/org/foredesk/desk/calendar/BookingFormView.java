package org.foredesk.desk.calendar;

import java.time.Instant;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Service;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.PhoneNumber;

/** The form for booking at a chosen time. */
final class BookingFormView {

    private static final int MOST_FREE = 3;

    private final BookingFormViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final Runnable closing;
    private final Runnable blocking;
    private final Runnable resized;

    @FXML private Label title;
    @FXML private Label doctor;
    @FXML private Button close;
    @FXML private TextField name;
    @FXML private VBox found;
    @FXML private Label known;
    @FXML private TextField phone;
    @FXML private Label phoneProblem;
    @FXML private ComboBox<Service> service;
    @FXML private VBox more;
    @FXML private TextField reason;
    @FXML private VBox repeat;
    @FXML private VBox whyNot;
    @FXML private Label whyNotTitle;
    @FXML private Label words;
    @FXML private FlowPane free;
    @FXML private TextField overrideReason;
    @FXML private HBox problemBox;
    @FXML private Label problem;
    @FXML private Button block;
    @FXML private Button leave;
    @FXML private Button wait;
    @FXML private Button book;

    BookingFormView(
            BookingFormViewModel model,
            Workplace desk,
            Runnable closing,
            Runnable blocking,
            Runnable resized) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.closing = closing;
        this.blocking = blocking;
        this.resized = resized;
    }

    @FXML
    void initialize() {
        name.textProperty().bindBidirectional(model.who().nameProperty());
        phone.textProperty().bindBidirectional(model.who().phoneProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        overrideReason.textProperty().bindBidirectional(model.overrideReasonProperty());
        service.setItems(model.services().offered());
        service.setConverter(
                new Named<>(
                        each -> texts.get("calendar.form.minutes", each.name(), each.minutes())));
        service.valueProperty().bindBidirectional(model.services().firstProperty());
        more.getChildren().add(new ServicesBox(model.services(), desk, resized));
        Label parts = Parts.label("", "t-small");
        parts.setId("parts");
        parts.setWrapText(true);
        parts.textProperty().bind(model.partsProperty());
        more.getChildren().add(parts);
        model.partsProperty()
                .subscribe(said -> {
                    Parts.show(parts, !said.isEmpty());
                    arrange();
                });
        words.textProperty().bind(model.whyNotProperty());
        problem.textProperty().bind(model.problemProperty());
        book.disableProperty().bind(model.busyProperty());
        close.setOnAction(_ -> closing.run());
        leave.setOnAction(_ -> closing.run());
        block.setOnAction(_ -> blocking.run());
        book.setOnAction(_ -> bookNow());
        wait.setOnAction(_ -> model.waitInstead(closing));
        wait.disableProperty().bind(model.busyProperty());
        wait.setTooltip(Parts.tip(texts.get("waitlist.instead.tip")));
        reason.setOnAction(_ -> bookNow());
        phone.setOnAction(_ -> bookNow());
        overrideReason.setOnAction(_ -> bookNow());
        name.setOnAction(_ -> chooseFirst());
        model.who().found().addListener((ListChangeListener<Patient>) _ -> showFound());
        model.who().patientProperty().subscribe(_ -> arrange());
        model.startProperty().subscribe(_ -> arrange());
        model.practitionerProperty().subscribe(_ -> arrange());
        model.whyNotProperty().subscribe(_ -> arrange());
        model.overridableProperty().subscribe(_ -> arrange());
        model.problemProperty().subscribe(_ -> arrange());
        model.who().phoneProblemProperty().subscribe(_ -> arrange());
        model.busyProperty().subscribe(_ -> arrange());
        model.alternativesProperty()
                .subscribe(slots -> {
                    OverrideView.FreeTimes.show(
                            free,
                            slots.stream()
                                    .filter(slot -> model.concerns(slot))
                                    .limit(MOST_FREE)
                                    .toList(),
                            desk,
                            slot -> model.at(slot.start()));
                    resized.run();
                });
        repeat.getChildren().add(new SeriesBox(model.series(), desk, resized));
        model.series().visitsProperty().subscribe(_ -> arrange());
        showFound();
    }

    void focusFirst() {
        name.requestFocus();
    }

    private void bookNow() {
        model.book(closing);
    }

    private void chooseFirst() {
        if (model.who().found().size() == 1) {
            model.who().choose(model.who().found().getFirst());
        }
        phone.requestFocus();
    }

    private void showFound() {
        found.getChildren().clear();
        for (Patient patient : model.who().found()) {
            PhoneNumber number = patient.phone();
            Button button =
                    new Button(
                            patient.label()
                                    + (number == null || patient.name() == null
                                            ? ""
                                            : " · " + number.display()));
            button.getStyleClass().addAll("flat", "bar", "private");
            button.setMnemonicParsing(false);
            button.setOnAction(_ -> {
                model.who().choose(patient);
                reason.requestFocus();
            });
            found.getChildren().add(button);
        }
        Parts.show(found, !model.who().found().isEmpty());
        resized.run();
    }

    private void arrange() {
        Instant start = model.startProperty().get();
        var with = model.practitionerProperty().get();
        if (start == null || with == null) {
            return;
        }
        String time = desk.dates().nearDayAndTime(start);
        boolean offered = model.whyNotProperty().get().isEmpty();
        title.setText(
                desk.dates().shortDay(desk.dates().dayOf(start)) + ", " + desk.dates().time(start));
        String place = model.place();
        doctor.setText(place.isEmpty() ? with.name() : with.name() + " · " + place);
        known.setText(
                model.who().patientProperty().get() == null
                        ? ""
                        : texts.get("calendar.form.known"));
        Parts.show(known, model.who().patientProperty().get() != null);
        String wrong = model.who().phoneProblemProperty().get();
        phoneProblem.setText(wrong.isEmpty() ? texts.get("calendar.form.phone.help") : wrong);
        Parts.style(phoneProblem, "danger-text", !wrong.isEmpty());
        boolean many = model.series().wanted();
        Parts.show(whyNot, !offered && !many);
        Parts.show(wait, !offered && !many);
        whyNotTitle.setText(texts.get("calendar.why.not", desk.dates().time(start)));
        Parts.show(overrideReason, model.overridableProperty().get());
        Parts.show(problemBox, !model.problemProperty().get().isEmpty());
        book.setText(
                model.busyProperty().get()
                        ? texts.get("calendar.form.booking")
                        : many
                                ? texts.get(
                                        "calendar.series.book",
                                        model.series().visitsProperty().get().size())
                                : texts.get(
                                        offered
                                                ? "calendar.form.book"
                                                : "calendar.form.book.anyway",
                                        time));
        Parts.style(book, "accent", offered || many);
        Parts.style(book, "danger", !offered && !many);
        resized.run();
    }
}
