package org.foredesk.desk.fx;

import java.util.List;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;

/** What the column of a list has in common on all screens that show details beside it. */
public final class ListColumn {

    /** As wide as most lists are, in pixels. */
    public static final double WIDTH = 312;

    private ListColumn() {}

    /** Keeps the first column as wide as it is when the window grows. */
    public static void keepWidth(SplitPane columns, double pixels) {
        columns.widthProperty()
                .subscribe(width -> {
                    if (width.doubleValue() > 0) {
                        columns.setDividerPositions(pixels / width.doubleValue());
                    }
                });
    }

    /**
     * Says why nothing is listed and what to do about it: the texts {@code key} and {@code
     * key.more}.
     */
    public static void sayEmpty(VBox empty, Texts texts, String key) {
        Paragraph why = new Paragraph();
        why.setText(texts.get(key));
        why.getStyleClass().add("strong");
        Paragraph more = new Paragraph();
        more.setText(texts.get(key + ".more"));
        more.getStyleClass().add("muted");
        empty.getChildren().setAll(List.of(why, more));
    }
}
