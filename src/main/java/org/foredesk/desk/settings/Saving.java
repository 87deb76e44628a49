package org.foredesk.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;

/** Something typed that can be saved as a whole or discarded, for the bar at its foot. */
interface Saving {

    /** The fields that are saved together. */
    Form form();

    void save();

    default ReadOnlyBooleanProperty changedProperty() {
        return form().changedProperty();
    }

    /** How many things are not right yet; saving waits for them. */
    default ReadOnlyIntegerProperty wrongProperty() {
        return form().wrongProperty();
    }

    default void discard() {
        form().discard();
    }
}
