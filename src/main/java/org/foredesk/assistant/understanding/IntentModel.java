package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.foredesk.assistant.understanding.words.Token;

/**
 * How likely a message means each intent, by its likeness to the examples. Immutable once built.
 */
final class IntentModel {
    private static final PerLanguage<IntentModel> LEARNED =
            new PerLanguage<>(language -> new IntentModel(LearnedModels.intents(language)));

    private final SentenceModel<Intent> model;

    private IntentModel(SentenceModel<Intent> model) {
        this.model = model;
    }

    /** The model for messages in a language. */
    static IntentModel of(Language language) {
        return LEARNED.of(language);
    }

    /** Learns the model of a language's examples. */
    static SentenceModel<Intent> learn(Language language) {
        return learn(
                Example.heardIn(language), text -> WordLists.ofTheBuild().features(text, language));
    }

    /**
     * Learns a model of its own from examples.
     *
     * @param featured what a sentence is likened to others by
     */
    static IntentModel from(List<Example> examples, Function<String, Features> featured) {
        return new IntentModel(learn(examples, featured));
    }

    private static SentenceModel<Intent> learn(
            List<Example> examples, Function<String, Features> featured) {
        return SentenceLearner.learn(
                examples.stream()
                        .map(one -> new SentenceLearner.Labelled<>(one.intent(), one.text()))
                        .toList(),
                featured);
    }

    /**
     * How like the examples of each intent a message is.
     *
     * @param open what can be meant at this point, at least one intent of the examples
     */
    Likeness likeness(Features features, Set<Intent> open) {
        Map<Intent, Double> shares = new EnumMap<>(model.likeness(features));
        shares.keySet().retainAll(open);
        double sum = shares.values().stream().mapToDouble(odd -> odd).sum();
        shares.replaceAll((_, odd) -> odd / sum);
        return new Likeness(shares);
    }

    /** How many of the words no example has. */
    long strange(List<Token> tokens) {
        return tokens.stream().filter(token -> token.word() && !model.knows(token.form())).count();
    }
}
