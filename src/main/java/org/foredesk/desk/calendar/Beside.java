package org.foredesk.desk.calendar;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a card beside what it is about, inside the window: a window of its own would not be covered
 * by counter privacy and would take the desk's keys away. Escape and a click elsewhere close it.
 */
final class Beside {

    private static final double GAP = 8;

    private final Pane layer = new Pane();
    private @Nullable Region card;
    private @Nullable Runnable closed;
    private @Nullable Bounds anchor;

    Beside() {
        layer.setPickOnBounds(false);
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        layer.widthProperty().subscribe(_ -> place());
        layer.heightProperty().subscribe(_ -> place());
    }

    Pane layer() {
        return layer;
    }

    boolean isOpen() {
        return card != null;
    }

    boolean shows(Node node) {
        return node.equals(card);
    }

    /** Shows it beside a stretch of the scene; {@code whenClosed} runs however it closes. */
    void open(Region node, Bounds sceneBounds, Runnable whenClosed) {
        if (!node.equals(card)) {
            close();
        }
        card = node;
        closed = whenClosed;
        anchor = layer.sceneToLocal(sceneBounds);
        layer.getChildren().setAll(node);
        node.setManaged(false);
        place();
    }

    /** Follows what it is about. */
    void follow(Bounds sceneBounds) {
        anchor = layer.sceneToLocal(sceneBounds);
        place();
    }

    void close() {
        Runnable then = closed;
        card = null;
        closed = null;
        layer.getChildren().clear();
        if (then != null) {
            then.run();
        }
    }

    /** Puts it where there is room: right of its anchor, else left, else as far as it goes. */
    void place() {
        Region node = card;
        Bounds at = anchor;
        if (node == null || at == null || layer.getWidth() <= 0) {
            return;
        }
        node.applyCss();
        double width = node.prefWidth(-1);
        double height = Math.min(node.prefHeight(width), layer.getHeight() - 2 * GAP);
        double x = at.getMaxX() + GAP;
        if (x + width > layer.getWidth() - GAP) {
            x = at.getMinX() - GAP - width;
        }
        x = Math.max(GAP, Math.min(x, layer.getWidth() - GAP - width));
        double y = Math.max(GAP, Math.min(at.getMinY() - GAP, layer.getHeight() - GAP - height));
        node.resizeRelocate(Math.round(x), Math.round(y), width, height);
    }
}
