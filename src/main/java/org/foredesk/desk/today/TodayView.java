package org.foredesk.desk.today;

import java.time.Instant;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Slot;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Screen;
import org.foredesk.desk.frame.ScreenName;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.ListSelection;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.kernel.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Today screen. */
public final class TodayView {

    private static final double WIDE_FROM = 1600;
    private static final double NARROW_BELOW = 1240;
    private static final int SHOWN_BEFORE_NOW = 3;

    private final TodayViewModel model;
    private final Workplace desk;
    private final Texts texts;
    private final ListSelection<QueueRow> selection;

    @FXML private BorderPane root;
    @FXML private Label date;
    @FXML private HBox tabs;
    @FXML private ListView<QueueRow> queue;
    @FXML private HBox empty;
    @FXML private ScrollPane side;
    @FXML private Label expectedCount;
    @FXML private VBox visits;
    @FXML private VBox late;
    @FXML private GridPane figures;
    @FXML private HBox unconnected;
    @FXML private Paragraph unconnectedWords;
    @FXML private Button connect;
    @FXML private Label freeTitle;
    @FXML private FlowPane free;

    private TodayView(TodayViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.selection = new ListSelection<>(model::indexOfSelected, model::select);
    }

    /** Makes the screen. */
    public static Screen screen(Workplace desk) {
        TodayViewModel model = new TodayViewModel(desk, new RequestViewModel(desk));
        TodayView view = new TodayView(model, desk);
        Parent root = desk.views().load("today", view);
        Subscription beat = desk.ticker().everySecond(view::tick);
        return new Screen(
                ScreenName.TODAY,
                root,
                model.railCountProperty(),
                view::key,
                model::refresh,
                () -> {
                    beat.close();
                    model.close();
                });
    }

    @FXML
    void runningLate() {
        model.runningLate(null);
    }

    private void showLate() {
        late.getChildren()
                .setAll(
                        model.late().stream()
                                .map(each -> new LateCard(each, model, texts))
                                .toList());
        Parts.show(late, !late.getChildren().isEmpty());
    }

    @FXML
    void sick() {
        model.sickDay();
    }

    @FXML
    void initialize() {
        queue.setItems(model.rows());
        queue.setCellFactory(_ -> new QueueCell(model, desk));
        selection.in(queue);
        model.selectedProperty().subscribe(_ -> follow());
        model.rows().addListener((ListChangeListener<QueueRow>) _ -> follow());
        model.loadedProperty().subscribe(_ -> showEmpty());
        connect.setOnAction(_ -> model.connect());
        model.unconnectedProperty().subscribe(this::showUnconnected);
        fillTabs();
        fillEmpty();
        model.visits().addListener((ListChangeListener<Appointment>) _ -> showVisits());
        model.nextFree().addListener((ListChangeListener<Slot>) _ -> showFree());
        model.figuresProperty().subscribe(_ -> showFigures());
        root.widthProperty()
                .subscribe(width -> {
                    Parts.style(side, "wide", width.doubleValue() >= WIDE_FROM);
                    Parts.style(side, "narrow", width.doubleValue() < NARROW_BELOW);
                });
        model.late().addListener((ListChangeListener<Object>) _ -> showLate());
        showLate();
        showVisits();
        showFree();
        tick();
    }

    private void showUnconnected(@Nullable Long waiting) {
        Parts.show(unconnected, waiting != null);
        unconnectedWords.setText(
                waiting == null ? "" : texts.get("today.unconnected.words", waiting));
    }

    private void tick() {
        Instant now = desk.dates().now();
        String words = desk.dates().longDay(desk.dates().today()) + ", " + desk.dates().time(now);
        if (!words.equals(date.getText())) {
            date.setText(words);
            showVisits();
        }
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case J, DOWN -> model.step(1);
            case K, UP -> model.step(-1);
            case ENTER -> {
                if (event.getTarget() instanceof ButtonBase) {
                    return false;
                }
                model.act();
            }
            case C -> model.request().confirm();
            case R -> {
                var row = model.selectedProperty().get();
                model.open(row == null ? null : row.conversation());
            }
            case ESCAPE -> model.request().decideAgain();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void follow() {
        selection.follow();
        showEmpty();
    }

    private void showEmpty() {
        boolean nothing = model.rows().isEmpty();
        queue.setVisible(!nothing);
        Parts.show(empty, nothing && model.loadedProperty().get());
    }

    private void fillTabs() {
        ToggleGroup group = new ToggleGroup();
        for (QueueTab each : QueueTab.values()) {
            Label count = Parts.label("", "count");
            ToggleButton button = new ToggleButton(texts.get(each.textKey()), count);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.getStyleClass().add("tab-button");
            button.setToggleGroup(group);
            button.setSelected(each == model.tabProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.tabProperty().set(each);
            });
            model.countsProperty()
                    .subscribe(counts ->
                            count.setText(Integer.toString(counts.getOrDefault(each, 0))));
            tabs.getChildren().add(each.ordinal(), button);
        }
    }

