package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foredesk.assistant.understanding.SentenceModel.Labelled;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * How like an emergency a message is, and which: the second hearer beside the rules of {@link
 * Emergencies}, for what people in distress say in words no list has, and for lists' words in
 * sentences that mean no harm. Learned from {@code alarms.txt} and the examples; nothing in it is
 * left to chance.
 */
final class AlarmLikeness {
    private static final PerLanguage<SentenceModel<Boolean>> ALARMS =
            new PerLanguage<>(AlarmLikeness::alarms);

    /** Learned from emergencies alone, and asked of nothing else. */
    private static final PerLanguage<SentenceModel<EmergencyKind>> KINDS =
            new PerLanguage<>(AlarmLikeness::kinds);

    private AlarmLikeness() {}

    /**
     * How like an emergency, 0–1.
     *
     * @param tokens the message as written
     */
    static double of(List<Token> tokens, Language language) {
        return ALARMS.of(language).likeness(words(tokens)).getOrDefault(true, 0.0);
    }

    /**
     * How like each kind of emergency a message is that is one: 0–1 each and 1 together.
     *
     * @param tokens the message as written
     */
    static Map<EmergencyKind, Double> kinds(List<Token> tokens, Language language) {
        return KINDS.of(language).likeness(words(tokens));
    }

    private static SentenceModel<Boolean> alarms(Language language) {
        List<Labelled<Boolean>> out = new ArrayList<>();
        for (Example one : Example.heardIn(language)) {
            out.add(new Labelled<>(one.intent() == Intent.EMERGENCY, one.text()));
        }
        for (AlarmSentence one : AlarmSentence.of(language)) {
            out.add(new Labelled<>(one.kind() != null, one.text()));
        }
        return model(out);
    }

    private static SentenceModel<EmergencyKind> kinds(Language language) {
        List<Labelled<EmergencyKind>> out = new ArrayList<>();
        for (AlarmSentence one : AlarmSentence.of(language)) {
            EmergencyKind kind = one.kind();
            if (kind != null) {
                out.add(new Labelled<>(kind, one.text()));
            }
        }
        return model(out);
    }

    private static <C extends Comparable<C>> SentenceModel<C> model(List<Labelled<C>> sentences) {
        return new SentenceModel<>(sentences, text -> words(Tokenizer.tokens(text)));
    }

    /** The lists have their say in {@link Emergencies}, so that here the words alone count. */
    private static Features words(List<Token> tokens) {
        return new Features(tokens, List.of(), null);
    }
}
