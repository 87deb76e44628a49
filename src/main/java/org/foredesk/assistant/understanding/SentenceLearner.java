package org.foredesk.assistant.understanding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Learns a {@link SentenceModel} from sentences, by AdaGrad. Nothing is left to chance, so that the
 * same sentences always make the same model. Takes part of a second for ten thousand sentences,
 * which is why the program's own are learned when it is built.
 *
 * @param <C> the classes
 */
final class SentenceLearner<C extends Comparable<C>> {
    private static final int ROUNDS = 20;
    private static final float RATE = 0.35f;
    private static final float SHRINK = 1e-5f;

    private final List<Labelled<C>> sentences;
    private final List<C> classes;
    private final float[] weights;
    private final float[] squares;
    private final SentenceModel<C> model;
    private final List<SentenceModel.Known> features;

    /**
     * A sentence to learn from.
     *
     * @param label the class it belongs to
     */
    record Labelled<C>(C label, String text) {}

    private SentenceLearner(List<Labelled<C>> sentences, List<Features> featured) {
        this.sentences = sentences;
        this.classes = sentences.stream().map(Labelled::label).distinct().sorted().toList();
        long[] names =
                featured.stream()
                        .flatMap(one -> one.weights().keySet().stream())
                        .mapToLong(SentenceModel::hash)
                        .sorted()
                        .distinct()
                        .toArray();
        this.weights = new float[names.length * classes.size()];
        this.squares = new float[weights.length];
        Arrays.fill(squares, 1e-4f);
        this.model = new SentenceModel<>(classes, names, weights);
        this.features = featured.stream().map(model::known).toList();
    }

    /**
     * The model of some sentences.
     *
     * @param featured what a sentence is likened to others by
     */
    static <C extends Comparable<C>> SentenceModel<C> learn(
            List<Labelled<C>> sentences, Function<String, Features> featured) {
        // Mixes the classes, and one sentence more or less leaves the others in their order.
        List<Labelled<C>> mixed =
                sentences.stream()
                        .sorted(Comparator.comparing(one -> SentenceModel.hash(one.text())))
                        .toList();
        List<Features> features =
                mixed.stream().map(sentence -> featured.apply(sentence.text())).toList();
        SentenceLearner<C> learner = new SentenceLearner<>(mixed, features);
        for (int round = 0; round < ROUNDS; round++) {
            learner.goThrough();
        }
        return learner.model;
    }

    private void goThrough() {
        double[] odds = new double[classes.size()];
        for (int at = 0; at < sentences.size(); at++) {
            SentenceModel.Known here = features.get(at);
            model.likelihoods(here, odds);
            odds[classes.indexOf(sentences.get(at).label())] -= 1;
            for (int f = 0; f < here.at().length; f++) {
                step(here.at()[f], odds, here.weight()[f] * here.share());
            }
        }
    }

    private void step(int base, double[] error, float share) {
        for (int c = 0; c < error.length; c++) {
            float slope = (float) error[c] * share + SHRINK * weights[base + c];
            squares[base + c] += slope * slope;
            weights[base + c] -= RATE * slope / (float) Math.sqrt(squares[base + c]);
        }
    }
}
