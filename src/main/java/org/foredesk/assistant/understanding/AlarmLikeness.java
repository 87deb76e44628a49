package org.foredesk.assistant.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;

/**
 * How like an emergency a message is: the second hearer beside the rules of {@link Emergencies},
 * for what people in distress say in words no list has, and for lists' words in sentences that mean
 * no harm. Learned from {@code alarms.txt} and the examples; nothing in it is left to chance.
 */
final class AlarmLikeness {
    private static final Set<Intent> EITHER = EnumSet.of(Intent.EMERGENCY, Intent.OTHER);

    private static final PerLanguage<IntentModel> MODELS =
            new PerLanguage<>(AlarmLikeness::learned);

    private AlarmLikeness() {}

    /**
     * 0–1.
     *
     * @param tokens the message as written
     */
    static double of(List<Token> tokens, Language language) {
        return MODELS.of(language).likeness(words(tokens), EITHER).of(Intent.EMERGENCY);
    }

    private static IntentModel learned(Language language) {
        return new IntentModel(Example.alarms(language), text -> words(Tokenizer.tokens(text)));
    }

    /** The lists have their say in {@link Emergencies}, so that here the words alone count. */
    private static Features words(List<Token> tokens) {
        return new Features(tokens, List.of(), null);
    }
}
