package org.foredesk.assistant.understanding;

import java.util.List;
import java.util.Locale;
import org.foredesk.assistant.understanding.words.Phrases;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;
import org.jspecify.annotations.Nullable;

/** For whom the visit is: "for my daughter", "para mi mamá", "bete ke liye". */
final class Relations {
    private final Phrases<String> phrases = new Phrases<>();

    Relations() {
        for (Language language : Language.values()) {
            for (WordList.Entry entry :
                    WordList.read(language.code() + "/people.txt").section("relation")) {
                entry.phrases()
                        .forEach(phrase ->
                                phrases.add(phrase, entry.meaning().toLowerCase(Locale.ROOT)));
            }
        }
    }

    @Nullable String read(List<Token> tokens) {
        List<Phrases.Hit<String>> found = phrases.longest(tokens);
        return found.isEmpty() ? null : found.getLast().value();
    }
}