    private void fillEmpty() {
        FontIcon icon = new FontIcon("fth-check-circle");
        icon.getStyleClass().addAll("icon-20", "success-icon");
        Label title = Parts.label(texts.get("today.nobody"), "strong", "t-row");
        Paragraph next = Parts.paragraph("", "muted");
        model.figuresProperty()
                .subscribe(
                        figures -> next.setText(texts.get("today.nobody.next", figures.toCome())));
        empty.getChildren().addAll(icon, new VBox(title, next));
        empty.setMaxHeight(HBox.USE_PREF_SIZE);
        javafx.scene.layout.StackPane.setAlignment(empty, javafx.geometry.Pos.TOP_LEFT);
        javafx.scene.layout.StackPane.setMargin(empty, new javafx.geometry.Insets(16, 0, 0, 0));
    }

    // What is over moves out of sight: the last few, then who is here, late and next.
    private void showVisits() {
        List<Appointment> all = model.visits();
        int firstOpen = 0;
        while (firstOpen < all.size() && !all.get(firstOpen).status().open()) {
            firstOpen++;
        }
        List<Appointment> shown =
                all.subList(
                        Math.max(0, Math.min(firstOpen, all.size()) - SHOWN_BEFORE_NOW),
                        all.size());
        visits.getChildren()
                .setAll(shown.stream().map(visit -> new VisitRow(visit, model, desk)).toList());
        if (shown.isEmpty()) {
            Label none = Parts.label(texts.get("today.no.visits"), "muted");
            none.setPadding(new javafx.geometry.Insets(12));
            visits.getChildren().add(none);
        } else {
            visits.getChildren().getLast().getStyleClass().add("last");
        }
        expectedCount.setText(texts.get("today.visits", all.size()));
    }

    private void showFigures() {
        Figures now = model.figuresProperty().get();
        figures.getChildren().clear();
        figures.getColumnConstraints().setAll(half(), half());
        figures.add(
                figure(
                        "today.figure.visits",
                        now.visits(),
                        texts.get("today.figure.visits.more", now.seen(), now.toCome()),
                        "",
                        "left",
                        "top"),
                0,
                0);
        figures.add(
                figure(
                        "today.figure.here",
                        now.here(),
                        texts.get("today.figure.here.more"),
                        "",
                        "top",
                        "right"),
                1,
                0);
        figures.add(
                figure(
                        "today.figure.late",
                        now.late(),
                        texts.get("today.figure.late.more"),
                        now.late() > 0 ? "danger-text" : "",
                        "left",
                        "bottom"),
                0,
                1);
        figures.add(
                figure(
                        "today.figure.noshow",
                        now.noShows(),
                        texts.get("today.figure.noshow.more"),
                        "",
                        "bottom",
                        "right"),
                1,
                1);
    }

    private VBox figure(String nameKey, int value, String more, String tone, String... places) {
        Label figure = Parts.label(Integer.toString(value), "t-figure");
        if (!tone.isEmpty()) {
            figure.getStyleClass().add(tone);
        }
        VBox box =
                new VBox(
                        Parts.label(texts.get(nameKey), "t-small", "muted"),
                        figure,
                        Parts.label(more, "t-small", "muted"));
        box.getStyleClass().add("figure");
        box.getStyleClass().addAll(places);
        return box;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private void showFree() {
        free.getChildren().clear();
        for (Slot slot : model.nextFree()) {
            Button button = new Button(desk.dates().time(slot.start()));
            button.getStyleClass().add("slot");
            button.setTooltip(Parts.tip(slot.practitionerName()));
            button.setAccessibleText(
                    desk.dates().time(slot.start()) + ", " + slot.practitionerName());
            button.setOnAction(_ -> model.showDay());
            free.getChildren().add(button);
        }
        if (model.nextFree().isEmpty()) {
            free.getChildren().add(Parts.label(texts.get("today.free.none"), "muted"));
        }
        Parts.show(freeTitle, true);
    }
}
