package org.foredesk.desk.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;

/** Something typed that can be saved as a whole or discarded, for the bar at its foot. */
interface Saving {

    ReadOnlyBooleanProperty changedProperty();

    /** How many things are not right yet; saving waits for them. */
    ReadOnlyIntegerProperty wrongProperty();

    void save();

    void discard();
}
