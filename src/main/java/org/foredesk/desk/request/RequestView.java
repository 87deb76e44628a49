package org.foredesk.desk.request;

import java.time.Instant;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Dates;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** The view of a request's decision; several views may show the same model. */
public final class RequestView {

    private final RequestViewModel model;
    private final Texts texts;
    private final Dates dates;

    @FXML private HBox hold;
    @FXML private Label held;
    @FXML private ProgressBar heldBar;
    @FXML private Paragraph notHeld;
    @FXML private VBox changePane;
    @FXML private ComboBox<Practitioner> doctors;
    @FXML private Button dayBefore;
    @FXML private Label day;
    @FXML private Button dayAfter;
    @FXML private FlowPane slots;
    @FXML private TextField time;
    @FXML private VBox whyNot;
    @FXML private Paragraph reasons;
    @FXML private TextField overrideReason;
    @FXML private VBox rejectPane;
    @FXML private Label offerTitle;
    @FXML private FlowPane offers;
    @FXML private TextField rejectReason;
    @FXML private HBox problemBox;
    @FXML private Paragraph problem;
    @FXML private VBox buttons;
    @FXML private Button confirm;
    @FXML private Button override;
    @FXML private Button rejectNow;
    @FXML private Button change;
    @FXML private Button reject;
    @FXML private Button back;

    private final boolean narrow;

    private RequestView(RequestViewModel model, Workplace desk, boolean narrow) {
        this.narrow = narrow;
        this.model = model;
        this.texts = desk.texts();
        this.dates = desk.dates();
    }

    /** A view of the model, as wide as a row of a list. */
    public static Parent wide(RequestViewModel model, Workplace desk) {
        return desk.views().load("request", new RequestView(model, desk, false));
    }

    /** A view of the model for a side panel: the first button as wide as the panel. */
    public static Parent narrow(RequestViewModel model, Workplace desk) {
        return desk.views().load("request", new RequestView(model, desk, true));
    }

    private void placeButtons() {
        if (narrow) {
            for (Button button :
                    new Button[] {confirm, override, rejectNow, change, reject, back}) {
                button.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
                button.setMinWidth(0);
            }
        } else {
            FlowPane line = new FlowPane(8, 8, confirm, override, rejectNow, change, reject, back);
            buttons.getChildren().setAll(line);
        }
    }

