package org.foredesk.desk.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One value: as it is saved, as it is typed, and what is wrong with that in words. */
final class Field {

    private final UnaryOperator<String> check;
    private final StringProperty typed;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String saved;

    /**
     * @param check the words for what is wrong with a value, empty where nothing is
     */
    Field(String saved, UnaryOperator<String> check) {
        this.saved = saved;
        this.check = check;
        this.typed = new SimpleStringProperty(saved);
        typed.subscribe(this::look);
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** What was typed, without the spaces around it. */
    String value() {
        return typed.get().strip();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    boolean wrong() {
        return !problem.get().isEmpty();
    }

    boolean changed() {
        return !value().equals(saved);
    }

    /** Looks again, because what it is checked against has changed. */
    void look() {
        problem.set(changed() ? check.apply(value()) : "");
    }

    /** Looks also where nothing was typed, because it is about to be kept. */
    void insist() {
        problem.set(check.apply(value()));
    }

    /** Back to what is saved. */
    void discard() {
        typed.set(saved);
    }

    /** From now on this is what is saved; what was typed and not saved stays. */
    void saved(String value) {
        boolean untouched = !changed();
        saved = value;
        if (untouched) {
            typed.set(value);
        }
        look();
    }
}
