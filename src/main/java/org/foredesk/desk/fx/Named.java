package org.foredesk.desk.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The names of what a box offers where one is only chosen and nothing is typed, so that no words
 * are ever turned back into a value.
 */
public final class Named<T> extends StringConverter<T> {

    private final Function<T, String> name;
    private final String none;

    public Named(Function<T, String> name) {
        this(name, "");
    }

    /** {@code none} stands for nothing chosen at all. */
    public Named(Function<T, String> name, String none) {
        this.name = name;
        this.none = none;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? none : name.apply(value);
    }

    @Override
    public @Nullable T fromString(String typed) {
        return null;
    }
}
