package org.foredesk.desk.patients;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;

/** One part of the card: a title over rows. */
abstract sealed class CardSection
        permits ContactSection,
                FamilySection,
                NoteSection,
                RecallSection,
                ThreadSection,
                TrailSection,
                TwinSection,
                VisitSection {

    private final VBox body = new VBox(8);
    private final VBox node = new VBox(8, body);

    /**
     * {@code foot} stays as it is while the rows above change, so that what is being typed stays.
     */
    CardSection(Node... foot) {
        node.getChildren().addAll(foot);
        node.getStyleClass().add("card-section");
    }

    Node node() {
        return node;
    }

    /** Shows what the card says now. */
    abstract void show(OpenCard card);

    /** Fills the section; one without rows or notices is not seen. */
    final void fill(List<? extends Node> parts) {
        body.getChildren().setAll(parts);
        Parts.show(node, !parts.isEmpty());
    }

    static HBox title(String words, Node... beside) {
        HBox title = new HBox(8, Parts.label(words, "section-title"), Parts.spacer());
        title.getChildren().addAll(beside);
        title.getStyleClass().add("section");
        return title;
    }

    /** A row with a stretch of words that takes the room the others leave. */
    static HBox row(Node words, Node... beside) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words);
        row.getChildren().addAll(beside);
        row.getStyleClass().addAll("card-row", "patient-row");
        return row;
    }

    /** A row that begins with a picture or an icon. */
    static HBox row(Node lead, VBox words, List<? extends Node> beside) {
        HBox row = row(words, beside.toArray(Node[]::new));
        row.getChildren().addFirst(lead);
        return row;
    }

    static VBox rows(List<? extends Node> rows) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        card.getChildren().setAll(rows);
        if (!rows.isEmpty()) {
            rows.getLast().getStyleClass().add("last");
        }
        return card;
    }
}
