package org.foredesk.assistant.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.Tokenizer;
import org.jspecify.annotations.Nullable;

/** What a question is about: one of the clinic's own first, else a usual one. */
final class FaqTopics {
    private FaqTopics() {}

    static @Nullable String find(Heard heard, ClinicVocabulary clinic) {
        Set<String> said = new HashSet<>();
        heard.tokens.forEach(t -> said.add(t.form()));
        String best = null;
        int bestWords = 0;
        for (Map.Entry<String, List<String>> faq : clinic.faqTopics().entrySet()) {
            for (String phrasing : faq.getValue()) {
                int words = contained(phrasing, said);
                if (words > bestWords
                        || words == bestWords
                                && words > 0
                                && best != null
                                && faq.getKey().compareTo(best) < 0) {
                    best = faq.getKey();
                    bestWords = words;
                }
            }
        }
        return best != null ? "faq:" + best : heard.topic();
    }

    /** How many words the phrasing has where all of them were said; 0 otherwise. */
    private static int contained(String phrasing, Set<String> said) {
        int words = 0;
        for (Token token : Tokenizer.tokens(phrasing)) {
            if (token.kind() == Token.Kind.SIGN) {
                continue;
            }
            if (!said.contains(token.form())) {
                return 0;
            }
            words++;
        }
        return words;
    }
}
