package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.foredesk.assistant.understanding.words.Patterns;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * The words of {@code services.txt} in all languages: everyday names of what clinics do, and what
 * joins, adds, picks out or takes back. A patient may name in Hindi what the clinic's list has in
 * English.
 */
final class ServiceWords {

    /** What a word does to the services beside it. */
    enum Use {
        /** Stands between two that are wanted together. */
        AND,
        /** Adds to what was named before; in front or behind. */
        ALSO,
        /** Stands in front of the only one that is wanted. */
        ONLY,
        /** Stands in front of one that is not wanted. */
        DROP,
        /** Stands behind one that is not wanted. */
        DROPPED,
        /** May stand between any of these and the service: "the", "my". */
        LINK
    }

    private final Patterns<String> kinds = new Patterns<>();
    private final Map<Use, Phrases<Use>> uses = new EnumMap<>(Use.class);

    ServiceWords() {
        for (Use use : Use.values()) {
            uses.put(use, new Phrases<>());
        }
        for (Language language : Language.values()) {
            WordList list = WordList.read(language.code() + "/services.txt");
            list.section("service")
                    .forEach(entry ->
                            entry.phrases().forEach(phrase -> kinds.add(phrase, entry.meaning())));
            for (WordList.Entry entry : list.section("beside")) {
                Use use = Use.valueOf(entry.meaning().toUpperCase(Locale.ROOT));
                entry.phrases().forEach(phrase -> phrases(use).add(phrase, use));
            }
        }
        List.of("&", "+").forEach(sign -> phrases(Use.AND).add(sign, Use.AND));
    }

    private Phrases<Use> phrases(Use use) {
        Phrases<Use> found = uses.get(use);
        if (found == null) {
            throw new IllegalStateException(use.name());
        }
        return found;
    }

    /** All words of the everyday names. */
    Set<String> words() {
        return kinds.words();
    }

    /** The everyday names found, each with its kind: {@code blood_test}. */
    List<Patterns.Found<String>> kinds(List<Token> tokens) {
        return kinds.in(tokens);
    }

    /** The one kind a clinic's service is of by its name; empty for none and for several. */
    Set<String> kindsOf(List<Token> name) {
        Map<Integer, Patterns.Found<String>> longest = new HashMap<>();
        for (Patterns.Found<String> found : kinds(name)) {
            longest.merge(
                    found.start(), found, (one, other) -> one.end() >= other.end() ? one : other);
        }
        Set<Patterns.Found<String>> apart = new HashSet<>(longest.values());
        apart.removeIf(found ->
                longest.values().stream()
                        .anyMatch(other ->
                                other.start() < found.start() && other.end() >= found.end()));
        return apart.stream().map(Patterns.Found::value).collect(Collectors.toSet());
    }

    /** What stands between commas and words such as "and". */
    List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean cut =
                    tokens.get(i).form().equals(",") || !phrases(Use.AND).at(tokens, i).isEmpty();
            if (!cut) {
                part.add(tokens.get(i));
            }
            if ((cut || i == tokens.size() - 1) && !part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        return parts;
    }

    /** Whether a word of that use ends before {@code to}, with nothing but links between. */
    boolean endsAt(Use use, List<Token> tokens, int from, int to) {
        int end = to;
        while (end > from && !phrases(Use.LINK).at(tokens, end - 1).isEmpty()) {
            end--;
        }
        for (int i = from; i < to; i++) {
            for (Phrases.Hit<Use> hit : phrases(use).at(tokens, i)) {
                if (hit.end() >= end && hit.end() <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of that use begins at {@code from}, with nothing but links between. */
    boolean beginsAt(Use use, List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()) {
            if (!phrases(use).at(tokens, at).isEmpty()) {
                return true;
            }
            if (phrases(Use.LINK).at(tokens, at).isEmpty()) {
                return false;
            }
            at++;
        }
        return false;
    }

    /** Whether a word of that use stands between the two. */
    boolean within(Use use, List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (!phrases(use).at(tokens, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
