package org.foredesk.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One thing that is asked about the clinic or a part of it, and its answer as typed. Several values
 * of one answer stand in the order they were chosen in, a line each; a day is written as
 * 2026-12-31.
 */
record Question(String key, Shape shape, Field field, Supplier<List<Choice>> choices) {

    /** How it is answered. */
    enum Shape {
        LINE,
        NUMBER,
        DAY,
        ONE_OF,
        SOME_OF,
        /** Several, of which the order matters. */
        RANKED
    }

    /** A value that can be chosen and its words. */
    record Choice(String value, String words) {}

    /** Something typed; {@code check} has the words for what is wrong with a value. */
    static Question typed(String key, Shape shape, UnaryOperator<String> check) {
        return new Question(key, shape, new Field("", check), List::of);
    }

    /** Something chosen. */
    static Question chosen(String key, Shape shape, Supplier<List<Choice>> choices) {
        return new Question(key, shape, new Field("", _ -> ""), choices);
    }

    static String join(List<String> values) {
        return String.join("\n", values);
    }

    static List<String> split(String answer) {
        return Stream.of(answer.split("\n", -1)).filter(each -> !each.isEmpty()).toList();
    }

    /** The values that are chosen now. */
    List<String> values() {
        return split(field.value());
    }

    /** Chooses a value, the last of several, or gives it up. */
    void choose(String value, boolean on) {
        List<String> all = new ArrayList<>(values());
        all.removeIf(each -> Objects.equals(each, value));
        if (on) {
            all.add(value);
        }
        field.typedProperty().set(join(all));
    }
}
