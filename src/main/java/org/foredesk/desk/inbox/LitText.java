package org.foredesk.desk.inbox;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import org.foredesk.desk.fx.Paragraph;
import org.jspecify.annotations.Nullable;

/** Wrapped text of which one stretch can be lit by a shape behind it. */
final class LitText extends Pane {

    private final Paragraph flow = new Paragraph();
    private final Path shape = new Path();
    private int from;
    private int to;

    LitText() {
        shape.getStyleClass().add("lit");
        shape.setManaged(false);
        flow.getStyleClass().add("private");
        getChildren().addAll(shape, flow);
    }

    void setText(String text) {
        flow.setText(text);
        light(null);
    }

    /** Lights a stretch, or nothing; what lies outside the text is cut off. */
    void light(@Nullable Lit lit) {
        int length = flow.getText().length();
        from = lit == null ? 0 : Math.clamp(lit.from(), 0, length);
        to = lit == null ? 0 : Math.clamp(lit.to(), from, length);
        requestLayout();
    }

    boolean isLit() {
        return to > from;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1)) + 1;
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
            shape.getElements().setAll(flow.outline(from, to));
        }
    }
}
