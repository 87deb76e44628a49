package org.foredesk.desk.calendar;

import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Department;
import org.foredesk.booking.Location;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;
import org.jspecify.annotations.Nullable;

/** The calendar's view: its header, with the day or the week under it. */
final class CalendarView {

    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final Workplace desk;
    private final Texts texts;
    private final DayGrid grid;
    private final Beside beside = new Beside();
    private final Marks marks;
    private final Cards cards;
    private final BookFor bookFor;
    private final PickUp pickUp;
    private final CalendarKeys keys;
    private final WaitlistViewModel waitlist;
    private final SickDayViewModel sickDay;
    private final LateViewModel late;
    private final HeadMenu headMenu;
    private boolean filling;

    @FXML private Label title;
    @FXML private Button today;
    @FXML private Button before;
    @FXML private Button after;
    @FXML private DatePicker date;
    @FXML private ToggleButton week;
    @FXML private ToggleButton onlyIn;
    @FXML private HBox nobody;
    @FXML private Label nobodyWords;
    @FXML private ProgressIndicator working;
    @FXML private ComboBox<CalendarFilters.Choice<Practitioner>> people;
    @FXML private ComboBox<CalendarFilters.Choice<Location>> locations;
    @FXML private ComboBox<CalendarFilters.Choice<Department>> departments;
    @FXML private Button print;
    @FXML private Button create;
    @FXML private HBox holiday;
    @FXML private Label holidayWords;
    @FXML private StackPane middle;
    private @Nullable CalendarFilters filters;
    @FXML private Button waiting;
    @FXML private Button sick;
    @FXML private Button lateButton;
    @FXML private StackPane side;

    CalendarView(CalendarViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        Changes changes = new Changes(desk);
        this.move = new MoveViewModel(desk, changes);
        this.waitlist = new WaitlistViewModel(desk);
        this.sickDay = new SickDayViewModel(desk);
        this.late = new LateViewModel(desk);
        this.headMenu = new HeadMenu(desk, model, sickDay, late);
        this.grid = new DayGrid(desk);
        this.marks = new Marks(desk, model, move, grid, beside);
        this.cards = new Cards(desk, model, move, changes, grid, beside, marks);
        this.bookFor = new BookFor(desk, model, cards);
        this.pickUp = new PickUp(model, cards);
        this.keys =
                new CalendarKeys(
                        model,
                        move,
                        grid,
                        cards,
                        desk.dates(),
                        this::create,
                        this::print,
                        waitlist::toggle,
                        this::sick,
                        this::late);
    }

