package org.foredesk.assistant.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a message is in, by script and common words; the conversation's language
 * wins ties.
 */
final class LanguageGuess {
    /** The conversation's language counts as much as this many words. */
    private static final double THREAD = 0.9;

    /** Endings that English and Hindi words rarely have. */
    private static final Pattern SPANISH_ENDING =
            Pattern.compile(
                    ".{3,}(?:cion|ciones|mente|iendo|ando|itos?|itas?|illos?|illas?|azo|dad)");

    /** "December ka first week": between borrowed words one of these makes the sentence Hindi. */
    private static final Set<String> JOINING =
            WordList.read(Language.HI.code() + "/language.txt").words("joining");

    private static final double JOINS = 0.7;
    private static final double ONE_HINDI_WORD = 1.25;
    private static final double TWO_HINDI_WORDS = 1.75;
    private static final double SHARED_WORDS_ONLY = 0.9;

    private final Map<Language, Set<String>> common = new EnumMap<>(Language.class);

    public LanguageGuess() {
        for (Language language : Language.values()) {
            common.put(language, WordList.read(language.code() + "/language.txt").words("common"));
        }
    }

    private final Map<String, Language> telling = new java.util.HashMap<>();

    /** Takes in further words; each that only one language has tells for it. */
    void learn(Map<Language, Set<String>> words) {
        Map<String, Integer> owners = new java.util.HashMap<>();
        words.values().forEach(set -> set.forEach(word -> owners.merge(word, 1, Integer::sum)));
        words.forEach((language, set) ->
                set.forEach(word -> {
                    boolean elsewhere =
                            common.entrySet().stream()
                                    .anyMatch(e ->
                                            e.getKey() != language && e.getValue().contains(word));
                    if (owners.getOrDefault(word, 0) == 1
                            && !elsewhere
                            && word.length() > 2
                            && word.charAt(0) < 0x0900) {
                        telling.put(word, language);
                    }
                }));
    }

    /** Words that are certainly right as they are. */
    public Set<String> common(Language language) {
        return common.getOrDefault(language, Set.of());
    }

    /** The most likely language; {@code house} where neither text nor thread tell any. */
    public Language of(
            List<Token> tokens, String text, @Nullable Language thread, @Nullable Language house) {
        double[] score = new double[Language.values().length];
        int onlyHindi = 0;
        if (thread != null) {
            score[thread.ordinal()] += THREAD;
        }
        boolean hindi = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.word()) {
                continue;
            }
            if (token.devanagari()) {
                score[Language.HI.ordinal()] += 1.5;
                hindi = true;
                continue;
            }
            String form = Normal.unstretched(token.form(), 1);
            Language told = telling.get(form);
            if (told != null && !common(told).contains(form)) {
                score[told.ordinal()] += 0.8;
            }
            if (told == null && SPANISH_ENDING.matcher(form).matches()) {
                score[Language.ES.ordinal()] += 0.3;
            }
            int shared = 0;
            for (Language language : Language.values()) {
                shared += common(language).contains(form) ? 1 : 0;
            }
            boolean joins = JOINING.contains(form) && i > 0 && i + 1 < tokens.size();
            onlyHindi += joins ? 1 : 0;
            score[Language.HI.ordinal()] += joins ? JOINS : 0;
            onlyHindi += shared == 1 && common(Language.HI).contains(form) ? 1 : 0;
            for (Language language : Language.values()) {
                if (common(language).contains(form)) {
                    score[language.ordinal()] += shared == 1 ? 1.0 : 0.4;
                }
            }
            hindi |= shared == 1 && common(Language.HI).contains(form) || told == Language.HI;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '¿' || c == '¡' || c == 'ñ' || c == 'Ñ') {
                score[Language.ES.ordinal()] += 0.8;
            }
        }
        // Hindi borrows English words, not the other way round: two Hindi words among English ones
        // make it Hindi. Words that all three languages write alike ("me", "no", "ya") tell
        // nothing.
        score[Language.HI.ordinal()] *=
                onlyHindi >= 2
                        ? TWO_HINDI_WORDS
                        : hindi || thread == Language.HI ? ONE_HINDI_WORD : SHARED_WORDS_ONLY;
        Language known = thread == null ? house : thread;
        Language best = known == null ? Language.EN : known;
        for (Language language : Language.values()) {
            if (score[language.ordinal()] > score[best.ordinal()] + 1e-9) {
                best = language;
            }
        }
        return best;
    }
}
