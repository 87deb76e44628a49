package org.foredesk.desk.calendar;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;

/**
 * The day's drawing: heads and times stay while the columns scroll under them. It draws what it is
 * told and decides nothing.
 */
final class DayGrid {

    static final double TIMES = 56;
    private static final double GAP = 3;

    private final Workplace desk;
    private final EntryNodes nodes;
    private final VBox root = new VBox();
    private final Label corner = new Label();
    private final DayHeads heads;
    private final Pane times = new Pane();
    private final Pane canvas = new Pane();
    private final DayBackdrop back;
    private final Pane front = new Pane();
    private final Pane over = new Pane();
    private final ScrollPane scroll = new ScrollPane(canvas);
    private final Region nowLine = new Region();
    private final Region nowDot = new Region();
    private final Label nowTime = Parts.label("", "now-time");
    private final Map<Object, Region> drawn = new HashMap<>();
    private Geometry geometry = new Geometry(9 * 60, 17 * 60, 0, Geometry.LEAST_COLUMN, 1);
    private @Nullable CalendarDay day;

    DayGrid(Workplace desk) {
        this.desk = desk;
        this.heads = new DayHeads(desk);
        this.back = new DayBackdrop(desk);
        this.nodes = new EntryNodes(desk.texts(), desk.dates());
        corner.getStyleClass().add("day-corner");
        corner.setMinWidth(TIMES);
        corner.setPrefWidth(TIMES);
        corner.setMaxHeight(Double.MAX_VALUE);
        Pane headRoom = clipped(heads.pane());
        HBox.setHgrow(headRoom, Priority.ALWAYS);
        HBox top = new HBox(corner, headRoom);
        top.getStyleClass().add("day-heads");
        top.setMinHeight(DayHeads.HEIGHT);
        top.setPrefHeight(DayHeads.HEIGHT);
        Pane timeRoom = clipped(times);
        timeRoom.getStyleClass().add("day-times");
        timeRoom.setMinWidth(TIMES);
        timeRoom.setPrefWidth(TIMES);
        canvas.getStyleClass().add("day-canvas");
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.LIST_VIEW);
        over.setMouseTransparent(true);
        canvas.getChildren().setAll(back.pane(), front, over);
        scroll.getStyleClass().add("day-scroll");
        scroll.setPannable(false);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox middle = new HBox(timeRoom, scroll);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.getChildren().setAll(top, middle);
        nowLine.getStyleClass().add("now-line");
        nowDot.getStyleClass().add("now-dot");
        heads.pane()
                .translateXProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        -offset(
                                                scroll.getHvalue(),
                                                canvas.getWidth(),
                                                scroll.getViewportBounds().getWidth()),
                                scroll.hvalueProperty(),
                                scroll.viewportBoundsProperty(),
                                canvas.widthProperty()));
        times.translateYProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        -offset(
                                                scroll.getVvalue(),
                                                canvas.getHeight(),
                                                scroll.getViewportBounds().getHeight()),
                                scroll.vvalueProperty(),
                                scroll.viewportBoundsProperty(),
                                canvas.heightProperty()));
        scroll.viewportBoundsProperty().subscribe(_ -> redraw());
    }

    private static Pane clipped(Pane content) {
        Pane room = new Pane(content);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(room.widthProperty());
        clip.heightProperty().bind(room.heightProperty());
        room.setClip(clip);
        return room;
    }

    private static double offset(double value, double content, double viewport) {
        return Math.max(0, content - viewport) * value;
    }

    Region node() {
        return root;
    }

    /** What the head of a column offers beside its name. */
    void menus(java.util.function.Function<DayColumn, javafx.scene.control.ContextMenu> offered) {
        heads.menus(offered);
    }

    /** Where the mouse is heard. */
    Pane canvas() {
        return canvas;
    }

    /** Shows by the mouse's pointer what is being done; null for nothing. */
    void point(@Nullable CarriedVisit carried) {
        canvas.setCursor(carried == null ? null : carried.deed().cursor());
        Parts.style(canvas, "carrying", carried != null);
    }

    /** For what floats over the entries, such as one that is being carried. */
    Pane over() {
        return over;
    }

    EntryNodes entryNodes() {
        return nodes;
    }

    Geometry geometry() {
        return geometry;
    }

    @Nullable Region nodeOf(@Nullable Object key) {
        return key == null ? null : drawn.get(key);
    }

    void show(CalendarDay fresh) {
        boolean other =
                day == null
                        || !day.date().equals(fresh.date())
                        || !java.util.Objects.equals(day.week(), fresh.week());
        day = fresh;
        geometry = new Geometry(0, 0, -1, 0, 1);
        redraw();
        if (other) {
            scrollToStart(fresh);
        }
    }

    private double scale() {
        // Text may be larger than usual; rows grow with it.
        return Math.max(1, nowTime.getFont().getSize() / 12.5);
    }

    private void redraw() {
        CalendarDay shown = day;
        if (shown == null) {
            return;
        }
        Geometry wanted = Geometry.of(shown, scroll.getViewportBounds().getWidth(), scale());
        if (wanted.equals(geometry)) {
            return;
        }
        geometry = wanted;
        nameZone();
        heads.draw(shown, geometry);
        drawTimes(shown);
        double width = Math.max(geometry.width(), scroll.getViewportBounds().getWidth());
        back.draw(shown, geometry, width);
        back.pane().getChildren().addAll(nowLine, nowDot);
        drawEntries(shown);
        canvas.setMinSize(width, geometry.wholeHeight());
        canvas.setPrefSize(width, geometry.wholeHeight());
        tick();
    }

    private void nameZone() {
        corner.setText(
                desk.dates()
                        .zone()
                        .getDisplayName(java.time.format.TextStyle.SHORT, desk.texts().locale()));
    }

    private void drawTimes(CalendarDay shown) {
        times.getChildren().clear();
        for (int minute = Math.ceilDiv(shown.from(), 60) * 60; minute < shown.to(); minute += 60) {
            Label time = new Label(clock(minute));
            times.getChildren().add(placed(time, 0, geometry.y(minute) - 8, TIMES - 8, 16));
            time.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        }
        times.getChildren().add(nowTime);
        nowTime.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        times.setPrefHeight(geometry.wholeHeight());
    }

    static String clock(int minute) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
    }

    private void drawEntries(CalendarDay shown) {
        front.getChildren().clear();
        drawn.clear();
        for (int at = 0; at < shown.columns().size(); at++) {
            for (DayEntry entry : shown.columns().get(at).entries()) {
                Box box = entry.box();
                double lane = (geometry.columnWidth() - 2 * GAP) / box.lanes();
                double height = Math.max(18, geometry.height(box.minutes()) - 2);
                Region node = nodes.draw(entry, lane, height);
                drawn.put(entry.key(), node);
                front.getChildren()
                        .add(
                                placed(
                                        node,
                                        geometry.x(at) + GAP + box.lane() * lane,
                                        geometry.y(box.from()) + 1,
                                        lane - (box.lanes() > 1 ? 2 : 0),
                                        height));
            }
        }
    }

    static <N extends Node> N placed(N node, double x, double y, double width, double height) {
        node.setManaged(false);
        node.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        return node;
    }

    /** Moves the line of the present moment. */
    void tick() {
        CalendarDay shown = day;
        int column = shown == null ? -1 : todayIn(shown);
        boolean today = column >= 0;
        int now = desk.dates().now().atZone(desk.dates().zone()).toLocalTime().toSecondOfDay() / 60;
        boolean visible = today && now >= geometry.from() && now <= geometry.to();
        nowLine.setVisible(visible);
        nowDot.setVisible(visible);
        nowTime.setVisible(visible);
        if (visible) {
            double y = geometry.y(now);
            nowTime.setText(clock(now));
            placed(nowTime, 0, y - 8, TIMES - 8, 16);
            placed(
                    nowLine,
                    0,
                    y - 1,
                    Math.max(geometry.width(), scroll.getViewportBounds().getWidth()),
                    2);
            placed(nowDot, geometry.x(column) - 4, y - 4, 8, 8);
        }
    }

    /** The first column of the present day; -1 where it is not shown. */
    private int todayIn(CalendarDay shown) {
        for (int at = 0; at < shown.columns().size(); at++) {
            if (shown.columns().get(at).date().equals(desk.dates().today())) {
                return at;
            }
        }
        return -1;
    }

    private void scrollToStart(CalendarDay shown) {
        boolean today = todayIn(shown) >= 0;
        int now = desk.dates().now().atZone(desk.dates().zone()).toLocalTime().toSecondOfDay() / 60;
        double y = today ? geometry.y(now) - scroll.getViewportBounds().getHeight() / 3 : 0;
        double room = geometry.wholeHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(y / room, 0, 1));
    }

    /** Scrolls as little as needed to see a stretch of a column. */
    void see(int column, int from, int to) {
        Bounds port = scroll.getViewportBounds();
        scroll.setVvalue(
                value(
                        scroll.getVvalue(),
                        geometry.y(from) - 8,
                        geometry.y(to) + 8,
                        geometry.wholeHeight(),
                        port.getHeight()));
        scroll.setHvalue(
                value(
                        scroll.getHvalue(),
                        geometry.x(column),
                        geometry.x(column + 1),
                        geometry.width(),
                        port.getWidth()));
    }

    private static double value(double now, double from, double to, double whole, double port) {
        double room = whole - port;
        if (room <= 0) {
            return 0;
        }
        double offset = now * room;
        double wanted = from < offset ? from : to > offset + port ? to - port : offset;
        return Math.clamp(wanted / room, 0, 1);
    }

    /** Scrolls on while something is carried against an edge. */
    void seeNear(double x, double y) {
        see(
                geometry.columnAt(x),
                Math.max(geometry.from(), geometry.minuteAt(y - 24)),
                Math.min(geometry.to(), geometry.minuteAt(y + 24)));
    }
}
