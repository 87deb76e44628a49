package org.foredesk.desk.calendar;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.foredesk.booking.Block;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;

/** What lies behind the entries of a day: open hours, lines, breaks and blocked time. */
final class DayBackdrop {

    private final Workplace desk;
    private final Pane pane = new Pane();

    DayBackdrop(Workplace desk) {
        this.desk = desk;
        pane.setMouseTransparent(true);
    }

    Pane pane() {
        return pane;
    }

    /** Draws the day anew; {@code width} is how far its lines reach. */
    void draw(CalendarDay shown, Geometry geometry, double width) {
        pane.getChildren().clear();
        for (int at = 0; at < shown.columns().size(); at++) {
            for (DayColumn.Stretch open : shown.columns().get(at).open()) {
                pane.getChildren()
                        .add(
                                region(
                                        geometry,
                                        "day-open",
                                        geometry.x(at),
                                        open.from(),
                                        open.to(),
                                        geometry.columnWidth()));
            }
        }
        for (int minute = shown.from(); minute < shown.to(); minute += 30) {
            Region line = styled("day-line");
            Parts.style(line, "half", minute % 60 != 0);
            pane.getChildren().add(DayGrid.placed(line, 0, geometry.y(minute), width, 1));
        }
        for (int at = 0; at < shown.columns().size(); at++) {
            drawPlaces(at, shown.columns().get(at), geometry);
            for (DayColumn.Shade shade : shown.columns().get(at).shades()) {
                drawShade(at, shade, shown, geometry);
            }
            pane.getChildren()
                    .add(
                            DayGrid.placed(
                                    styled("day-column-line"),
                                    geometry.x(at),
                                    0,
                                    1,
                                    geometry.wholeHeight()));
        }
    }

    private void drawShade(
            int column, DayColumn.Shade shade, CalendarDay shown, Geometry geometry) {
        int from = Math.max(shade.from(), shown.from());
        int to = Math.min(shade.to(), shown.to());
        if (to <= from) {
            return;
        }
        String words = words(shade);
        Label label = new Label(words);
        label.getStyleClass().add("day-shade");
        pane.getChildren()
                .add(
                        DayGrid.placed(
                                label,
                                geometry.x(column) + 1,
                                geometry.y(from) + 1,
                                geometry.columnWidth() - 1,
                                geometry.height(to - from) - 1));
    }

    private String words(DayColumn.Shade shade) {
        Block block = shade.block();
        if (block != null) {
            return block.reason()
                    + "\n"
                    + desk.texts().get("calendar.blocked", DayGrid.clock(shade.to()));
        }
        String place = shade.place();
        return place == null
                ? desk.texts().get("calendar.break")
                : desk.texts().get("calendar.elsewhere", place);
    }

    /** Says where hours are, of a day that is spent at several places. */
    private void drawPlaces(int column, DayColumn day, Geometry geometry) {
        if (day.places().size() < 2) {
            return;
        }
        for (DayColumn.Stretch open : day.open()) {
            Label place = new Label(open.place());
            place.getStyleClass().add("day-place");
            pane.getChildren()
                    .add(
                            DayGrid.placed(
                                    place,
                                    geometry.x(column),
                                    geometry.y(open.from()),
                                    geometry.columnWidth(),
                                    geometry.height(30)));
        }
    }

    private static Region region(
            Geometry geometry, String style, double x, int from, int to, double width) {
        return DayGrid.placed(
                styled(style), x, geometry.y(from), width, geometry.height(to - from));
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }
}
