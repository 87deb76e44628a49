package org.foredesk.desk.patients;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Conversation;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Paragraph;
import org.kordamp.ikonli.javafx.FontIcon;

/** The threads with the patient, each with its last words. */
final class ThreadSection extends CardSection {

    private final Workplace desk;

    ThreadSection(Workplace desk) {
        this.desk = desk;
    }

    @Override
    void show(OpenCard card) {
        if (card.card().threads().isEmpty()) {
            fill(List.of());
            return;
        }
        fill(
                List.of(
                        title(desk.texts().get("patients.threads")),
                        rows(card.card().threads().stream().map(this::thread).toList())));
    }

    private Node thread(Conversation thread) {
        String channel = desk.texts().get("channel." + thread.channel().code());
        String when =
                thread.lastMessageAt() == null ? "" : desk.dates().age(thread.lastMessageAt());
        Label first = Parts.label(when.isEmpty() ? channel : channel + " · " + when, "strong");
        String said = thread.lastText();
        Label last =
                Parts.label(
                        said == null ? "" : Paragraph.drawable(said.replace('\n', ' ')),
                        "muted",
                        "private");
        last.setMinWidth(0);
        VBox words = new VBox(2, first, last);
        words.setMinWidth(0);
        Button open = new Button();
        open.setGraphic(new FontIcon("fth-chevron-right"));
        open.getStyleClass().addAll("flat", "button-icon");
        open.setAccessibleText(desk.texts().get("patients.thread.open", channel));
        open.setOnAction(_ -> desk.navigator().go(new Place.Conversation(thread.id())));
        return row(words, open);
    }
}
