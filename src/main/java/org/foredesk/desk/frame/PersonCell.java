package org.foredesk.desk.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row about a person: the avatar, the name, and what a screen sets under and beside them. */
public abstract class PersonCell<T> extends ListCell<T> {

    private final Label avatar = Parts.label("", "avatar");
    private final Label name = Parts.label("", "name", "private");
    private final HBox line = new HBox(avatar);

    /** {@code lineStyle} is the style class of the whole row. */
    protected PersonCell(String lineStyle) {
        name.setMinWidth(0);
        line.getStyleClass().add(lineStyle);
        setPrefWidth(0);
    }

    /** The label of the name, to be laid out among the rows. */
    protected final Label name() {
        return name;
    }

    /**
     * Lays rows of words beside the avatar, with {@code gap} pixels between them, then the rest.
     */
    protected final void lay(double gap, VBox words, Node... beside) {
        words.setSpacing(gap);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getChildren().add(words);
        line.getChildren().addAll(beside);
    }

    /** The person's name, or what stands for it. */
    protected abstract String nameOf(T item);

    /** Shows everything but the name. */
    protected abstract void fill(T item);

    /** The row as a screen reader says it, after the name. */
    protected abstract String spoken(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        avatar.setText(Parts.initials(nameOf(item)));
        name.setText(nameOf(item));
        fill(item);
        Parts.style(line, "on-colour", isSelected());
        setGraphic(line);
        setAccessibleText(nameOf(item) + ", " + spoken(item));
    }

    @Override
    public final void updateSelected(boolean selected) {
        super.updateSelected(selected);
        Parts.style(line, "on-colour", selected);
    }
}
