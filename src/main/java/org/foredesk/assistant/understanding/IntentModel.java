package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.assistant.understanding.words.Token;

/**
 * How likely a message means each intent, by its likeness to the examples: softmax regression over
 * {@link Features}, trained with AdaGrad when it is built. Nothing is left to chance, so that the
 * same examples always make the same model. Immutable once built.
 */
final class IntentModel {
    private static final int ROUNDS = 9;
    private static final float RATE = 0.35f;
    private static final float SHRINK = 1e-5f;

    /** A step through the examples that meets all of them and mixes the sections. */
    private static final int STRIDE = 1_000_003;

    /** The intents the examples have, each learned to be told from the others. */
    private final List<Intent> classes;

    private final Map<String, Integer> places = new HashMap<>();
    private final float[] weights;

    /** The features a message has of those the examples have: where each stands, what it weighs. */
    private record Known(int[] at, float[] weight, float share) {}

    /**
     * What is learned depends on the files of the build alone, so that a language is learned once a
     * process; it takes part of a second.
     */
    private static final PerLanguage<IntentModel> LEARNED = new PerLanguage<>(IntentModel::learned);

    /** The model for messages in a language. */
    static IntentModel of(Language language) {
        return LEARNED.of(language);
    }

    private static IntentModel learned(Language language) {
        return new IntentModel(
                Example.heardIn(language), text -> WordLists.ofTheBuild().features(text, language));
    }

    /**
     * @param featured what a sentence is likened to others by
     */
    IntentModel(List<Example> examples, Function<String, Features> featured) {
        this.classes = examples.stream().map(Example::intent).distinct().sorted().toList();
        List<Features> features = new ArrayList<>();
        for (Example example : examples) {
            Features of = featured.apply(example.text());
            of.weights().keySet().forEach(name -> places.putIfAbsent(name, places.size()));
            features.add(of);
        }
        this.weights = new float[places.size() * classes.size()];
        train(examples, features.stream().map(this::known).toList());
    }

    private Known known(Features features) {
        int[] at = new int[features.weights().size()];
        float[] weight = new float[at.length];
        int n = 0;
        float squares = 0;
        for (Map.Entry<String, Float> feature : features.weights().entrySet()) {
            Integer place = places.get(feature.getKey());
            if (place != null) {
                at[n] = place * classes.size();
                weight[n++] = feature.getValue();
                squares += feature.getValue() * feature.getValue();
            }
        }
        return new Known(
                Arrays.copyOf(at, n),
                Arrays.copyOf(weight, n),
                n == 0 ? 0 : 1 / (float) Math.sqrt(squares));
    }

    private void train(List<Example> examples, List<Known> features) {
        float[] squares = new float[weights.length];
        Arrays.fill(squares, 1e-4f);
        double[] odds = new double[classes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < examples.size(); i++) {
                int at = (int) ((long) i * STRIDE % examples.size());
                Known here = features.get(at);
                likelihoods(here, odds);
                odds[classes.indexOf(examples.get(at).intent())] -= 1;
                for (int f = 0; f < here.at.length; f++) {
                    step(here.at[f], odds, here.weight[f] * here.share, squares);
                }
            }
        }
    }

    private void step(int base, double[] error, float share, float[] squares) {
        for (int c = 0; c < classes.size(); c++) {
            float slope = (float) error[c] * share + SHRINK * weights[base + c];
            squares[base + c] += slope * slope;
            weights[base + c] -= RATE * slope / (float) Math.sqrt(squares[base + c]);
        }
    }

    private void likelihoods(Known features, double[] out) {
        Arrays.fill(out, 0);
        for (int f = 0; f < features.at.length; f++) {
            for (int c = 0; c < classes.size(); c++) {
                out[c] += features.weight[f] * weights[features.at[f] + c];
            }
        }
        double sum = 0;
        for (int c = 0; c < classes.size(); c++) {
            out[c] = Math.exp(out[c] * features.share);
            sum += out[c];
        }
        for (int c = 0; c < classes.size(); c++) {
            out[c] /= sum;
        }
    }

    /**
     * How like the examples of each intent a message is.
     *
     * @param open what can be meant at this point, at least one intent of the examples
     */
    Likeness likeness(Features features, Set<Intent> open) {
        double[] odds = new double[classes.size()];
        likelihoods(known(features), odds);
        Map<Intent, Double> shares = new EnumMap<>(Intent.class);
        for (int c = 0; c < odds.length; c++) {
            if (open.contains(classes.get(c))) {
                shares.put(classes.get(c), odds[c]);
            }
        }
        double sum = shares.values().stream().mapToDouble(odd -> odd).sum();
        shares.replaceAll((_, odd) -> odd / sum);
        return new Likeness(shares);
    }

    /** How many of the words no example has. */
    long strange(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.word() && !places.containsKey(token.form()))
                .count();
    }
}
