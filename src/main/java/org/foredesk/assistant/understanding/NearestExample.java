package org.foredesk.assistant.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * Finds the example that shares most with a message: its words, the rare ones counting more, in
 * proportion to all the two have (cosine of their tf-idf vectors).
 */
final class NearestExample {
    private final List<Example> examples;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] words;
    private final double[] rarity;
    private final double[] lengths;

    NearestExample(List<Example> examples) {
        this.examples = examples;
        this.words = new int[examples.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] =
                    forms(Tokenizer.tokens(examples.get(i).text())).stream()
                            .mapToInt(form -> places.computeIfAbsent(form, _ -> places.size()))
                            .toArray();
        }
        this.rarity = rarity();
        this.lengths = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            for (int word : words[i]) {
                lengths[i] += rarity[word] * rarity[word];
            }
        }
    }

    private double[] rarity() {
        double[] out = new double[places.size()];
        for (int[] sentence : words) {
            for (int word : sentence) {
                out[word]++;
            }
        }
        for (int word = 0; word < out.length; word++) {
            out[word] = Math.log((1.0 + words.length) / out[word]);
        }
        return out;
    }

    private static List<String> forms(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SIGN)
                .map(token -> token.number() ? "0" : token.form())
                .distinct()
                .toList();
    }

    /** The first of those nearest; empty where none shares a word. */
    Optional<Resemblance> to(List<Token> message) {
        boolean[] said = new boolean[places.size()];
        for (String form : forms(message)) {
            Integer place = places.get(form);
            if (place != null) {
                said[place] = true;
            }
        }
        int nearest = -1;
        double most = 0;
        for (int i = 0; i < words.length; i++) {
            double shared = 0;
            for (int word : words[i]) {
                shared += said[word] ? rarity[word] * rarity[word] : 0;
            }
            // The message's own length is the same for all.
            double likeness = shared / Math.sqrt(lengths[i]);
            if (likeness > most) {
                most = likeness;
                nearest = i;
            }
        }
        return nearest < 0
                ? Optional.empty()
                : Optional.of(
                        new Resemblance(
                                examples.get(nearest).intent(), examples.get(nearest).text()));
    }
}
