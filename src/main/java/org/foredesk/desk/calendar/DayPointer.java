package org.foredesk.desk.calendar;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.ChangeCause;
import org.foredesk.kernel.PractitionerId;
import org.jspecify.annotations.Nullable;

/**
 * The mouse on the day: a click opens, dragging an appointment carries it (with Ctrl a copy of it),
 * dragging its lower edge makes it longer or shorter, dragging over empty time draws a stretch to
 * book. It is heard on the canvas and not on the entries, so that a day drawn anew meanwhile does
 * not drop what is held.
 */
final class DayPointer {

    private static final double STILL = 5;

    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final DayGrid grid;
    private final Cards cards;
    private final Marks marks;
    private double pressedX;
    private double pressedY;
    private double grabbed;
    private boolean byEdge;
    private boolean copyKey;
    private boolean dragging;
    private @Nullable DayEntry pressed;

    DayPointer(
            CalendarViewModel model, MoveViewModel move, DayGrid grid, Cards cards, Marks marks) {
        this.model = model;
        this.move = move;
        this.grid = grid;
        this.cards = cards;
        this.marks = marks;
        grid.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        grid.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        grid.canvas().addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        grid.canvas().addEventHandler(KeyEvent.ANY, this::key);
    }

    // The mouse tells of the key only when it moves.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.COMMAND) {
            copyKey = event.getEventType() == KeyEvent.KEY_PRESSED;
            copies(copyKey);
        }
    }

    private void copies(boolean wanted) {
        if (dragging && move.phaseProperty().get() == MoveViewModel.Phase.CARRIED) {
            move.copy(wanted);
            grid.point(move.carried());
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        cards.close();
        move.giveUp();
        grid.canvas().requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        dragging = false;
        copyKey = event.isShortcutDown();
        pressed = at(event.getX(), event.getY());
        byEdge = pressed != null && isOnEdge(pressed.box(), event.getY());
        grabbed =
                pressed == null
                        ? 0
                        : event.getY()
                                - grid.geometry()
                                        .y(byEdge ? pressed.box().to() : pressed.box().from());
        event.consume();
    }

    private boolean isOnEdge(Box box, double y) {
        Geometry place = grid.geometry();
        return place.y(box.to()) - y < EntryNodes.edge(place.height(box.minutes()));
    }

    private @Nullable DayEntry at(double x, double y) {
        CalendarDay day = model.dayProperty().get();
        Geometry place = grid.geometry();
        if (day == null || day.columns().isEmpty() || x > place.width()) {
            return null;
        }
        int column = place.columnAt(x);
        for (DayEntry entry : day.columns().get(column).entries()) {
            Box box = entry.box();
            double lane = place.columnWidth() / box.lanes();
            double left = place.x(column) + box.lane() * lane;
            boolean inLane = x >= left && x < left + lane;
            if (inLane && y >= place.y(box.from()) && y < place.y(box.to())) {
                return entry;
            }
        }
        return null;
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (!dragging) {
            if (Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
                return;
            }
            dragging = true;
            begin();
        }
        grid.seeNear(event.getX(), event.getY());
        if (move.phaseProperty().get() == MoveViewModel.Phase.CARRIED) {
            carry(event.getX(), event.getY() - grabbed);
            copies(copyKey || event.isShortcutDown());
        } else if (pressed == null) {
            Geometry place = grid.geometry();
            marks.stretch(place.columnAt(pressedX), stretchFrom(event), stretchTo(event));
        }
    }

    private void begin() {
        if (pressed instanceof DayEntry.Visit(Appointment appointment, Box _)) {
            Deed deed = byEdge ? Deed.STRETCH : copyKey ? Deed.COPY : Deed.MOVE;
            move.begin(appointment, deed, ChangeCause.Kind.DRAG);
        }
    }

    private void carry(double x, double y) {
        Geometry place = grid.geometry();
        if (byEdge && pressed != null) {
            move.lasting(place.endAt(y) - pressed.box().from());
            return;
        }
        CalendarViewModel.Spot spot =
                new CalendarViewModel.Spot(place.columnAt(x), place.minuteAt(y));
        PractitionerId practitioner = model.practitionerAt(spot.column());
        if (practitioner != null) {
            move.over(practitioner, model.moment(spot));
        }
    }

    private int quarter(double y, boolean up) {
        int minute = grid.geometry().minuteAt(y);
        return (up ? Math.ceilDiv(minute, 15) : Math.floorDiv(minute, 15)) * 15;
    }

    private int stretchFrom(MouseEvent event) {
        return quarter(Math.min(pressedY, event.getY()), false);
    }

    private int stretchTo(MouseEvent event) {
        return Math.max(stretchFrom(event) + 15, quarter(Math.max(pressedY, event.getY()), true));
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Geometry place = grid.geometry();
        if (move.phaseProperty().get() == MoveViewModel.Phase.CARRIED) {
            move.drop();
        } else if (dragging && pressed == null) {
            CalendarViewModel.Spot spot =
                    new CalendarViewModel.Spot(place.columnAt(pressedX), stretchFrom(event));
            model.choose(spot);
            cards.book(spot, stretchTo(event) - stretchFrom(event), ChangeCause.Kind.DRAWN);
        } else if (!dragging && pressed != null) {
            model.select(pressed);
            cards.open(pressed);
        } else if (!dragging && event.getX() <= place.width()) {
            model.select(null);
            CalendarViewModel.Spot spot =
                    new CalendarViewModel.Spot(place.columnAt(pressedX), quarter(pressedY, false));
            model.choose(spot);
            if (!cards.openBlock(spot) && event.getClickCount() == 2) {
                cards.openChosen();
            }
        }
        dragging = false;
        pressed = null;
        grid.point(null);
        event.consume();
    }
}
