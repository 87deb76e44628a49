package org.foredesk.desk.patients;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Note;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Texts;

/** What staff wrote down for each other about the patient. */
final class NoteSection extends CardSection {

    private final Workplace desk;
    private final Texts texts;

    NoteSection(CardViewModel model, Workplace desk) {
        this(model, desk, new TextArea(), new Button());
    }

    private NoteSection(CardViewModel model, Workplace desk, TextArea words, Button add) {
        super(words, new HBox(Parts.spacer(), add));
        this.desk = desk;
        this.texts = desk.texts();
        words.setPromptText(texts.get("patients.note.prompt"));
        words.setAccessibleText(texts.get("patients.note.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(2);
        add.setText(texts.get("patients.note.add"));
        add.disableProperty().bind(words.textProperty().map(String::isBlank));
        add.setOnAction(_ -> model.addNote(words.getText(), words::clear));
    }

    @Override
    void show(OpenCard card) {
        List<Node> parts = new ArrayList<>();
        parts.add(title(texts.get("patients.notes")));
        card.card().notes().forEach(note -> parts.add(note(note)));
        fill(parts);
    }

    private Node note(Note note) {
        VBox box =
                new VBox(
                        2,
                        Parts.label(
                                note.author()
                                        + " · "
                                        + desk.dates().nearDayAndTime(note.createdAt()),
                                "t-small",
                                "muted"),
                        Parts.paragraph(note.text(), "private"));
        box.getStyleClass().addAll("notice", "warning");
        return box;
    }
}
