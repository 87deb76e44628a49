package org.foredesk.desk.calendar;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the day: the chosen entry or time, a stretch being drawn, and an appointment that
 * is being carried.
 */
final class Marks {

    private final Workplace desk;
    private final CalendarViewModel model;
    private final MoveViewModel move;
    private final DayGrid grid;
    private final Beside beside;
    private final Label spot = Parts.label("", "day-spot");
    private final Label hintTitle = Parts.label("", "strong");
    private final Label hintWords = new Label();
    private final VBox hint = new VBox(hintTitle, hintWords);
    private @Nullable Region carried;
    private CalendarViewModel.@Nullable Spot booking;
    private int minutes;

    Marks(
            Workplace desk,
            CalendarViewModel model,
            MoveViewModel move,
            DayGrid grid,
            Beside beside) {
        this.desk = desk;
        this.model = model;
        this.move = move;
        this.grid = grid;
        this.beside = beside;
        hint.getStyleClass().addAll("popover", "hint");
        hint.setMouseTransparent(true);
        hintWords.setWrapText(true);
        // Columns get narrower when a panel opens beside the day.
        grid.canvas().widthProperty().subscribe(_ -> show());
        model.selectedProperty().subscribe(_ -> show());
        model.spotProperty().subscribe(_ -> show());
        move.phaseProperty().subscribe(_ -> show());
        move.placeProperty().subscribe(_ -> show());
    }

    /** Draws all of it anew, after the day was drawn or something was chosen. */
    void show() {
        grid.over().getChildren().clear();
        markChosen();
        markSpot();
        markCarried();
        grid.canvas().setAccessibleText(spoken());
    }

    private void markChosen() {
        CalendarDay day = model.dayProperty().get();
        if (day == null) {
            return;
        }
        DayEntry chosen = model.selectedProperty().get();
        CarriedVisit moving = move.carried();
        day.columns().stream()
                .flatMap(column -> column.entries().stream())
                .forEach(entry -> {
                    Region node = grid.nodeOf(entry.key());
                    if (node != null) {
                        Parts.style(
                                node, "chosen", chosen != null && chosen.key().equals(entry.key()));
                        Parts.style(
                                node,
                                "leaving",
                                moving != null
                                        && moving.deed() != Deed.COPY
                                        && moving.visit().id().equals(entry.key()));
                    }
                });
    }

    /** Marks what would be booked, as long as it takes; null for nothing. */
    void booking(CalendarViewModel.@Nullable Spot at, int lasting) {
        booking = at;
        minutes = lasting;
        show();
    }

    private void markSpot() {
        CalendarViewModel.Spot begun = booking;
        if (begun != null) {
            drawSpot(begun.column(), begun.minute(), begun.minute() + Math.max(15, minutes));
            return;
        }
        CalendarViewModel.Spot at = model.spotProperty().get();
        if (at != null && model.selectedProperty().get() == null && move.carried() == null) {
            drawSpot(at.column(), at.minute(), at.minute() + 15);
        }
    }

    /** Shows a stretch that is being drawn with the mouse. */
    void stretch(int column, int from, int to) {
        grid.over().getChildren().clear();
        drawSpot(column, from, to);
    }

    private void drawSpot(int column, int from, int to) {
        Geometry place = grid.geometry();
        spot.setText(
                to - from > 15
                        ? DayGrid.clock(from) + " – " + DayGrid.clock(to)
                        : DayGrid.clock(from));
        grid.over()
                .getChildren()
                .add(
                        DayGrid.placed(
                                spot,
                                place.x(column) + 3,
                                place.y(from),
                                place.columnWidth() - 6,
                                Math.max(18, place.height(to - from))));
    }

    private void markCarried() {
        CarriedVisit moving = move.carried();
        CarriedVisit.Place at = move.placeProperty().get();
        CalendarDay day = model.dayProperty().get();
        carried = null;
        int column =
                day == null || at == null
                        ? -1
                        : day.columnOf(at.practitioner(), desk.dates().dayOf(at.start()));
        if (moving == null || at == null || column < 0) {
            if (beside.shows(hint)) {
                beside.close();
            }
            return;
        }
        String time = moving.time(at);
        boolean known = at.reasons() != null;
        String words =
                !known
                        ? time + "…"
                        : desk.texts()
                                .get(
                                        moving.deed()
                                                .key(
                                                        at.refused()
                                                                ? "calendar.is.not.free"
                                                                : "calendar.is.free"),
                                        time,
                                        at.minutes());
        String style = "carried" + (at.refused() ? " refused" : known ? " free" : "");
        String icon = at.refused() ? "fth-slash" : moving.deed().icon();
        int minute = model.minuteOf(at.start());
        Geometry place = grid.geometry();
        double height =
                Math.max(moving.deed() == Deed.STRETCH ? 18 : 36, place.height(at.minutes()) - 2);
        Region node =
                grid.entryNodes()
                        .card(
                                moving.visit().patientName(),
                                new EntryNodes.Look(style, icon, words),
                                place.columnWidth(),
                                height);
        grid.over()
                .getChildren()
                .add(
                        DayGrid.placed(
                                node,
                                place.x(column) + 6,
                                place.y(minute) + 1,
                                place.columnWidth() - 8,
                                height));
        carried = node;
        markHint(moving, at);
    }

    private void markHint(CarriedVisit moving, CarriedVisit.Place at) {
        boolean carrying = move.phaseProperty().get() == MoveViewModel.Phase.CARRIED;
        if (!carrying) {
            return;
        }
        if (!at.refused()) {
            if (beside.shows(hint)) {
                beside.close();
            }
            return;
        }
        hintTitle.setText(desk.texts().get(moving.deed().key("calendar.why.not"), moving.time(at)));
        hintWords.setText(move.wordsProperty().get());
        Bounds bounds = carriedBounds();
        if (bounds != null) {
            beside.open(hint, bounds, () -> {});
        }
    }

    /** Where the carried appointment is on the scene; null when none is. */
    @Nullable Bounds carriedBounds() {
        Region node = carried;
        return node == null ? null : node.localToScene(node.getLayoutBounds());
    }

    private String spoken() {
        CalendarDay day = model.dayProperty().get();
        DayEntry chosen = model.selectedProperty().get();
        CalendarViewModel.Spot at = model.spotProperty().get();
        CarriedVisit.Place place = move.placeProperty().get();
        CarriedVisit moving = move.carried();
        if (day == null) {
            return "";
        }
        if (place != null && moving != null) {
            Deed deed = moving.deed();
            String time = moving.time(place);
            return place.refused()
                    ? desk.texts().get(deed.key("calendar.why.not"), time)
                            + " "
                            + move.wordsProperty().get()
                    : desk.texts().get(deed.key("calendar.is.free"), time, place.minutes())
                            + ". "
                            + desk.texts().get(deed.key("calendar.move.hint"));
        }
        if (chosen != null) {
            return grid.entryNodes().words(chosen);
        }
        return at == null
                ? desk.texts().get("calendar.grid", desk.dates().longDay(day.date()))
                : desk.texts()
                        .get(
                                "calendar.free.spot",
                                DayGrid.clock(at.minute()),
                                day.columns().get(at.column()).practitioner().name());
    }
}
