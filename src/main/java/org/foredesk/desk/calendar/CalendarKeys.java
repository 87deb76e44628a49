package org.foredesk.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.foredesk.booking.Appointment;
import org.foredesk.desk.fx.Dates;
import org.foredesk.kernel.PractitionerId;

/** The keys of the calendar: for choosing, opening, booking, blocking, and carrying. */
final class CalendarKeys {

    private static final int CARRY_STEP = 15;
    private static final int PULL_STEP = 5;

    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final DayGrid grid;
    private final Cards cards;
    private final Dates dates;
    private final Runnable create;
    private final Runnable print;
    private final Runnable waiting;
    private final Runnable sickDay;
    private final Runnable late;

    CalendarKeys(
            CalendarViewModel model,
            MoveViewModel move,
            DayGrid grid,
            Cards cards,
            Dates dates,
            Runnable create,
            Runnable print,
            Runnable waiting,
            Runnable sickDay,
            Runnable late) {
        this.model = model;
        this.move = move;
        this.grid = grid;
        this.cards = cards;
        this.dates = dates;
        this.create = create;
        this.print = print;
        this.waiting = waiting;
        this.sickDay = sickDay;
        this.late = late;
    }

    /** Offered each key that is not typed into a field; answers whether it was used. */
    boolean offer(KeyEvent event) {
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
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape) {
            cards.close();
        }
        return escape;
    }

    private boolean letter(KeyEvent event) {
        switch (event.getCode()) {
            case T -> model.today();
            case W -> model.toggleWeek();
            case I -> model.toggleOnlyIn();
            case N -> create.run();
            case B -> cards.blockChosen();
            case P -> print.run();
            case Q -> waiting.run();
            case S -> sickDay.run();
            case D -> late.run();
            case M -> pickUp(Deed.MOVE);
            case C -> pickUp(Deed.COPY);
            case E -> pickUp(Deed.STRETCH);
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
        CalendarDay day = model.dayProperty().get();
        DayEntry entry = model.selectedProperty().get();
        CalendarViewModel.Spot spot = model.spotProperty().get();
        if (entry != null && day != null && day.columnOf(entry) >= 0) {
            grid.see(day.columnOf(entry), entry.box().from(), entry.box().to());
        } else if (spot != null) {
            grid.see(spot.column(), spot.minute(), spot.minute() + 15);
        }
    }

    private void pickUp(Deed deed) {
        if (model.selectedProperty().get()
                instanceof DayEntry.Visit(Appointment appointment, Box _)) {
            cards.pickUp(appointment, deed);
        }
    }

    private boolean carrying(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> pull(-1);
            case DOWN -> pull(1);
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

    /** Down is later: for what is carried, or for its end. */
    private void pull(int steps) {
        CarriedVisit carried = move.carried();
        CarriedVisit.Place at = move.placeProperty().get();
        if (carried == null || at == null || carried.deed() != Deed.STRETCH) {
            carry(0, steps);
            return;
        }
        int minutes = at.minutes() + steps * PULL_STEP;
        int from = model.minuteOf(at.start());
        CalendarDay day = model.dayProperty().get();
        if (day != null && minutes > 0 && from + minutes <= day.to()) {
            int column = day.columnOf(at.practitioner(), dates.dayOf(at.start()));
            grid.see(Math.max(0, column), from, from + minutes);
            move.lasting(minutes);
        }
    }

    private void carry(int columns, int steps) {
        CarriedVisit.Place at = move.placeProperty().get();
        CalendarDay day = model.dayProperty().get();
        if (at == null || day == null) {
            return;
        }
        LocalDate on = dates.dayOf(at.start());
        int from = Math.max(0, day.columnOf(at.practitioner(), on));
        int column = Math.clamp(from + columns, 0, day.columns().size() - 1);
        int minute = model.minuteOf(at.start()) + steps * CARRY_STEP;
        if (minute >= day.from() && minute < day.to()) {
            PractitionerId practitioner = Objects.requireNonNull(model.practitionerAt(column));
            Instant start = model.moment(new CalendarViewModel.Spot(column, minute));
            grid.see(column, minute, minute + 30);
            move.over(practitioner, start);
        }
    }
}
