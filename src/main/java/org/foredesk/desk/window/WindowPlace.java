package org.foredesk.desk.window;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.foredesk.desk.fx.DeskMemory;

/** Remembers the window's size and place, and brings it back only to where a screen still is. */
final class WindowPlace {

    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 640;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final DeskMemory memory;

    WindowPlace(DeskMemory memory) {
        this.memory = memory;
    }

    void restore(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(memory.number("window.width").orElse(Math.min(WIDTH, room.getWidth())));
        stage.setHeight(memory.number("window.height").orElse(Math.min(HEIGHT, room.getHeight())));
        double x = memory.number("window.x").orElse(Double.NaN);
        double y = memory.number("window.y").orElse(Double.NaN);
        if (!Screen.getScreensForRectangle(x, y, 64, 64).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(memory.get("window.maximized").map(Boolean::parseBoolean).orElse(false));
    }

    void remember(Stage stage) {
        memory.put("window.maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            memory.put("window.width", Double.toString(stage.getWidth()));
            memory.put("window.height", Double.toString(stage.getHeight()));
            memory.put("window.x", Double.toString(stage.getX()));
            memory.put("window.y", Double.toString(stage.getY()));
        }
    }
}
