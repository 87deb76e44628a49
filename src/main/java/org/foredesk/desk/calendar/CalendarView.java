package org.foredesk.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Department;
import org.foredesk.booking.Location;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/** The calendar's view: its header and keys, with the day under it. */
final class CalendarView {

    private static final int CARRY_STEP = 15 * 60;

    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final Workplace desk;
    private final Texts texts;
    private final DayGrid grid;
    private final Beside beside = new Beside();
    private final Marks marks;
    private final Cards cards;
    private final BookFor bookFor;
    private boolean filling;

    @FXML private Label title;
    @FXML private Button today;
    @FXML private Button before;
    @FXML private Button after;
    @FXML private DatePicker date;
    @FXML private ProgressIndicator working;
    @FXML private ComboBox<Choice<Location>> locations;
    @FXML private ComboBox<Choice<Department>> departments;
    @FXML private Button create;
    @FXML private HBox holiday;
    @FXML private Label holidayWords;
    @FXML private StackPane middle;

    /** One entry of a filter; the value is null for all. */
    record Choice<T>(@Nullable T value, String words) {}

    CalendarView(CalendarViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        Changes changes = new Changes(desk);
        this.move = new MoveViewModel(desk, changes);
        this.grid = new DayGrid(desk);
        this.marks = new Marks(desk, model, move, grid, beside);
        this.cards = new Cards(desk, model, move, changes, grid, beside, marks);
        this.bookFor = new BookFor(desk, model, cards);
    }

