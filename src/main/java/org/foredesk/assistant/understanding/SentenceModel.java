package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How likely a message belongs with each class of sentences, by its likeness to them: softmax
 * regression over {@link Features}, trained with AdaGrad when it is built. Nothing is left to
 * chance, so that the same sentences always make the same model. Immutable once built.
 *
 * @param <C> the classes
 */
final class SentenceModel<C extends Comparable<C>> {
    private static final int ROUNDS = 9;
    private static final float RATE = 0.35f;
    private static final float SHRINK = 1e-5f;

    /** A step through the sentences that meets all of them and mixes the classes. */
    private static final int STRIDE = 1_000_003;

    /** Those the sentences have, each learned to be told from the others. */
    private final List<C> classes;

    private final Map<String, Integer> places = new HashMap<>();
    private final float[] weights;

    /**
     * A sentence to learn from.
     *
     * @param label the class it belongs to
     */
    record Labelled<C>(C label, String text) {}

    /** The features a message has of those the sentences have: where each stands, its weight. */
    private record Known(int[] at, float[] weight, float share) {}

    /**
     * @param featured what a sentence is likened to others by
     */
    SentenceModel(List<Labelled<C>> sentences, Function<String, Features> featured) {
        this.classes = sentences.stream().map(Labelled::label).distinct().sorted().toList();
        List<Features> features = new ArrayList<>();
        for (Labelled<C> sentence : sentences) {
            Features of = featured.apply(sentence.text());
            of.weights().keySet().forEach(name -> places.putIfAbsent(name, places.size()));
            features.add(of);
        }
        this.weights = new float[places.size() * classes.size()];
        train(sentences, features.stream().map(this::known).toList());
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

    private void train(List<Labelled<C>> sentences, List<Known> features) {
        float[] squares = new float[weights.length];
        Arrays.fill(squares, 1e-4f);
        double[] odds = new double[classes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < sentences.size(); i++) {
                int at = (int) ((long) i * STRIDE % sentences.size());
                Known here = features.get(at);
                likelihoods(here, odds);
                odds[classes.indexOf(sentences.get(at).label())] -= 1;
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

    /** How like the sentences of each class a message is: 0–1 each and 1 together. */
    Map<C, Double> likeness(Features features) {
        double[] odds = new double[classes.size()];
        likelihoods(known(features), odds);
        Map<C, Double> shares = new LinkedHashMap<>();
        for (int c = 0; c < odds.length; c++) {
            shares.put(classes.get(c), odds[c]);
        }
        return shares;
    }

    /** Whether any sentence has the feature. */
    boolean knows(String feature) {
        return places.containsKey(feature);
    }
}
