package org.foredesk.booking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML document that knows its line and its name, so that whoever reads it can say
 * what is wrong where. Nothing in the document is ever made an object of a class it names.
 */
record Yaml(Node node, String field) {

    /**
     * Something in the document cannot be used; the message is a sentence for the person who wrote
     * it.
     */
    static final class Wrong extends RuntimeException {
        private final String words;

        Wrong(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Wrong wrong(String problem) {
        return new Wrong("Line " + line() + ", " + field + ": " + problem + ".");
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean nothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Whether it has named fields, as opposed to being a value or a list. */
    boolean hasFields() {
        return node instanceof MappingNode;
    }

    /** The fields in their order; said twice is wrong. */
    Map<String, Yaml> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must have named fields");
        }
        Map<String, Yaml> fields = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw new Yaml(entry.getKeyNode(), field).wrong("a field's name must be a word");
            }
            Yaml value = new Yaml(entry.getValueNode(), under(key.getValue()));
            if (fields.put(key.getValue(), value) != null) {
                throw new Yaml(key, value.field).wrong("is there twice");
            }
        }
        fields.values().removeIf(Yaml::nothing);
        return fields;
    }

    private String under(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    /** The entries of a list; a single value counts as a list of one. */
    List<Yaml> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<Yaml> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Yaml(item, field + "[" + (items.size() + 1) + "]"));
        }
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("must be a text");
        }
        return scalar.getValue().strip();
    }

    /** A text that fits the column it goes to. */
    String text(int most) {
        String text = text();
        if (text.length() > most) {
            throw wrong("is longer than " + most + " characters");
        }
        return text;
    }

    int number(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong("must be a whole number, not '" + text() + "'");
        }
        throw wrong("must be from " + least + " to " + most);
    }

    /** Minutes that fit the five-minute cells appointments are kept in. */
    int minutes(int least, int most) {
        int minutes = number(least, most);
        if (minutes % 5 != 0) {
            throw wrong("must be a multiple of five minutes");
        }
        return minutes;
    }

    boolean flag() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("must be true or false");
        };
    }

    /**
     * Reads the text with {@code reading}, and says what is {@code expected} where that gives
     * nothing.
     */
    <T> T read(Function<String, Optional<T>> reading, String expected) {
        String text = text();
        return reading.apply(text).orElseThrow(() -> wrong("'" + text + "' is not " + expected));
    }

    /** A sentence for each field that nobody asked for. */
    static List<String> unknown(Map<String, Yaml> fields, Set<String> known) {
        return fields.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry ->
                        "Line "
                                + entry.getValue().line()
                                + ": '"
                                + entry.getValue().field()
                                + "' is not known here and was left out.")
                .toList();
    }
}
