package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.foredesk.booking.RecallTiming;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ChoiceChips;
import org.foredesk.desk.fx.ListColumn;
import org.foredesk.desk.fx.ListSelection;
import org.foredesk.desk.fx.Named;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** The Patients screen: the list with its search, the card beside it. */
public final class PatientsView {

    /** Room for a name, a number in full and when the next visit is. */
    private static final double LIST = 344;

    /** Whose recalls are listed; null for everybody's. */
    private record Whom(@Nullable PractitionerId id, String words) {}

    private final PatientsViewModel model;
    private final CardViewModel card;
    private final CardView cardView;
    private final Texts texts;
    private final ListSelection<PatientLine> selection;

    @FXML private SplitPane root;
    @FXML private TextField search;
    @FXML private Button create;
    @FXML private Paragraph hint;
    @FXML private ToggleButton twins;
    @FXML private ToggleButton recalls;
    @FXML private FlowPane timings;
    @FXML private ComboBox<Whom> doctors;
    @FXML private VBox newPane;
    @FXML private TextField newName;
    @FXML private TextField newPhone;
    @FXML private Label newProblem;
    @FXML private ListView<PatientLine> list;
    @FXML private VBox empty;

    private PatientsView(
            PatientsViewModel model, CardViewModel card, CardView cardView, Texts texts) {
        this.model = model;
        this.card = card;
        this.cardView = cardView;
        this.texts = texts;
        this.selection =
                new ListSelection<>(model::indexOfSelected, line -> model.select(line.id()));
    }

    /** Makes the screen. */
    public static Screen screen(Workplace desk) {
        PatientsViewModel model = new PatientsViewModel(desk);
        CardViewModel card = new CardViewModel(desk);
        CardView cardView = new CardView(card, desk);
        PatientsView view = new PatientsView(model, card, cardView, desk.texts());
        Parent root = desk.views().load("patients", view, cardView);
        desk.navigator().on(view::go);
        return new Screen(
                ScreenName.PATIENTS,
                root,
                new SimpleObjectProperty<>(RailCount.NONE),
                view::key,
                view::shown,
                () -> {
                    model.close();
                    card.close();
                });
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnKeyPressed(this::searching);
        create.setTooltip(Parts.tip(texts.get("patients.new.tip")));
        hint.textProperty().bind(model.hintProperty());
        twins.selectedProperty().bindBidirectional(model.onlyTwinsProperty());
        model.twinsProperty()
                .subscribe(count -> {
                    twins.setText(texts.get("patients.twins", count));
                    Parts.show(twins, count.intValue() > 0);
                });
        recalls.selectedProperty().bindBidirectional(model.onlyRecallsProperty());
        model.toCallProperty().subscribe(count -> recalls.setText(texts.get("recall.chip", count)));
        model.onlyRecallsProperty().subscribe(only -> Parts.show(timings, only));
        chooseTiming();
        model.onlyRecallsProperty()
                .subscribe(only -> {
                    Parts.show(doctors, only);
                    if (only) {
                        doctors.getItems().setAll(doctors());
                    }
                });
        doctors.setConverter(new Named<>(Whom::words, texts.get("recall.doctor.all")));
        doctors.valueProperty()
                .subscribe(whom ->
                        model.recalls()
                                .practitionerProperty()
                                .set(whom == null ? null : whom.id()));
        list.setItems(model.lines());
        list.setCellFactory(_ -> new PatientCell());
        selection.in(list);
        model.selectedProperty()
                .subscribe(id -> {
                    card.open(id);
                    follow();
                });
        model.lines().addListener((ListChangeListener<PatientLine>) _ -> follow());
        Parts.show(newPane, false);
        ListColumn.keepWidth(root, LIST);
        showEmpty();
    }

    private List<Whom> doctors() {
        List<Whom> all = new ArrayList<>();
        all.add(new Whom(null, texts.get("recall.doctor.all")));
        model.recalls().practitioners().forEach(each -> all.add(new Whom(each.id(), each.name())));
        return all;
    }

    private void chooseTiming() {
        ChoiceChips<RecallTiming> chips =
                new ChoiceChips<>(timings, model.recalls().timingProperty());
        chips.add(null, texts.get("recall.timing.all"));
        for (RecallTiming each : RecallTiming.values()) {
            chips.add(each, texts.get("recall.timing." + each.code()));
        }
    }

    private void go(Place place) {
        switch (place) {
            case Place.PatientCard(var id) -> model.select(id);
            case Place.ComeBack(var id, var after) -> {
                model.select(id);
                cardView.comeBack(after);
            }
            default -> {}
        }
    }

    private void shown() {
        model.refresh();
        if (model.selectedProperty().get() == null) {
            // The parts of a split pane are in the window only once it has its looks.
            root.applyCss();
            search.requestFocus();
        }
    }

    private void searching(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                model.step(1);
                list.requestFocus();
            }
            case ENTER -> {
                if (!model.lines().isEmpty()) {
                    model.select(model.lines().getFirst().id());
                    list.requestFocus();
                }
            }
            case ESCAPE -> {
                search.clear();
                list.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case J, DOWN -> model.step(1);
            case K, UP -> model.step(-1);
            case SLASH, DIVIDE -> search.requestFocus();
            case N -> enter();
            case ENTER -> {
                return !(event.getTarget() instanceof ButtonBase) && cardView.focusFirst();
            }
            case ESCAPE -> leave();
            default -> {
                return cardView.key(event);
            }
        }
        return true;
    }

    private void leave() {
        Parts.show(newPane, false);
        list.requestFocus();
    }

    @FXML
    void enter() {
        Parts.show(newPane, true);
        newName.setText("");
        newPhone.setText("");
        problem("");
        newName.requestFocus();
    }

    @FXML
    void save() {
        model.enter(newName.getText(), newPhone.getText(), this::problem);
        if (newProblem.getText().isEmpty()) {
            Parts.show(newPane, false);
        }
    }

    @FXML
    void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
        }
    }

    private void problem(String words) {
        newProblem.setText(words);
        Parts.show(newProblem, !words.isEmpty());
    }

    private void follow() {
        selection.follow();
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = model.lines().isEmpty();
        Parts.show(empty, nothing);
        if (nothing) {
            String nobody =
                    search.getText().isBlank() ? "patients.empty" : "patients.nothing.found";
            String key = model.onlyRecallsProperty().get() ? "recall.empty" : nobody;
            ListColumn.sayEmpty(empty, texts, key);
        }
    }
}
