package org.foredesk.desk.settings;

import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A combo box's chosen value by its name, also where that is none at all. */
final class NamedCell<T> extends ListCell<T> {

    private final StringConverter<T> names;

    NamedCell(StringConverter<T> names) {
        this.names = names;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(names.toString(item));
    }
}
