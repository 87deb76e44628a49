package org.foredesk.desk.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.booking.HoursException;
import org.foredesk.booking.LocalRange;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.Shift;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Practitioners at the left; the chosen one's week, and the days with other hours. */
final class HoursView {

    private static final double BAR = 200;
    private static final double FIRST_HOUR = 6;
    private static final double HOURS_SHOWN = 16;

    private final HoursViewModel model;
    private final Workplace desk;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private ListView<Practitioner> list;
    @FXML private VBox head;
    @FXML private Paragraph zone;
    @FXML private MenuButton copy;
    @FXML private Button same;
    @FXML private VBox week;
    @FXML private VBox limits;
    @FXML private Paragraph effect;
    @FXML private VBox exceptions;
    @FXML private DatePicker exceptionDay;
    @FXML private TextField exceptionHours;
    @FXML private Button addException;
    @FXML private VBox recurring;

    HoursView(HoursViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
    }

    @FXML
    void initialize() {
        exceptionDay.getEditor().setAccessibleText(exceptionDay.getAccessibleText());
        list.setItems(model.practitioners());
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(Parts.paragraph(texts.get("settings.practitioners.none"), "muted"));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    Practitioner now = model.chosenProperty().get();
                    if (chosen != null && (now == null || !now.id().equals(chosen.id()))) {
                        model.choose(chosen);
                    }
                });
        model.practitioners().addListener((ListChangeListener<Practitioner>) _ -> explain());
        explain();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.getChildren().add(day(day));
        }
        week.getChildren().getLast().getStyleClass().add("last");
        limits.getChildren().add(limit());
        recurring.getChildren().add(new RecurringBox(model.recurring(), desk));
        same.setOnAction(_ -> model.sameForWorkdays());
        model.practitioners().addListener((ListChangeListener<Practitioner>) _ -> fillCopy());
        fillCopy();
        model.outsideProperty()
                .subscribe(count -> {
                    int visits = count.intValue();
                    effect.setText(texts.get("settings.hours.outside", visits));
                    Parts.style(effect, "warning-text", visits > 0);
                });
        addException.setOnAction(_ -> add());
        model.chosenProperty().subscribe(this::show);
        root.getChildren().add(new SaveBar(model, texts));
    }

    /** How hours are written, and how places where there are several. */
    private void explain() {
        String words =
                texts.get(
                        "settings.hours.zone",
                        desk.dates().zone().getDisplayName(TextStyle.FULL, texts.locale()));
        List<String> places = model.places();
        zone.setText(
                places.size() < 2
                        ? words
                        : words + " " + texts.get("settings.hours.places", places.getLast()));
    }

    private void add() {
        boolean added = model.addException(exceptionDay.getValue(), exceptionHours.getText());
        Parts.style(exceptionHours, "wrong", !added);
        if (added) {
            exceptionDay.setValue(null);
            exceptionHours.clear();
        }
    }

    private void fillCopy() {
        copy.getItems()
                .setAll(
                        model.practitioners().stream()
                                .map(colleague -> {
                                    MenuItem item = new MenuItem(colleague.name());
                                    item.setOnAction(_ -> model.copyFrom(colleague));
                                    return item;
                                })
                                .toList());
    }

    private Node limit() {
        TextField typed = new TextField();
        typed.setId("hours-limit");
        typed.setMaxWidth(96);
        typed.setAccessibleText(texts.get("settings.hours.limit"));
        typed.textProperty().bindBidirectional(model.dailyLimit().typedProperty());
        return new FieldBox(
                        texts.get("settings.hours.limit"),
                        typed,
                        texts.get("settings.hours.limit.help"))
                .follow(model.dailyLimit());
    }

    private Node day(DayOfWeek day) {
        Field field = model.day(day);
        String name = day.getDisplayName(TextStyle.FULL, texts.locale());
        Label what = Parts.label(name, "strong");
        what.setMinWidth(96);
        TextField typed = new TextField();
        typed.setId("hours-" + day.name().toLowerCase(Locale.ROOT));
        typed.setAccessibleText(name);
        typed.setPromptText(texts.get("settings.hours.closed"));
        typed.textProperty().bindBidirectional(field.typedProperty());
        Paragraph problem = Parts.paragraph("", "t-small", "danger-text");
        VBox middle = new VBox(2, typed, problem);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Pane bar = new Pane();
        bar.getStyleClass().add("hours-bar");
        Label times = Parts.label("", "t-small", "muted");
        times.setMinWidth(72);
        times.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox row = new HBox(what, middle, place(day, name), bar, times);
        row.getStyleClass().add("hours-row");
        Runnable look =
                () -> {
                    boolean wrong = field.wrong();
                    problem.setText(field.problemProperty().get());
                    Parts.show(problem, wrong);
                    Parts.style(typed, "wrong", wrong);
                    Parts.style(row, "wrong-row", wrong);
                    bar.getChildren()
                            .setAll(model.shifts(day).stream().map(HoursView::stretch).toList());
                    times.setText(
                            wrong ? "–" : texts.get("settings.hours.slots", model.times(day)));
                };
        look.run();
        field.typedProperty().subscribe((_, _) -> look.run());
        field.problemProperty().subscribe((_, _) -> look.run());
        model.chosenProperty().subscribe((_, _) -> look.run());
        return row;
    }

    /** Puts the day at a place; there only where the clinic has several. */
    private Node place(DayOfWeek day, String name) {
        MenuButton button = new MenuButton("", new FontIcon("fth-map-pin"));
        button.setId("hours-place-" + day.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(texts.get("settings.hours.place.of", name));
        button.setTooltip(Parts.tip(texts.get("settings.hours.place")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnShowing(_ -> button.getItems().setAll(placeItems(day)));
        Parts.show(button, model.places().size() > 1);
        return button;
    }

    private List<MenuItem> placeItems(DayOfWeek day) {
        MenuItem own = new MenuItem(texts.get("settings.hours.place.own"));
        own.setOnAction(_ -> model.place(day, null));
        return Stream.concat(
                        Stream.of(own),
                        model.places().stream()
                                .map(place -> {
                                    MenuItem item = new MenuItem(place);
                                    item.setOnAction(_ -> model.place(day, place));
                                    return item;
                                }))
                .toList();
    }

    // The bar shows 06:00 to 22:00.
    private static Region stretch(Shift shift) {
        LocalRange range = shift.hours();
        double from = place(range.from().toSecondOfDay() / 3600.0);
        double to = range.overnight() ? BAR : place(range.to().toSecondOfDay() / 3600.0);
        Region stretch = new Region();
        stretch.getStyleClass().add("stretch");
        Parts.style(stretch, "elsewhere", shift.place() != null);
        stretch.resizeRelocate(from, 0, Math.max(2, to - from), 20);
        stretch.setManaged(false);
        return stretch;
    }

    private static double place(double hour) {
        return Math.clamp((hour - FIRST_HOUR) / HOURS_SHOWN, 0, 1) * BAR;
    }

    private void show(@Nullable Practitioner practitioner) {
        head.getChildren().clear();
        exceptions.getChildren().clear();
        Parts.show(exceptions, practitioner != null && !practitioner.exceptions().isEmpty());
        if (practitioner == null) {
            return;
        }
        if (!practitioner.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(practitioner);
        }
        head.getChildren()
                .addAll(
                        Parts.label(practitioner.name(), "t-title"),
                        Parts.label(speciality(practitioner), "muted"));
        practitioner.exceptions().stream()
                .filter(one -> !one.date().isBefore(desk.dates().today()))
                .sorted(java.util.Comparator.comparing(HoursException::date))
                .forEach(one -> exceptions.getChildren().add(exception(one)));
        Parts.show(exceptions, !exceptions.getChildren().isEmpty());
    }

    private String speciality(Practitioner practitioner) {
        return practitioner.speciality() == null
                ? ""
                : UnderstoodWords.speciality(practitioner.speciality(), texts);
    }

    private DayRow exception(HoursException one) {
        return DayRow.hours(
                desk.dates().longDay(one.date()),
                one.shifts(),
                texts,
                () -> model.removeException(one));
    }

    /** A practitioner with the speciality below. */
    private final class Cell extends ListCell<Practitioner> {
        @Override
        protected void updateItem(@Nullable Practitioner practitioner, boolean empty) {
            super.updateItem(practitioner, empty);
            if (practitioner == null || empty) {
                setGraphic(null);
                return;
            }
            Label avatar = Parts.label(Parts.initials(practitioner.name()), "avatar");
            VBox words =
                    new VBox(
                            Parts.label(practitioner.name(), "strong"),
                            Parts.label(speciality(practitioner), "t-small", "muted"));
            HBox row = new HBox(12, avatar, words);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.getStyleClass().add("settings-row");
            setGraphic(row);
        }
    }
}
