package org.foredesk.assistant.understanding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.SentenceLearner.Labelled;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * How like an emergency a message is, and which: the second hearer beside the rules of {@link
 * Emergencies}, for what people in distress say in words no list has, and for lists' words in
 * sentences that mean no harm. Learned from {@code alarms.txt} and the examples, of all languages
 * together: what the {@link Senses} of one language's sentences teach is of use in the others.
 */
final class AlarmLikeness {
    private static final Senses SENSES = new Senses();

    private static final class Alarms {
        static final SentenceModel<Boolean> LEARNED = LearnedModels.alarms();
    }

    /** Learned from emergencies alone, and asked of nothing else. */
    private static final class Kinds {
        static final SentenceModel<EmergencyKind> LEARNED = LearnedModels.kinds();
    }

    private final Set<String> senses;
    private final Features features;

    /**
     * @param raw the message as written
     * @param tokens with slips mended
     */
    AlarmLikeness(List<Token> raw, List<Token> tokens) {
        this.senses = new HashSet<>(SENSES.of(raw));
        if (!tokens.equals(raw)) {
            senses.addAll(SENSES.of(tokens));
        }
        // The rules' lists have their say in Emergencies; here words and senses count.
        this.features = new Features(raw, senses, null);
    }

    /** How like an emergency, 0–1. */
    double alarm() {
        return Alarms.LEARNED.likeness(features).getOrDefault(true, 0.0);
    }

    /** How like each kind of emergency a message is that is one: 0–1 each and 1 together. */
    Map<EmergencyKind, Double> kinds() {
        return Kinds.LEARNED.likeness(features);
    }

    /** Whether any word says something of an emergency. */
    boolean speaks() {
        return !senses.isEmpty();
    }

    /** Learns what is an emergency and what is none. */
    static SentenceModel<Boolean> learnAlarms() {
        Set<Labelled<Boolean>> out = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            for (Example one : Example.heardIn(language)) {
                out.add(new Labelled<>(one.intent() == Intent.EMERGENCY, one.text()));
            }
            for (AlarmSentence one : AlarmSentence.of(language)) {
                out.add(new Labelled<>(one.kind() != null, one.text()));
            }
        }
        return learn(out);
    }

    /** Learns the kinds of emergencies. */
    static SentenceModel<EmergencyKind> learnKinds() {
        Set<Labelled<EmergencyKind>> out = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            for (AlarmSentence one : AlarmSentence.of(language)) {
                EmergencyKind kind = one.kind();
                if (kind != null) {
                    out.add(new Labelled<>(kind, one.text()));
                }
            }
        }
        return learn(out);
    }

    private static <C extends Comparable<C>> SentenceModel<C> learn(Set<Labelled<C>> sentences) {
        return SentenceLearner.learn(
                List.copyOf(sentences),
                text -> {
                    List<Token> tokens = Tokenizer.tokens(text);
                    return new AlarmLikeness(tokens, tokens).features;
                });
    }
}
