package org.foredesk.desk.calendar;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.UnderstoodWords;
import org.foredesk.desk.frame.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** The heads over the columns: whose day it is and how many visits it holds. */
final class DayHeads {

    static final double HEIGHT = 56;

    /** Narrower heads keep their room for the name; the menu is still behind the right button. */
    private static final double ROOM_FOR_MENU = 200;

    private static final double ROOM_FOR_AVATAR = 172;

    private final Workplace desk;
    private final Pane pane = new Pane();
    private Function<DayColumn, ContextMenu> menus = _ -> new ContextMenu();

    DayHeads(Workplace desk) {
        this.desk = desk;
    }

    /** What a head offers beside its name. */
    void menus(Function<DayColumn, ContextMenu> offered) {
        menus = offered;
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
                                            ? head(
                                                    shown.columns().get(at),
                                                    geometry.columnWidth() / geometry.scale())
                                            : dayHead(shown.columns().get(at)),
                                    geometry.x(at),
                                    0,
                                    geometry.columnWidth(),
                                    HEIGHT - 2));
        }
    }

    private Node head(DayColumn column, double room) {
        Label avatar =
                Parts.label(Parts.initials(column.practitioner().name()), "avatar", "accent");
        Label name = Parts.label(column.practitioner().name(), "strong");
        name.setTooltip(Parts.tip(column.practitioner().name()));
        String speciality = column.practitioner().speciality();
        String visits = visits(column);
        String field =
                speciality == null || !column.places().isEmpty()
                        ? ""
                        : UnderstoodWords.speciality(speciality, desk.texts());
        boolean alone = field.isEmpty();
        Label what = Parts.label(field, "t-small", "muted");
        what.setMinWidth(0);
        Parts.show(what, !alone);
        // How many there are is read all day; what the doctor does is known, and may be cut.
        Label more = Parts.label(alone ? visits : " · " + visits, "t-small", "muted");
        if (!alone) {
            more.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox line = new HBox(what, more);
        String said = field + more.getText();
        Tooltip.install(line, Parts.tip(said));
        VBox words = new VBox(name, line);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(avatar, words);
        head.setAccessibleText(column.practitioner().name() + ", " + said);
        boolean late = column.late() > 0;
        String chip = desk.texts().get("late.chip", column.late());
        if (room < ROOM_FOR_AVATAR) {
            head.getChildren().remove(avatar);
            head.getStyleClass().add("narrow");
            name.setWrapText(true);
            Parts.show(what, false);
            more.setMinWidth(0);
            more.setText(late ? chip : visits);
            Parts.style(more, "warning-text", late);
        } else if (late) {
            head.getChildren().add(Parts.badge(chip, "warning"));
        }
        if (room >= ROOM_FOR_MENU) {
            head.getChildren().add(more(column));
        }
        head.getStyleClass().add("day-head");
        return withMenu(head, column);
    }

    private Node withMenu(HBox head, DayColumn column) {
        head.setOnContextMenuRequested(
                event -> menus.apply(column).show(head, event.getScreenX(), event.getScreenY()));
        return head;
    }

    private Button more(DayColumn column) {
        Button more = new Button("", new FontIcon("fth-more-vertical"));
        more.getStyleClass().addAll("flat", "button-icon", "bar", "head-menu");
        more.setAccessibleText(desk.texts().get("head.menu", column.practitioner().name()));
        more.setOnAction(_ -> menus.apply(column).show(more, Side.BOTTOM, 0, 0));
        return more;
    }

    private Node dayHead(DayColumn column) {
        boolean today = column.date().equals(desk.dates().today());
        Label date =
                Parts.label(
                        Integer.toString(column.date().getDayOfMonth()),
                        "avatar",
                        today ? "today" : "plain");
        Label name = Parts.label(weekday(column), "strong");
        Label more = Parts.label(visits(column), "t-small", "muted");
        VBox words = new VBox(name, more);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox head = new HBox(date, words);
        head.getStyleClass().add("day-head");
        head.setAccessibleText(desk.dates().longDay(column.date()) + ", " + more.getText());
        return withMenu(head, column);
    }

    /** Where the practitioner is that day, of one who works at several places, and their visits. */
    private String visits(DayColumn column) {
        String visits =
                desk.texts()
                        .get(
                                column.open().isEmpty() && column.visits() == 0
                                        ? "calendar.away"
                                        : "calendar.visits",
                                column.visits());
        return Stream.concat(column.places().stream(), Stream.of(visits))
                .collect(Collectors.joining(" · "));
    }

    private String weekday(DayColumn column) {
        return desk.dates()
                .heading(
                        column.date()
                                .getDayOfWeek()
                                .getDisplayName(
                                        java.time.format.TextStyle.FULL_STANDALONE,
                                        desk.texts().locale()));
    }
}
