package org.foredesk.desk.inbox;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.conversations.Author;
import org.foredesk.conversations.Note;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.MarkedText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the thread: a bubble, a note, a day or something that happened. */
final class EntryCell extends ListCell<ThreadEntry> {

    private final ThreadViewModel model;
    private final Workplace desk;
    private @Nullable Bubble bubble;

    EntryCell(ThreadViewModel model, Workplace desk) {
        this.model = model;
        this.desk = desk;
        setPrefWidth(0);
        setMouseTransparent(false);
        desk.ticker().everySecond(this::tick);
        model.litProperty().subscribe(_ -> light());
    }

    @Override
    protected void updateItem(@Nullable ThreadEntry item, boolean empty) {
        super.updateItem(item, empty);
        bubble = null;
        setGraphic(empty || item == null ? null : node(item));
        light();
    }

    private Node node(ThreadEntry item) {
        return switch (item) {
            case ThreadEntry.Day(var day) ->
                    line(
                            desk.dates().today().equals(day)
                                    ? desk.texts()
                                            .get("inbox.today", desk.dates().dayWithoutYear(day))
                                    : desk.dates().dayWithoutYear(day));
            case ThreadEntry.Said said -> {
                bubble = new Bubble(said, model, desk);
                yield new Sided(bubble, said.message().author() != Author.PATIENT);
            }
            case ThreadEntry.Remark(Note note) -> new Sided(remark(note), true);
            case ThreadEntry.Event event -> event(event);
        };
    }

    private static HBox line(String words) {
        Region left = new Region();
        Region right = new Region();
        for (Region rule : new Region[] {left, right}) {
            rule.setMinHeight(1);
            rule.setMaxHeight(1);
            HBox.setHgrow(rule, Priority.ALWAYS);
        }
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(left, label, right);
        line.getStyleClass().add("thread-day");
        return line;
    }

    private VBox remark(Note note) {
        Label by = Parts.label(desk.texts().get("inbox.note.by", note.author()), "by");
        by.setGraphic(new FontIcon("fth-file-text"));
        Label when = Parts.label(desk.dates().time(note.createdAt()), "when");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, by, Parts.spacer(), when);
        head.setAlignment(Pos.CENTER_LEFT);
        MarkedText words = new MarkedText();
        words.setText(note.text());
        VBox box = new VBox(head, words);
        box.getStyleClass().addAll("bubble", "remark");
        return box;
    }

    private HBox event(ThreadEntry.Event event) {
        FontIcon icon = new FontIcon(event.icon());
        if ("fth-check".equals(event.icon())) {
            icon.getStyleClass().add("done");
        }
        Label words =
                Parts.label(
                        event.handBack()
                                ? event.words()
                                : desk.dates().time(event.at()) + " · " + event.words(),
                        "private");
        words.setTooltip(Parts.tip(event.words()));
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("thread-event");
        if (event.handBack()) {
            words.getStyleClass().remove("private");
            Hyperlink back = new Hyperlink(desk.texts().get("inbox.hand.back"));
            back.setOnAction(_ -> model.handBack());
            back.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(back);
        }
        return line;
    }

    private void tick() {
        if (bubble != null) {
            bubble.tick();
        }
    }

    private void light() {
        if (bubble != null) {
            bubble.light(model.litProperty().get());
        }
    }
}
