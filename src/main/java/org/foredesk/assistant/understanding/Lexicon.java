package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Speller;
import org.foredesk.assistant.understanding.words.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the word lists taken together tell of single words: which language has them, how they are
 * spelt, and which are no names. Immutable once built.
 */
final class Lexicon {
    private final LanguageGuess languages = new LanguageGuess();
    private final Map<Language, Speller> spellers = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> plain = new EnumMap<>(Language.class);

    Lexicon(
            WhenReader whens,
            Cues cues,
            Specialities specialities,
            Emergencies emergencies,
            ServiceWords services) {
        Map<Language, Set<String>> telling = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Set<String> words = new HashSet<>(whens.ownWords(language));
            words.addAll(cues.words(language));
            words.addAll(specialities.words(language));
            words.addAll(emergencies.words(language));
            telling.put(language, words);
        }
        languages.learn(telling);
        for (Language language : Language.values()) {
            Speller speller =
                    new Speller(language == Language.ES ? Normal::castilian : Normal::romanised);
            for (Language other : Language.values()) {
                speller.know(languages.common(other));
            }
            whens.teach(speller, language);
            cues.teach(speller, language);
            specialities.teach(speller, language);
            emergencies.teach(speller, language);
            speller.know(services.words());
            spellers.put(language, speller);
            Set<String> words = new HashSet<>(languages.common(language));
            if (language == Language.HI) {
                words.addAll(languages.common(Language.EN));
            }
            words.addAll(whens.words(language));
            words.addAll(cues.words(language));
            words.addAll(specialities.words(language));
            plain.put(language, words);
        }
    }

    /** The most likely language; {@code house} where neither text nor thread tell any. */
    Language language(
            List<Token> tokens, String text, @Nullable Language thread, @Nullable Language house) {
        return languages.of(tokens, text, thread, house);
    }

    /** The tokens with slips in known words put right. */
    List<Token> mended(List<Token> tokens, Language language) {
        Speller speller = spellers.get(language);
        if (speller == null) {
            throw new IllegalStateException(language.code());
        }
        return speller.mended(tokens);
    }

    /** Words of a language that are likely nobody's name. */
    Set<String> plain(Language language) {
        return plain.getOrDefault(language, Set.of());
    }

    /** Whether any language has the word, so that it is likely nobody's name. */
    boolean isOrdinary(String word) {
        String form = Normal.of(word);
        return plain.values().stream().anyMatch(words -> words.contains(form));
    }
}
