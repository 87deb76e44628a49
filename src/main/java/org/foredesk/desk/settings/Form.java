package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Fields that are saved together: whether any was changed, and how many are not right yet. */
final class Form {

    private final List<Field> fields = new ArrayList<>();
    private final ReadOnlyIntegerWrapper wrong = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    Form(Collection<Field> fields) {
        fields.forEach(this::add);
    }

    private void add(Field field) {
        fields.add(field);
        field.typedProperty().subscribe(_ -> look());
        field.problemProperty().subscribe(_ -> look());
    }

    /** Counts anew, after something was saved. */
    void look() {
        wrong.set(Math.toIntExact(fields.stream().filter(Field::wrong).count()));
        changed.set(fields.stream().anyMatch(Field::changed));
    }

    /** How many fields are not right yet. */
    ReadOnlyIntegerProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    void discard() {
        fields.forEach(Field::discard);
    }
}