    @FXML
    void initialize() {
        placeButtons();
        held.textProperty().bind(model.heldProperty());
        heldBar.progressProperty().bind(model.heldShareProperty());
        problem.textProperty().bind(model.problemProperty());
        reasons.textProperty().bind(model.other().reasonsProperty());
        overrideReason.textProperty().bindBidirectional(model.reasonProperty());
        rejectReason.textProperty().bindBidirectional(model.reasonProperty());
        time.textProperty().bindBidirectional(model.other().typedTimeProperty());
        doctors.setItems(model.other().doctors());
        doctors.valueProperty().bindBidirectional(model.other().doctorProperty());
        doctors.setConverter(new Named<>(Practitioner::name));
        time.setOnAction(_ -> model.other().chooseTyped());
        time.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused && !time.getText().isBlank()) {
                        model.other().chooseTyped();
                    }
                });
        dayBefore.setOnAction(_ -> model.other().stepDay(-1));
        dayAfter.setOnAction(_ -> model.other().stepDay(1));
        change.setOnAction(_ -> model.change());
        reject.setOnAction(_ -> model.reject());
        back.setOnAction(_ -> model.decideAgain());
        override.setOnAction(_ -> model.confirmOther());
        rejectNow.setOnAction(_ -> model.rejectNow());
        confirm.setOnAction(_ -> confirmNow());
        model.requestProperty().subscribe(_ -> arrange());
        model.modeProperty().subscribe(_ -> arrange());
        model.heldProperty().subscribe(_ -> arrange());
        model.problemProperty().subscribe(_ -> arrange());
        model.busyProperty().subscribe(_ -> arrange());
        model.other().reasonsProperty().subscribe(_ -> arrange());
        model.other().overridableProperty().subscribe(_ -> arrange());
        model.other().chosenProperty().subscribe(_ -> chosen());
        model.other().dayProperty().subscribe(chosenDay -> day.setText(dates.shortDay(chosenDay)));
        model.other().slots().addListener((ListChangeListener<Slot>) _ -> showSlots());
        model.other().loadingProperty().subscribe(_ -> showSlots());
        model.alternatives().addListener((ListChangeListener<Slot>) _ -> showOffers());
        model.offered()
                .addListener(
                        (ListChangeListener<Slot>)
                                _ -> {
                                    offers.getChildren()
                                            .forEach(node -> {
                                                if (node instanceof ToggleButton chip) {
                                                    chip.setSelected(
                                                            model.offered()
                                                                    .contains(chip.getUserData()));
                                                }
                                            });
                                    arrange();
                                });
        override.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.busyProperty().get()
                                                || model.reasonProperty().get().isBlank(),
                                model.busyProperty(),
                                model.reasonProperty()));
        showSlots();
        showOffers();
    }

    private void confirmNow() {
        if (model.modeProperty().get() == RequestViewModel.Mode.CHANGE) {
            model.confirmOther();
        } else {
            model.confirm();
        }
    }

    private void arrange() {
        RequestViewModel.Mode mode = model.modeProperty().get();
        BookingRequest request = model.requestProperty().get();
        boolean isHeld = !model.heldProperty().get().isEmpty();
        boolean changing = mode == RequestViewModel.Mode.CHANGE;
        boolean refused = !model.other().reasonsProperty().get().isEmpty();
        Parts.show(hold, isHeld && mode == RequestViewModel.Mode.DECIDE);
        Parts.show(
                notHeld,
                !isHeld
                        && mode == RequestViewModel.Mode.DECIDE
                        && request != null
                        && request.start() != null);
        Parts.show(changePane, changing);
        Parts.show(whyNot, changing && refused);
        Parts.show(overrideReason, model.other().overridableProperty().get());
        Parts.show(rejectPane, mode == RequestViewModel.Mode.REJECT);
        Parts.show(problemBox, !model.problemProperty().get().isEmpty());
        Parts.show(change, mode == RequestViewModel.Mode.DECIDE);
        Parts.show(reject, mode == RequestViewModel.Mode.DECIDE);
        Parts.show(back, mode != RequestViewModel.Mode.DECIDE);
        Parts.show(override, changing && refused && model.other().overridableProperty().get());
        Parts.show(rejectNow, mode == RequestViewModel.Mode.REJECT);
        Parts.show(confirm, mode == RequestViewModel.Mode.DECIDE || (changing && !refused));
        int offering = model.offered().size();
        rejectNow.setText(
                offering == 0
                        ? texts.get("request.reject.now")
                        : texts.get("request.reject.offering", offering));
        offerTitle.setText(
                texts.get(model.alternatives().isEmpty() ? "request.offer.none" : "request.offer"));
        rejectNow.setDisable(model.busyProperty().get());
        nameConfirm(mode, request);
    }

    private void nameConfirm(RequestViewModel.Mode mode, @Nullable BookingRequest request) {
        Instant other = model.other().chosenProperty().get();
        confirm.setDisable(
                model.busyProperty().get()
                        || (mode == RequestViewModel.Mode.CHANGE && other == null));
        String words;
        if (mode == RequestViewModel.Mode.CHANGE) {
            words =
                    other == null
                            ? texts.get("request.choose")
                            : texts.get("request.book", dates.nearDayAndTime(other));
        } else if (request != null && request.start() == null) {
            words = texts.get("request.choose.time");
        } else {
            words = texts.get(model.busyProperty().get() ? "request.booking" : "request.confirm");
        }
        Label label = new Label(words);
        HBox content = new HBox(8, label);
        content.setAlignment(javafx.geometry.Pos.CENTER);
        if (mode == RequestViewModel.Mode.DECIDE) {
            content.getChildren().add(Parts.keyCap("C"));
        }
        confirm.setGraphic(content);
        confirm.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        confirm.setText(words);
        confirm.setAccessibleText(words);
    }

    private void chosen() {
        Instant start = model.other().chosenProperty().get();
        slots.getChildren()
                .forEach(node -> {
                    if (node instanceof ToggleButton slot) {
                        slot.setSelected(Objects.equals(slot.getUserData(), start));
                    }
                });
        arrange();
    }

    private void showSlots() {
        slots.getChildren().clear();
        for (Slot slot : model.other().slots()) {
            ToggleButton button = new ToggleButton(dates.time(slot.start()));
            button.getStyleClass().add("slot");
            button.setUserData(slot.start());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.other().choose(slot);
            });
            slots.getChildren().add(button);
        }
        if (model.other().slots().isEmpty()) {
            String words =
                    model.other().loadingProperty().get()
                            ? "request.slots.loading"
                            : "request.slots.none";
            slots.getChildren().add(Parts.label(texts.get(words), "muted"));
        }
        chosen();
    }

    private void showOffers() {
        offers.getChildren().clear();
        for (Slot slot : model.alternatives()) {
            ToggleButton chip =
                    new ToggleButton(
                            slot.practitionerName() + ", " + dates.nearDayAndTime(slot.start()));
            chip.getStyleClass().add("chip");
            chip.setMnemonicParsing(false);
            chip.setSelected(model.offered().contains(slot));
            chip.setUserData(slot);
            chip.setOnAction(_ -> model.offer(slot, chip.isSelected()));
            offers.getChildren().add(chip);
        }
        arrange();
    }
}
