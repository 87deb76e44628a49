package org.foredesk.desk.frame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import org.foredesk.desk.fx.Texts;
import org.foredesk.desk.fx.Ticker;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The toast at the bottom of the content: words, a ring that runs down, Undo. */
public final class ToastView {

    private static final double RADIUS = 7;

    private final Toasts toasts;
    private final HBox box = new HBox();
    private final Label words = new Label();
    private final FontIcon icon = new FontIcon("fth-check");
    private final Arc ring = new Arc(0, 0, RADIUS, RADIUS, 90, 360);
    private final Button undo;
    private final Button dismiss;

    public ToastView(Toasts toasts, Texts texts, Ticker ticker) {
        this.toasts = toasts;
        Circle track = new Circle(RADIUS);
        track.getStyleClass().add("ring-track");
        ring.getStyleClass().add("ring");
        Group countdown = new Group(track, ring);
        undo = new Button(texts.get("frame.undo"), new FontIcon("fth-corner-up-left"));
        undo.setId("toast-undo");
        undo.setOnAction(_ -> toasts.undo());
        HBox keyed =
                new HBox(
                        8,
                        new FontIcon("fth-corner-up-left"),
                        new Label(texts.get("frame.undo")),
                        Parts.keyCap(texts.get("key.undo")));
        keyed.setAlignment(Pos.CENTER);
        undo.setGraphic(keyed);
        undo.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        dismiss = new Button("", new FontIcon("fth-x"));
        dismiss.getStyleClass().add("button-icon");
        dismiss.setAccessibleText(texts.getOr("frame.dismiss", "×"));
        dismiss.setOnAction(_ -> toasts.dismiss());
        box.getStyleClass().add("toast");
        box.setMaxWidth(HBox.USE_PREF_SIZE);
        box.getChildren().addAll(icon, words, countdown, undo, dismiss);
        box.setId("toast");
        StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
        StackPane.setMargin(box, new Insets(0, 16, 44, 16));
        undo.visibleProperty().addListener((_, _, visible) -> Parts.show(countdown, visible));
        toasts.currentProperty().subscribe(this::show);
        ticker.everySecond(() -> ring.setLength(360 * toasts.left()));
    }

    Node node() {
        return box;
    }

    private void show(Toasts.@Nullable Toast toast) {
        Parts.show(box, toast != null);
        if (toast != null) {
            words.setText(toast.words());
            icon.setIconLiteral(toast.failure() ? "fth-alert-triangle" : "fth-check");
            boolean canUndo = toast.undo() != null;
            Parts.show(undo, canUndo);
            Parts.show(dismiss, !canUndo);
            ring.setLength(360 * toasts.left());
        }
    }
}
