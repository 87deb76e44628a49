package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * How likely a message means each intent, by its likeness to the examples: softmax regression over
 * words, pairs of words and parts of words, trained with AdaGrad when it is built. Nothing is left
 * to chance, so that the same examples always make the same model. Immutable once built.
 */
final class IntentModel {
    private static final int CLASSES = Intent.values().length;
    private static final int ROUNDS = 14;
    private static final float RATE = 0.35f;
    private static final float SHRINK = 1e-5f;

    /** A step through the examples that meets all of them and mixes the sections. */
    private static final int STRIDE = 1_000_003;

    /** Parts of words carry endings and survive typing errors. */
    private static final int PART = 4;

    private final Map<String, Integer> places = new HashMap<>();
    private final float[] weights;

    /**
     * What is learned depends on the files of the build alone, so that a language is learned once a
     * process, when it is first needed; it takes part of a second.
     */
    private static final class English {
        static final IntentModel LEARNED = new IntentModel(Example.heardIn(Language.EN));
    }

    private static final class Spanish {
        static final IntentModel LEARNED = new IntentModel(Example.heardIn(Language.ES));
    }

    private static final class Hindi {
        static final IntentModel LEARNED = new IntentModel(Example.heardIn(Language.HI));
    }

    /** The model for messages in a language. */
    static IntentModel of(Language language) {
        return switch (language) {
            case EN -> English.LEARNED;
            case ES -> Spanish.LEARNED;
            case HI -> Hindi.LEARNED;
        };
    }

    IntentModel(List<Example> examples) {
        List<int[]> features = new ArrayList<>();
        for (Example example : examples) {
            features.add(
                    features(Tokenizer.tokens(example.text())).stream()
                            .mapToInt(name -> places.computeIfAbsent(name, _ -> places.size()))
                            .toArray());
        }
        this.weights = new float[places.size() * CLASSES];
        train(examples, features);
    }

    private void train(List<Example> examples, List<int[]> features) {
        float[] squares = new float[weights.length];
        Arrays.fill(squares, 1e-4f);
        double[] odds = new double[CLASSES];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < examples.size(); i++) {
                int at = (int) ((long) i * STRIDE % examples.size());
                int[] here = features.get(at);
                likelihoods(here, odds);
                odds[examples.get(at).intent().ordinal()] -= 1;
                float share = share(here);
                for (int feature : here) {
                    step(feature * CLASSES, odds, share, squares);
                }
            }
        }
    }

    private void step(int base, double[] error, float share, float[] squares) {
        for (int c = 0; c < CLASSES; c++) {
            float slope = (float) error[c] * share + SHRINK * weights[base + c];
            squares[base + c] += slope * slope;
            weights[base + c] -= RATE * slope / (float) Math.sqrt(squares[base + c]);
        }
    }

    private static float share(int[] features) {
        return features.length == 0 ? 0 : 1f / (float) Math.sqrt(features.length);
    }

    private void likelihoods(int[] features, double[] out) {
        Arrays.fill(out, 0);
        for (int feature : features) {
            for (int c = 0; c < CLASSES; c++) {
                out[c] += weights[feature * CLASSES + c];
            }
        }
        float share = share(features);
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            out[c] = Math.exp(out[c] * share);
            sum += out[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            out[c] /= sum;
        }
    }

    /**
     * The likeliest of the intents that can be meant, with its probability among them.
     *
     * @param open what can be meant at this point; not empty
     */
    ScoredIntent likeliest(List<Token> tokens, Set<Intent> open) {
        int[] known =
                features(tokens).stream()
                        .map(places::get)
                        .filter(java.util.Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] odds = new double[CLASSES];
        likelihoods(known, odds);
        double sum = 0;
        Intent best = Intent.OTHER;
        double most = -1;
        for (Intent intent : open) {
            double odd = odds[intent.ordinal()];
            sum += odd;
            if (odd > most) {
                most = odd;
                best = intent;
            }
        }
        return new ScoredIntent(best, most / sum);
    }

    /** How many of the words no example has. */
    int strange(List<Token> tokens) {
        return (int)
                tokens.stream()
                        .filter(token -> token.word() && !places.containsKey(token.form()))
                        .count();
    }

    private static Set<String> features(List<Token> tokens) {
        Set<String> out = new LinkedHashSet<>();
        String before = "^";
        out.add("*");
        for (Token token : tokens) {
            String word = token.number() ? "0" : token.form();
            if (token.kind() == Token.Kind.SIGN && !token.is("?")) {
                continue;
            }
            out.add(word);
            out.add(before + " " + word);
            String edged = "<" + word + ">";
            if (token.word()) {
                for (int i = 0; i + PART <= edged.length(); i++) {
                    out.add("/" + edged.substring(i, i + PART));
                }
            }
            before = word;
        }
        out.add(before + " $");
        return out;
    }
}
