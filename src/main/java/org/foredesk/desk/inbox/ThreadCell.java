package org.foredesk.desk.inbox;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.foredesk.desk.frame.Parts;
import org.foredesk.desk.frame.Workplace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the inbox's list: who, their last words, why it waits, since when. */
final class ThreadCell extends ListCell<ThreadLine> {

    private final Workplace desk;
    private final Label avatar = Parts.label("", "avatar");
    private final FontIcon channel = new FontIcon();
    private final Label name = Parts.label("", "name", "private");
    private final Label age = Parts.label("", "t-small", "muted");
    private final Label last = Parts.label("", "last", "private");
    private final Region unread = new Region();
    private final HBox badges = new HBox(4);
    private final HBox line;

    ThreadCell(Workplace desk) {
        this.desk = desk;
        StackPane mark = new StackPane(channel);
        mark.getStyleClass().add("channel-mark");
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setTranslateX(4);
        mark.setTranslateY(2);
        StackPane picture = new StackPane(avatar, mark);
        StackPane.setAlignment(mark, Pos.BOTTOM_RIGHT);
        picture.setMaxHeight(32);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, name, age);
        first.setAlignment(Pos.BASELINE_LEFT);
        last.setMinWidth(0);
        last.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(last, Priority.ALWAYS);
        unread.getStyleClass().addAll("dot", "unread");
        HBox second = new HBox(8, last, unread);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, first, second, badges);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        badges.setPadding(new javafx.geometry.Insets(2, 0, 0, 0));
        line = new HBox(picture, words);
        line.getStyleClass().add("thread-line");
        setPrefWidth(0);
        desk.ticker().everySecond(this::tick);
    }

    @Override
    protected void updateItem(@Nullable ThreadLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        avatar.setText(Parts.initials(item.name()));
        avatar.getStyleClass().setAll("label", "avatar");
        Parts.style(avatar, "alarm", item.emergency());
        channel.setIconLiteral(Channels.icon(item.channel()));
        name.setText(item.name());
        last.setText(item.text());
        unread.setVisible(item.unread());
        badges.getChildren().setAll(item.badges().stream().map(ThreadCell::badge).toList());
        Parts.style(line, "unread", item.unread());
        Parts.style(line, "emergency", item.emergency());
        Parts.style(line, "on-colour", isSelected() || item.emergency());
        tick();
        setGraphic(line);
        setAccessibleText(
                item.name()
                        + ", "
                        + desk.texts().get("channel." + item.channel().code())
                        + (item.unread() ? ", " + desk.texts().get("inbox.unread") : "")
                        + ", "
                        + item.text());
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        ThreadLine item = getItem();
        Parts.style(line, "on-colour", selected || (item != null && item.emergency()));
    }

    private void tick() {
        ThreadLine item = getItem();
        age.setText(item == null || item.since() == null ? "" : desk.dates().age(item.since()));
    }

    private static Label badge(ThreadLine.Badge badge) {
        Label label =
                badge.icon().isEmpty()
                        ? Parts.badge(badge.words(), badge.tone())
                        : Parts.badge(badge.words(), badge.tone(), badge.icon());
        label.setId("badge-" + badge.tone().toLowerCase(Locale.ROOT));
        return label;
    }
}