    @FXML
    void initialize() {
        new DayPointer(model, move, grid, cards, marks);
        // Until the day is read nobody knows what there is of these.
        List.of(holiday, nobody, people, locations, departments)
                .forEach(each -> Parts.show(each, false));
        middle.getChildren().setAll(grid.node(), nobody, beside.layer());
        today.setTooltip(Parts.tip(texts.get("calendar.today.tip")));
        before.setTooltip(Parts.tip(texts.get("calendar.before.tip")));
        after.setTooltip(Parts.tip(texts.get("calendar.after.tip")));
        week.setTooltip(Parts.tip(texts.get("calendar.week.tip")));
        print.setTooltip(Parts.tip(texts.get("calendar.print.tip")));
        print.setOnAction(_ -> print());
        SidePanels panels = new SidePanels(side);
        panels.add(
                desk.views().load("waitlist", new WaitlistView(waitlist, desk)),
                waitlist.openProperty(),
                () -> waitlist.show(false));
        panels.add(
                desk.views().load("sickday", new SickDayView(sickDay, desk)),
                sickDay.openProperty(),
                () -> sickDay.show(false));
        panels.add(
                desk.views().load("late", new LateView(late, desk)),
                late.openProperty(),
                () -> late.show(false));
        lateButton.setTooltip(Parts.tip(texts.get("late.tip")));
        sick.setTooltip(Parts.tip(texts.get("sickday.tip")));
        grid.menus(headMenu::of);
        waiting.setTooltip(Parts.tip(texts.get("waitlist.tip")));
        create.setTooltip(Parts.tip(texts.get("calendar.new.tip")));
        date.setTooltip(Parts.tip(texts.get("calendar.date")));
        filters = new CalendarFilters(model, texts, locations, departments, people, onlyIn);
        onlyIn.setTooltip(Parts.tip(texts.get("calendar.in.tip")));
        week.setOnAction(_ -> model.toggleWeek());
        date.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !filling) {
                        model.go(chosen);
                    }
                });
        working.visibleProperty().bind(model.loadingProperty());
        model.wantedProperty().subscribe(this::asked);
        model.dayProperty().subscribe(this::show);
        desk.navigator().on(this::go);
    }

    private void go(Place place) {
        switch (place) {
            case Place.Appointment(var appointment, LocalDate day) ->
                    model.reveal(day, appointment);
            case Place.Carry wanted -> pickUp.carry(wanted);
            case Place.Day(LocalDate day) -> model.go(day);
            case Place.NewBooking(var patient) -> bookFor.patient(patient);
            case Place.Waitlist() -> waitlist.show(true);
            case Place.RunningLate(var whose, var minutes) -> late.begin(whose, minutes);
            case Place.SickDay(var whose) ->
                    sickDay.begin(whose, model.wantedProperty().get().day());
            default -> {}
        }
    }

    private void asked(Wanted wanted) {
        cards.close();
        move.giveUp();
        filling = true;
        title.setText(title(wanted));
        date.setValue(wanted.day());
        week.setSelected(wanted.week() != null);
        filling = false;
    }

    private String title(Wanted wanted) {
        if (wanted.week() == null) {
            return desk.dates().heading(desk.dates().longDay(wanted.day()));
        }
        LocalDate monday = DayReader.monday(wanted.day());
        return texts.get(
                "calendar.week.of",
                desk.dates().shortDay(monday),
                desk.dates().shortDay(monday.plusDays(6)));
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
        nobodyWords.setText(texts.get("calendar.in.nobody", day.hidden()));
        Parts.show(nobody, day.columns().isEmpty() && day.hidden() > 0);
        if (filters != null) {
            filters.show(day);
        }
        DayEntry chosen = model.selectedProperty().get();
        if (chosen != null && day.columnOf(chosen) >= 0) {
            grid.see(day.columnOf(chosen), chosen.box().from(), chosen.box().to());
        }
    }

    @FXML
    void today() {
        model.today();
    }

    @FXML
    void everybody() {
        model.toggleOnlyIn();
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
    void waiting() {
        waitlist.toggle();
    }

    /** Opens the sick day of whom something is chosen of, or closes it. */
    @FXML
    void sick() {
        DayColumn column = model.chosenColumn();
        if (sickDay.openProperty().get() || column == null) {
            sickDay.toggle();
        } else {
            sickDay.begin(column.practitioner().id(), column.date());
        }
    }

    /** Opens the delay of whom something is chosen of, or closes it. */
    @FXML
    void late() {
        DayColumn column = model.chosenColumn();
        if (late.openProperty().get()) {
            late.show(false);
        } else {
            late.begin(column == null ? null : column.practitioner().id(), null);
        }
    }

    @FXML
    void create() {
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (spot != null && model.selectedProperty().get() == null) {
            cards.book(spot, 0, ChangeCause.Kind.FORM);
        } else {
            model.nextFree(free -> {
                model.choose(free);
                cards.book(free, 0, ChangeCause.Kind.FORM);
            });
        }
    }

    private void print() {
        new DayPrint(desk).print(model.wantedProperty().get().day(), print.getScene().getWindow());
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
        waitlist.close();
        sickDay.close();
        late.close();
        model.close();
    }

    /** Offered each key that is not typed into a field; answers whether it was used. */
    boolean key(KeyEvent event) {
        return keys.offer(event);
    }
}
