package org.foredesk.desk.fx;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;

/** Wrapped text with shapes behind some stretches of it. */
public final class MarkedText extends Pane {

    /**
     * A stretch of the text, characters {@code from} up to but without {@code to}, and the style
     * class of the shape behind it.
     */
    public record Mark(int from, int to, String style) {}

    private final Paragraph flow = new Paragraph();
    private List<Mark> marks = List.of();

    public MarkedText() {
        flow.getStyleClass().add("private");
        getChildren().add(flow);
    }

    /** Shows a text without any marks. */
    public void setText(String text) {
        flow.setText(text);
        mark(List.of());
    }

    /** Marks these stretches and no others; what lies outside the text is cut off. */
    public void mark(List<Mark> stretches) {
        int length = flow.getText().length();
        marks =
                stretches.stream()
                        .map(mark -> {
                            int from = Math.clamp(mark.from(), 0, length);
                            return new Mark(
                                    from, Math.clamp(mark.to(), from, length), mark.style());
                        })
                        .filter(mark -> mark.to() > mark.from())
                        .toList();
        getChildren().setAll(marks.stream().map(MarkedText::shape).toList());
        getChildren().add(flow);
        requestLayout();
    }

    private static Path shape(Mark mark) {
        Path shape = new Path();
        shape.getStyleClass().add(mark.style());
        shape.setManaged(false);
        return shape;
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
        if (marks.isEmpty()) {
            return;
        }
        flow.layout();
        for (int at = 0; at < marks.size(); at++) {
            ((Path) getChildren().get(at))
                    .getElements()
                    .setAll(flow.outline(marks.get(at).from(), marks.get(at).to()));
        }
    }
}
