package org.foredesk.desk.calendar;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;

/** The heads over the columns: whose day it is and how many visits it holds. */
final class DayHeads {

    static final double HEIGHT = 56;

    private final Workplace desk;
    private final Pane pane = new Pane();

    DayHeads(Workplace desk) {
        this.desk = desk;
    }

    Pane pane() {
        return pane;
    }

    void draw(CalendarDay shown, Geometry geometry) {
        pane.getChildren().clear();
        for (int at = 0; at < shown.columns().size(); at++) {
            pane.getChildren()
                    .add(
                            DayGrid.placed(
                                    shown.week() == null
                                            ? head(shown.columns().get(at))
                                            : dayHead(shown.columns().get(at)),
                                    geometry.x(at),
                                    0,
                                    geometry.columnWidth(),
                                    HEIGHT - 2));
        }
    }

    private Node head(DayColumn column) {
        Label avatar =
                Parts.label(Parts.initials(column.practitioner().name()), "avatar", "accent");
        Label name = Parts.label(column.practitioner().name(), "strong");
        name.setTooltip(Parts.tip(column.practitioner().name()));
        String speciality = column.practitioner().speciality();
        String visits =
                desk.texts()
                        .get(
                                column.open().isEmpty() && column.visits() == 0
                                        ? "calendar.away"
                                        : "calendar.visits",
                                column.visits());
        Label more =
                Parts.label(
                        speciality == null ? visits : capital(speciality) + " · " + visits,
                        "t-small",
                        "muted");
        VBox words = new VBox(name, more);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox head = new HBox(avatar, words);
        head.getStyleClass().add("day-head");
        return head;
    }

    private Node dayHead(DayColumn column) {
        boolean today = column.date().equals(desk.dates().today());
        Label date =
                Parts.label(
                        Integer.toString(column.date().getDayOfMonth()),
                        "avatar",
                        today ? "today" : "plain");
        Label name = Parts.label(weekday(column), "strong");
        Label more =
                Parts.label(
                        desk.texts()
                                .get(
                                        column.open().isEmpty() && column.visits() == 0
                                                ? "calendar.away"
                                                : "calendar.visits",
                                        column.visits()),
                        "t-small",
                        "muted");
        VBox words = new VBox(name, more);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox head = new HBox(date, words);
        head.getStyleClass().add("day-head");
        head.setAccessibleText(desk.dates().longDay(column.date()) + ", " + more.getText());
        return head;
    }

    private String weekday(DayColumn column) {
        return capital(
                column.date()
                        .getDayOfWeek()
                        .getDisplayName(
                                java.time.format.TextStyle.FULL_STANDALONE, desk.texts().locale()));
    }

    private String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(desk.texts().locale()) + words.substring(1);
    }
}
