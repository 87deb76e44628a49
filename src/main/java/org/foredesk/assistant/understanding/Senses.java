package org.foredesk.assistant.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.Token;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * What words say about an emergency: a part of the body, a sign, a person, that it is now or long
 * ago, a kind of visit. The words are those of {@code senses.txt}; the senses are the same in all
 * languages, and the words of all lie together, since people in distress mix them.
 */
final class Senses {
    /** The shortest beginning that tells a word: {@code word~}. */
    private static final int BEGINNING = 3;

    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, Set<String>> byBeginning = new HashMap<>();

    Senses() {
        for (Language language : Language.values()) {
            for (WordList.Entry entry :
                    WordList.read(language.code() + "/senses.txt").section("sense")) {
                entry.phrases().forEach(word -> add(word, entry.meaning()));
            }
        }
    }

    private void add(String word, String sense) {
        boolean begins = word.endsWith("~");
        String form = Normal.of(begins ? word.substring(0, word.length() - 1) : word);
        (begins ? byBeginning : byWord).computeIfAbsent(form, _ -> new TreeSet<>()).add(sense);
    }

    /** All senses the words have. */
    Set<String> of(List<Token> tokens) {
        Set<String> out = new TreeSet<>();
        for (Token token : tokens) {
            String form = token.form();
            out.addAll(byWord.getOrDefault(form, Set.of()));
            for (int length = BEGINNING; length <= form.length(); length++) {
                out.addAll(byBeginning.getOrDefault(form.substring(0, length), Set.of()));
            }
        }
        return out;
    }
}
