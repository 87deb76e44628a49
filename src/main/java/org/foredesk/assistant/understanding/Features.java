package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a message is likened to others by: its words, pairs and parts of words, and what the word
 * lists make of them. Each has a weight, found by cross-validation over the examples: parts of
 * words are many and say little each.
 */
final class Features {
    private static final float WORD = 1;
    private static final float PART = 0.4f;
    private static final float SIGN = 1.2f;

    /** Parts of words carry endings and survive typing errors. */
    private static final int LENGTH = 4;

    private final Map<String, Float> weights = new LinkedHashMap<>();

    /**
     * @param tokens the message as written
     * @param signs what the lists make of its words: the cues or the senses of them
     * @param speciality the kind of doctor it speaks of; null where of none
     */
    <S extends Comparable<S>> Features(
            List<Token> tokens, Collection<S> signs, Specialities.@Nullable Kind speciality) {
        weights.put("*", WORD);
        addWords(tokens);
        addSigns(signs);
        if (speciality != null) {
            weights.put(speciality.symptom() ? "@symptom" : "@speciality", SIGN);
        }
    }

    private void addWords(List<Token> tokens) {
        String before = "^";
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.SIGN && !token.is("?")) {
                continue;
            }
            String word = token.number() ? "0" : token.form();
            weights.put(word, WORD);
            weights.put(before + " " + word, WORD);
            if (token.word()) {
                addParts("<" + word + ">");
            }
            before = word;
        }
        weights.put(before + " $", WORD);
    }

    private void addParts(String edged) {
        for (int i = 0; i + LENGTH <= edged.length(); i++) {
            weights.put("/" + edged.substring(i, i + LENGTH), PART);
        }
    }

    private <S extends Comparable<S>> void addSigns(Collection<S> signs) {
        List<S> found = new ArrayList<>(new TreeSet<>(signs));
        for (int i = 0; i < found.size(); i++) {
            weights.put("@" + found.get(i), SIGN);
            for (int j = i + 1; j < found.size(); j++) {
                weights.put("@" + found.get(i) + "+" + found.get(j), SIGN);
            }
        }
    }

    /** Their names with what each weighs, in an order that depends on the message alone. */
    Map<String, Float> weights() {
        return weights;
    }
}
