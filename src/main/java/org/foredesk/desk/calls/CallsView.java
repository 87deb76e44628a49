package org.foredesk.desk.calls;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;

/** The Calls screen: the list with its filters, the call beside it. */
public final class CallsView {

    private static final double LIST = 312;

    private final CallsViewModel model;
    private final Workplace desk;
    private final CallWords words;
    private final Map<CallFilter, ToggleButton> chips = new EnumMap<>(CallFilter.class);

    @FXML private SplitPane root;
    @FXML private FlowPane filters;
    @FXML private ListView<CallLine> list;
    @FXML private VBox empty;
    private boolean selecting;

    private CallsView(CallsViewModel model, Workplace desk, CallWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
    }

    /** Makes the screen. */
    public static Screen screen(Workplace desk) {
        CallsViewModel model = new CallsViewModel(desk);
        CallWords words = new CallWords(desk.texts(), desk.dates());
        CallsView view = new CallsView(model, desk, words);
        CallView call = new CallView(model, new SummaryViewModel(desk, model), desk, words);
        Parent root = desk.views().load("calls", view, call);
        model.refresh();
        return new Screen(
                ScreenName.CALLS,
                root,
                model.countProperty(),
                view::key,
                view::shown,
                model::close);
    }

    @FXML
    void initialize() {
        ToggleGroup one = new ToggleGroup();
        for (CallFilter filter : CallFilter.values()) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(one);
            chip.setOnAction(_ -> {
                one.selectToggle(chip);
                model.filterProperty().set(filter);
            });
            chips.put(filter, chip);
            filters.getChildren().add(chip);
        }
        one.selectToggle(chips.get(model.filterProperty().get()));
        list.setItems(model.lines());
        list.setCellFactory(_ -> new CallCell(desk, words));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (!selecting && line != null) {
                        model.select(line.call().id());
                    }
                });
        model.selectedProperty().subscribe(_ -> follow());
        model.lines().addListener((ListChangeListener<CallLine>) _ -> follow());
        model.noneProperty().subscribe(_ -> follow());
        model.countProperty().subscribe(_ -> follow());
        root.widthProperty()
                .subscribe(width -> {
                    if (width.doubleValue() > 0) {
                        root.setDividerPositions(LIST / width.doubleValue());
                    }
                });
    }

    private void shown() {
        model.refresh();
        list.requestFocus();
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case J, DOWN -> model.step(1);
            case K, UP -> model.step(-1);
            case C -> model.request().confirm();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void follow() {
        chips.forEach((filter, chip) ->
                chip.setText(desk.texts().get(filter.textKey(), model.count(filter))));
        selecting = true;
        int at = model.indexOfSelected();
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 3));
        }
        selecting = false;
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = model.lines().isEmpty();
        Parts.show(empty, nothing);
        if (nothing) {
            String key = model.noneProperty().get() ? "calls.empty" : "calls.nothing";
            empty.getChildren()
                    .setAll(
                            Parts.paragraph(desk.texts().get(key), "strong"),
                            Parts.paragraph(desk.texts().get(key + ".more"), "muted"));
        }
    }
}
