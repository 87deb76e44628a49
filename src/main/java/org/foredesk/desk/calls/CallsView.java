package org.foredesk.desk.calls;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ChoiceChips;
import org.foredesk.desk.fx.ListColumn;
import org.foredesk.desk.fx.ListSelection;

/** The Calls screen: the list with its filters, the call beside it. */
public final class CallsView {

    private final CallsViewModel model;
    private final Workplace desk;
    private final CallWords words;
    private final ListSelection<CallLine> selection;
    private final Map<CallFilter, ToggleButton> chips = new EnumMap<>(CallFilter.class);

    @FXML private SplitPane root;
    @FXML private FlowPane filters;
    @FXML private ListView<CallLine> list;
    @FXML private VBox empty;

    private CallsView(CallsViewModel model, Workplace desk, CallWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        this.selection =
                new ListSelection<>(model::indexOfSelected, line -> model.select(line.call().id()));
    }

    /** Makes the screen. */
    public static Screen screen(Workplace desk) {
        CallsViewModel model = new CallsViewModel(desk);
        CallWords words = new CallWords(desk.texts(), desk.dates());
        CallsView view = new CallsView(model, desk, words);
        CallView call = new CallView(model, new SummaryViewModel(desk, model), desk, words);
        Parent root = desk.views().load("calls", view, call);
        desk.navigator().on(view::go);
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
        ChoiceChips<CallFilter> bar = new ChoiceChips<>(filters, model.filterProperty());
        for (CallFilter filter : CallFilter.values()) {
            chips.put(filter, bar.add(filter, ""));
        }
        list.setItems(model.lines());
        list.setCellFactory(_ -> new CallCell(desk, words));
        selection.in(list);
        model.selectedProperty().subscribe(_ -> follow());
        model.lines().addListener((ListChangeListener<CallLine>) _ -> follow());
        model.noneProperty().subscribe(_ -> follow());
        model.countProperty().subscribe(_ -> follow());
        ListColumn.keepWidth(root, ListColumn.WIDTH);
    }

    private void go(Place place) {
        if (place instanceof Place.Spoken(var call)) {
            model.filterProperty().set(CallFilter.ALL);
            model.select(call);
        }
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
        selection.follow();
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = model.lines().isEmpty();
        Parts.show(empty, nothing);
        if (nothing) {
            String key = model.noneProperty().get() ? "calls.empty" : "calls.nothing";
            ListColumn.sayEmpty(empty, desk.texts(), key);
        }
    }
}
