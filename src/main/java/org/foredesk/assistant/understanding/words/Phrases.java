package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of one or more words in a list of tokens. Filled once, then only read.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private final Node<T> root = new Node<>();
    private final Set<String> words = new java.util.HashSet<>();

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<T> values = new ArrayList<>();
    }

    /** A phrase found. */
    public record Hit<T>(int start, int end, T value) {}

    /** Adds a phrase; it is cut into tokens as messages are. */
    public void add(String phrase, T value) {
        Node<T> node = root;
        for (String form : forms(phrase)) {
            words.add(form);
            node = node.next.computeIfAbsent(form, _ -> new Node<>());
        }
        if (!node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** An emoji's name stands for the emoji, all else is cut as a message is. */
    private static List<String> forms(String phrase) {
        if (phrase.startsWith(":") && phrase.endsWith(":")) {
            return List.of(phrase);
        }
        return Tokenizer.tokens(phrase).stream().map(Token::form).toList();
    }

    /** True where exactly this phrase is known. */
    public boolean has(String phrase) {
        Node<T> node = root;
        for (String form : forms(phrase)) {
            Node<T> next = node.next.get(form);
            if (next == null) {
                return false;
            }
            node = next;
        }
        return !node.values.isEmpty();
    }

    /** All single words that occur in phrases. */
    public Set<String> words() {
        return words;
    }

    /** All phrases that begin at a token, shorter ones first. */
    public List<Hit<T>> at(List<Token> tokens, int start) {
        List<Hit<T>> out = null;
        @Nullable Node<T> node = root;
        for (int i = start; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).form());
            if (node == null) {
                break;
            }
            for (T value : node.values) {
                out = out == null ? new ArrayList<>(4) : out;
                out.add(new Hit<>(start, i + 1, value));
            }
        }
        return out == null ? List.of() : out;
    }

    /** The longest phrases, left to right, none inside another. */
    public List<Hit<T>> longest(List<Token> tokens) {
        List<Hit<T>> out = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            List<Hit<T>> here = at(tokens, i);
            if (here.isEmpty()) {
                i++;
                continue;
            }
            int end = here.getLast().end();
            for (Hit<T> hit : here) {
                if (hit.end() == end) {
                    out.add(hit);
                }
            }
            i = end;
        }
        return out;
    }
}
