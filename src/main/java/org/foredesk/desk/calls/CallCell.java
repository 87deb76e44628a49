package org.foredesk.desk.calls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;

/** A row of the list of calls: who, what became of it, when and how long. */
final class CallCell extends ListCell<CallLine> {

    private final Workplace desk;
    private final CallWords words;
    private final Label avatar = Parts.label("", "avatar");
    private final Label name = Parts.label("", "name", "private");
    private final Label time = Parts.label("", "t-small", "subtle");
    private final Label length = Parts.label("", "t-small", "subtle");
    private final HBox badges = new HBox(4);
    private final HBox line;

    CallCell(Workplace desk, CallWords words) {
        this.desk = desk;
        this.words = words;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        time.setMinWidth(Region.USE_PREF_SIZE);
        length.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, name, time);
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox second = new HBox(8, badges, Parts.spacer(), length);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox rows = new VBox(4, first, second);
        rows.setMinWidth(0);
        rows.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(rows, Priority.ALWAYS);
        line = new HBox(avatar, rows);
        line.getStyleClass().add("call-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CallLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        avatar.setText(Parts.initials(item.name()));
        name.setText(item.name());
        time.setText(desk.dates().nearDayAndTime(item.call().began()));
        length.setText(CallWords.length(item.call().told().duration()));
        badges.getChildren().setAll(badge(item, words));
        String language = words.language(item.call());
        if (!language.isEmpty()) {
            badges.getChildren().add(Parts.badge(language, "outlined"));
        }
        Parts.style(line, "on-colour", isSelected());
        setGraphic(line);
        setAccessibleText(item.name() + ", " + words.state(item) + ", " + words.when(item.call()));
    }

    static Label badge(CallLine line, CallWords words) {
        String icon = line.state().icon();
        return icon.isEmpty()
                ? Parts.badge(words.state(line), line.state().tone())
                : Parts.badge(words.state(line), line.state().tone(), icon);
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        Parts.style(line, "on-colour", selected);
    }
}
