package org.foredesk.assistant.understanding;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.SentenceModel.Labelled;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * How like an emergency a message is, and which: the second hearer beside the rules of {@link
 * Emergencies}, for what people in distress say in words no list has, and for lists' words in
 * sentences that mean no harm. Learned from {@code alarms.txt} and the examples, of all languages
 * together: what the {@link Senses} of one language's sentences teach is of use in the others. That
 * takes part of a second, once a process; nothing in it is left to chance.
 */
final class AlarmLikeness {
    private static final Senses SENSES = new Senses();

    private static final SentenceModel<Boolean> ALARMS = alarms();

    /**
     * Learned from emergencies alone, and asked of nothing else; not before the first of them, as
     * learning takes a good part of a second.
     */
    private static final class Kinds {
        static final SentenceModel<EmergencyKind> LEARNED = kinds();
    }

    private AlarmLikeness() {}

    /** Learns what is else learned when the first emergency comes. */
    static void prepare() {
        kinds(List.of(), List.of());
    }

    /**
     * How like an emergency, 0–1.
     *
     * @param raw the message as written
     * @param tokens with slips mended
     */
    static double of(List<Token> raw, List<Token> tokens) {
        return ALARMS.likeness(features(raw, tokens)).getOrDefault(true, 0.0);
    }

    /**
     * How like each kind of emergency a message is that is one: 0–1 each and 1 together.
     *
     * @param raw the message as written
     * @param tokens with slips mended
     */
    static Map<EmergencyKind, Double> kinds(List<Token> raw, List<Token> tokens) {
        return Kinds.LEARNED.likeness(features(raw, tokens));
    }

    /** Whether any word says something of an emergency. */
    static boolean speaks(List<Token> raw, List<Token> tokens) {
        return !senses(raw, tokens).isEmpty();
    }

    private static SentenceModel<Boolean> alarms() {
        Set<Labelled<Boolean>> out = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            for (Example one : Example.heardIn(language)) {
                out.add(new Labelled<>(one.intent() == Intent.EMERGENCY, one.text()));
            }
            for (AlarmSentence one : AlarmSentence.of(language)) {
                out.add(new Labelled<>(one.kind() != null, one.text()));
            }
        }
        return model(out);
    }

    private static SentenceModel<EmergencyKind> kinds() {
        Set<Labelled<EmergencyKind>> out = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            for (AlarmSentence one : AlarmSentence.of(language)) {
                EmergencyKind kind = one.kind();
                if (kind != null) {
                    out.add(new Labelled<>(kind, one.text()));
                }
            }
        }
        return model(out);
    }

    private static <C extends Comparable<C>> SentenceModel<C> model(Set<Labelled<C>> sentences) {
        return new SentenceModel<>(
                List.copyOf(sentences),
                text -> {
                    List<Token> tokens = Tokenizer.tokens(text);
                    return features(tokens, tokens);
                });
    }

    /** The rules' lists have their say in {@link Emergencies}; here words and senses count. */
    private static Features features(List<Token> raw, List<Token> tokens) {
        return new Features(raw, senses(raw, tokens), null);
    }

    private static Set<String> senses(List<Token> raw, List<Token> tokens) {
        Set<String> senses = new HashSet<>(SENSES.of(raw));
        if (!tokens.equals(raw)) {
            senses.addAll(SENSES.of(tokens));
        }
        return senses;
    }
}
