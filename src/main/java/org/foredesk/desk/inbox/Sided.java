package org.foredesk.desk.inbox;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Places one child at the left or right edge, at most 76 % of the width and 560 px, as high as its
 * wrapped text needs at that width. No standard pane does both at once.
 */
final class Sided extends Region {

    private static final double SHARE = 0.76;
    private static final double MOST = 560;

    private final Region child;
    private final boolean right;

    Sided(Region child, boolean right) {
        this.child = child;
        this.right = right;
        getChildren().add(child);
        getStyleClass().add("thread-entry");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets room = getInsets();
        double inner = Math.max(0, width - room.getLeft() - room.getRight());
        return room.getTop() + Math.ceil(child.prefHeight(childWidth(inner))) + room.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets room = getInsets();
        double inner = Math.max(0, getWidth() - room.getLeft() - room.getRight());
        double width = childWidth(inner);
        double x = right ? getWidth() - room.getRight() - width : room.getLeft();
        child.resizeRelocate(
                Math.floor(x), room.getTop(), width, Math.ceil(child.prefHeight(width)));
    }

    private double childWidth(double inner) {
        double most = Math.min(MOST, Math.floor(inner * SHARE));
        return Math.min(most, Math.ceil(child.prefWidth(-1)) + 1);
    }
}
