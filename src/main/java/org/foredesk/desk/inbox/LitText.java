package org.foredesk.desk.inbox;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** Wrapped text of which one stretch can be lit by a shape behind it. */
final class LitText extends Pane {

    private final Text words = new Text();
    private final TextFlow flow = new TextFlow(words);
    private final Path shape = new Path();
    private int from;
    private int to;

    LitText() {
        shape.getStyleClass().add("lit");
        shape.setManaged(false);
        words.getStyleClass().add("private");
        getChildren().addAll(shape, flow);
    }

    void setText(String text) {
        words.setText(text);
        light(null);
    }

    /** Lights a stretch, or nothing; what lies outside the text is cut off. */
    void light(@Nullable Lit lit) {
        int length = words.getText().length();
        from = lit == null ? 0 : Math.clamp(lit.from(), 0, length);
        to = lit == null ? 0 : Math.clamp(lit.to(), from, length);
        requestLayout();
    }

    boolean isLit() {
        return to > from;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        shape.getElements().clear();
        if (isLit()) {
            flow.layout();
            shape.getElements().setAll(flow.rangeShape(from, to));
        }
    }
}
