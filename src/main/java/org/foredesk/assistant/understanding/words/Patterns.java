package org.foredesk.assistant.understanding.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds loose phrases: {@code a/b} either word, {@code ..} up to five words between, {@code A + B}
 * both within seven words in any order and no comma between, {@code word~} any word that begins so,
 * {@code #} a number of two digits or more, {@code <name>} any word of a class defined before.
 * Filled once, then only read.
 *
 * @param <T> what a pattern stands for
 */
public final class Patterns<T> {
    private static final int GAP = 5;
    private static final int NEAR = 6;
    private static final String MANY = "#";

    /** What stands on two sides of these was not said together. */
    private static final Set<String> PAUSES = Set.of(",", ";", "?");

    private final Map<String, List<Pattern<T>>> byWord = new HashMap<>();
    private final Map<String, List<Pattern<T>>> byPrefix = new HashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    /** A pattern found, from its first to its last word. */
    public record Found<T>(int start, int end, T value, boolean together) {}

    private record Pattern<T>(List<Step> steps, List<Integer> gaps, boolean together, T value) {}

    /** One place of a pattern: the words that fit, and the beginnings of words that do. */
    private record Step(Set<String> words, List<String> stems) {
        static Step of(Set<String> alternatives) {
            Set<String> whole = new HashSet<>();
            List<String> begun = new ArrayList<>();
            for (String word : alternatives) {
                if (word.endsWith("~")) {
                    begun.add(word.substring(0, word.length() - 1));
                } else {
                    whole.add(word);
                }
            }
            return new Step(whole, begun);
        }

        boolean fits(Token token) {
            String form = token.form();
            if (words.contains(form)
                    || token.number() && form.length() > 1 && words.contains(MANY)) {
                return true;
            }
            for (String stem : stems) {
                if (form.startsWith(stem)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Names a class of words that patterns added from now on may call by {@code <name>}; a class of
     * that name defined before is replaced.
     */
    public void define(String name, List<String> members) {
        classes.put(name, members);
    }

    /** Adds a pattern. */
    public void add(String text, T value) {
        boolean together = text.contains(" + ");
        List<Step> steps = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        int gap = 0;
        for (String part : text.strip().split("\\s+", -1)) {
            if (part.equals("..")) {
                gap = GAP;
            } else if (!part.equals("+") && !together) {
                steps.add(Step.of(alternatives(part)));
                gaps.add(gap);
                gap = 0;
            }
        }
        if (together) {
            sides(text, steps, gaps);
        }
        Pattern<T> pattern = new Pattern<>(steps, gaps, together, value);
        for (Step step : together ? steps : steps.subList(0, 1)) {
            for (String stem : step.stems()) {
                byPrefix.computeIfAbsent(stem, _ -> new ArrayList<>()).add(pattern);
            }
            for (String word : step.words()) {
                byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(pattern);
            }
        }
    }

    /** In "a b + c" each side is one group of alternatives. */
    private void sides(String text, List<Step> steps, List<Integer> gaps) {
        for (String side : text.split("\\+", -1)) {
            Set<String> group = new HashSet<>();
            for (String word : side.strip().split("[\\s/]+", -1)) {
                group.addAll(alternatives(word));
            }
            steps.add(Step.of(group));
            gaps.add(0);
        }
    }

    private Set<String> alternatives(String part) {
        Set<String> out = new HashSet<>();
        for (String word : part.split("/", -1)) {
            if (word.startsWith("<")) {
                classed(word).forEach(member -> out.addAll(alternatives(member)));
                continue;
            }
            if (word.startsWith(":") || word.equals(MANY)) {
                out.add(word);
                continue;
            }
            boolean prefix = word.endsWith("~");
            String form =
                    Normal.of(
                            (prefix ? word.substring(0, word.length() - 1) : word)
                                    .replace("-", ""));
            if (!form.isEmpty()) {
                out.add(prefix ? form + "~" : form);
                (prefix ? stems : words).add(form);
            }
        }
        return out;
    }

    private List<String> classed(String reference) {
        List<String> members =
                reference.endsWith(">")
                        ? classes.get(reference.substring(1, reference.length() - 1))
                        : null;
        if (members == null) {
            throw new IllegalStateException("no class of words " + reference);
        }
        return members;
    }

    /** Every whole word that occurs in a pattern. */
    public Set<String> words() {
        return words;
    }

    /** Every beginning of words that occurs in a pattern ({@code word~}). */
    public Set<String> stems() {
        return stems;
    }

    /** True where the word begins as one of the patterns' words does. */
    public boolean begins(String form) {
        for (int length = 2; length <= form.length(); length++) {
            if (stems.contains(form.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** All patterns found, in order of their starts. */
    public List<Found<T>> in(List<Token> tokens) {
        List<Found<T>> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String form = tokens.get(i).form();
            String word = tokens.get(i).number() && form.length() > 1 ? MANY : form;
            for (Pattern<T> pattern : byWord.getOrDefault(word, List.of())) {
                match(pattern, tokens, i, out);
            }
            for (int length = 2; length <= Math.min(form.length(), 12); length++) {
                for (Pattern<T> pattern :
                        byPrefix.getOrDefault(form.substring(0, length), List.of())) {
                    match(pattern, tokens, i, out);
                }
            }
        }
        return out;
    }

    private void match(Pattern<T> pattern, List<Token> tokens, int at, List<Found<T>> out) {
        if (pattern.together()) {
            near(pattern, tokens, at, out);
            return;
        }
        int position = at + 1;
        for (int step = 1; step < pattern.steps().size(); step++) {
            int found = -1;
            for (int i = position;
                    i < Math.min(tokens.size(), position + pattern.gaps().get(step) + 1);
                    i++) {
                if (pattern.steps().get(step).fits(tokens.get(i))) {
                    found = i;
                    break;
                }
            }
            if (found < 0) {
                return;
            }
            position = found + 1;
        }
        if (pattern.steps().getFirst().fits(tokens.get(at))) {
            out.add(new Found<>(at, position, pattern.value(), false));
        }
    }

    private void near(Pattern<T> pattern, List<Token> tokens, int at, List<Found<T>> out) {
        int last = at;
        for (Step step : pattern.steps()) {
            if (step.fits(tokens.get(at))) {
                continue;
            }
            int found = -1;
            for (int i = at + 1; i < Math.min(tokens.size(), at + NEAR + 1); i++) {
                if (PAUSES.contains(tokens.get(i).form())) {
                    return;
                }
                if (step.fits(tokens.get(i))) {
                    found = i;
                    break;
                }
            }
            if (found < 0) {
                return;
            }
            last = Math.max(last, found);
        }
        if (last > at) {
            out.add(new Found<>(at, last + 1, pattern.value(), true));
        }
    }
}