    @FXML
    void initialize() {
        new DayPointer(model, move, grid, cards, marks);
        middle.getChildren().setAll(grid.node(), beside.layer());
        today.setTooltip(Parts.tip(texts.get("calendar.today.tip")));
        before.setTooltip(Parts.tip(texts.get("calendar.before.tip")));
        after.setTooltip(Parts.tip(texts.get("calendar.after.tip")));
        create.setTooltip(Parts.tip(texts.get("calendar.new.tip")));
        date.setTooltip(Parts.tip(texts.get("calendar.date")));
        locations.setConverter(new Words<>());
        departments.setConverter(new Words<>());
        date.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !filling) {
                        model.go(chosen);
                    }
                });
        locations.valueProperty().subscribe(_ -> filter());
        departments.valueProperty().subscribe(_ -> filter());
        working.visibleProperty().bind(model.loadingProperty());
        model.wantedProperty().subscribe(this::asked);
        model.dayProperty().subscribe(this::show);
        desk.navigator().on(this::go);
    }

    private void go(Place place) {
        switch (place) {
            case Place.Appointment(var appointment, LocalDate day) ->
                    model.reveal(day, appointment);
            case Place.Day(LocalDate day) -> model.go(day);
            case Place.NewBooking(var patient) -> bookFor.patient(patient);
            default -> {}
        }
    }

    private void asked(Wanted wanted) {
        cards.close();
        move.giveUp();
        filling = true;
        title.setText(desk.dates().longDay(wanted.day()));
        date.setValue(wanted.day());
        filling = false;
    }

    private void show(@Nullable CalendarDay day) {
        if (day == null) {
            return;
        }
        grid.show(day);
        marks.show();
        String closed = day.holiday();
        holidayWords.setText(closed == null ? "" : texts.get("calendar.holiday", closed));
        Parts.show(holiday, closed != null);
        fillFilters(day);
        DayEntry chosen = model.selectedProperty().get();
        if (chosen != null) {
            see(chosen);
        }
    }

    private void see(DayEntry entry) {
        CalendarDay day = model.dayProperty().get();
        if (day != null && day.columnOf(entry) >= 0) {
            grid.see(day.columnOf(entry), entry.box().from(), entry.box().to());
        }
    }

    private void fillFilters(CalendarDay day) {
        filling = true;
        fill(
                locations,
                texts.get("calendar.location.all"),
                day.locations().stream().map(each -> new Choice<>(each, each.name())).toList());
        fill(
                departments,
                texts.get("calendar.department.all"),
                day.departments().stream().map(each -> new Choice<>(each, each.name())).toList());
        filling = false;
        Parts.show(locations, day.locations().size() > 1);
        Parts.show(departments, day.departments().size() > 1);
    }

    private static <T> void fill(ComboBox<Choice<T>> box, String all, List<Choice<T>> choices) {
        List<Choice<T>> items = new ArrayList<>();
        items.add(new Choice<>(null, all));
        items.addAll(choices);
        Choice<T> before = box.getValue();
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(before == null || !items.contains(before) ? items.getFirst() : before);
    }

    private void filter() {
        if (filling) {
            return;
        }
        Choice<Location> place = locations.getValue();
        Choice<Department> department = departments.getValue();
        model.filter(
                department == null || department.value() == null ? null : department.value().id(),
                place == null || place.value() == null ? null : place.value().id());
    }

    @FXML
    void today() {
        model.today();
    }

    @FXML
    void before() {
        model.step(-1);
    }

    @FXML
    void after() {
        model.step(1);
    }

    @FXML
    void create() {
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (spot != null && model.selectedProperty().get() == null) {
            cards.book(spot, 0);
        } else {
            model.nextFree(free -> {
                model.choose(free);
                cards.book(free, 0);
            });
        }
    }

    void tick() {
        grid.tick();
    }

    /**
     * The screen came to the front: its keys are for the day, not for what had the focus before.
     */
    void shown() {
        model.refresh();
        // Later, since a window that opens gives the focus to its first control once it is up.
        desk.tasks()
                .onScreen(() -> {
                    if (!cards.isOpen()) {
                        grid.canvas().requestFocus();
                    }
                });
    }

    void stop() {
        cards.stop();
        model.close();
    }

    /** Offered each key that is not typed into a field; answers whether it was used. */
    boolean key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (move.phaseProperty().get() == MoveViewModel.Phase.CARRIED) {
            return carrying(event);
        }
        if (cards.isOpen()) {
            return closing(event);
        }
        boolean onControl =
                event.getTarget() instanceof Control control
                        && !(control instanceof ScrollPane)
                        && !control.getStyleClass().contains("rail-entry");
        return event.isShiftDown() ? shifted(event) : letter(event) || (!onControl && arrow(event));
    }

    private boolean closing(KeyEvent event) {
        boolean escape = event.getCode() == javafx.scene.input.KeyCode.ESCAPE;
        if (escape) {
            cards.close();
        }
        return escape;
    }

    private boolean letter(KeyEvent event) {
        switch (event.getCode()) {
            case T -> model.today();
            case N -> create();
            case M -> pickUp();
            case J -> choose(0, 1);
            case K -> choose(0, -1);
            case H -> choose(-1, 0);
            case L -> choose(1, 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case DOWN -> choose(0, 1);
            case UP -> choose(0, -1);
            case ENTER -> cards.openChosen();
            case ESCAPE -> model.select(null);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shifted(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> choose(-1, 0);
            case RIGHT -> choose(1, 0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void choose(int columns, int steps) {
        model.moveChoice(columns, steps);
        grid.canvas().requestFocus();
        DayEntry entry = model.selectedProperty().get();
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (entry != null) {
            see(entry);
        } else if (spot != null) {
            grid.see(spot.column(), spot.minute(), spot.minute() + 15);
        }
    }

    private void pickUp() {
        if (model.selectedProperty().get()
                instanceof DayEntry.Visit(Appointment appointment, Box _)) {
            cards.pickUp(appointment);
        }
    }

    private boolean carrying(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> carry(0, -1);
            case DOWN -> carry(0, 1);
            case LEFT -> carry(-1, 0);
            case RIGHT -> carry(1, 0);
            case ENTER -> move.drop();
            case ESCAPE -> move.giveUp();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void carry(int columns, int steps) {
        MoveViewModel.Place at = move.placeProperty().get();
        CalendarDay day = model.dayProperty().get();
        if (at == null || day == null) {
            return;
        }
        int column = 0;
        for (int each = 0; each < day.columns().size(); each++) {
            if (day.columns().get(each).practitioner().id().equals(at.practitioner())) {
                column = each;
            }
        }
        column = Math.clamp(column + columns, 0, day.columns().size() - 1);
        PractitionerId practitioner = Objects.requireNonNull(model.practitionerAt(column));
        Instant start = at.start().plusSeconds((long) steps * CARRY_STEP);
        int minute = model.minuteOf(start);
        if (desk.dates().dayOf(start).equals(day.date())
                && minute >= day.from()
                && minute < day.to()) {
            grid.see(column, minute, minute + 30);
            move.over(practitioner, start);
        }
    }

    private static final class Words<T> extends StringConverter<Choice<T>> {
        @Override
        public String toString(@Nullable Choice<T> choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public @Nullable Choice<T> fromString(String typed) {
            return null;
        }
    }
}
