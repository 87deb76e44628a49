package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.words.Normal;
import org.foredesk.assistant.understanding.words.WordList;

/**
 * Single words of one section of a list, of all languages together, for where people mix them; in
 * the form words are compared in.
 */
final class ListedWords {
    private final String where;
    private final List<WordList.Entry> entries = new ArrayList<>();

    /** Reads the section from each language's file of that name. */
    ListedWords(String file, String section) {
        this.where = file + " [" + section + "]";
        for (Language language : Language.values()) {
            entries.addAll(WordList.read(language.code() + "/" + file).section(section));
        }
    }

    /** The words of a meaning; that no language has any is a bug in the lists. */
    Set<String> of(String meaning) {
        Set<String> out = new HashSet<>();
        for (WordList.Entry entry : entries) {
            if (entry.meaning().equals(meaning)) {
                entry.phrases().forEach(word -> out.add(Normal.of(word)));
            }
        }
        if (out.isEmpty()) {
            throw new IllegalStateException(where + ": no " + meaning);
        }
        return Set.copyOf(out);
    }
}
