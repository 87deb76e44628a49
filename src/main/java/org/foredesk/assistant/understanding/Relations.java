package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Locale;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/** For whom the visit is: "for my daughter", "para mi mamá", "bete ke liye". */
final class Relations {
    private static final String SELF = "self";

    private final Phrases<String> others = new Phrases<>();
    private final Phrases<String> self = new Phrases<>();

    Relations() {
        for (Language language : Language.values()) {
            for (WordList.Entry entry :
                    WordList.read(language.code() + "/people.txt").section("relation")) {
                String relation = entry.meaning().toLowerCase(Locale.ROOT);
                Phrases<String> phrases = relation.equals(SELF) ? self : others;
                entry.phrases().forEach(phrase -> phrases.add(phrase, relation));
            }
        }
    }

    @Nullable String read(List<Token> tokens) {
        // "Para mi hijo" begins like "para mí".
        List<Phrases.Hit<String>> found = others.longest(tokens);
        found = found.isEmpty() ? self.longest(tokens) : found;
        return found.isEmpty() ? null : found.getLast().value();
    }
}
