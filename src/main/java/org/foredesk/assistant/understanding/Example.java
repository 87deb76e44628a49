package org.foredesk.assistant.understanding;

import java.util.ArrayList;
import java.util.List;
import org.foredesk.assistant.understanding.words.ListLine;
import org.jspecify.annotations.Nullable;

/**
 * A sentence a patient might write, and what it wants. They stand in {@code app/assistant}, a
 * section an intent; the format is told in its {@code README.md}.
 */
record Example(Intent intent, String text) {

    /**
     * The examples for messages in a language. Hindi has a second file in Latin letters, and is
     * mixed with English by many.
     */
    static List<Example> heardIn(Language language) {
        List<Example> out = new ArrayList<>(read(language.code() + "/examples.txt"));
        if (language == Language.HI) {
            out.addAll(read("hi/examples-latin.txt"));
            out.addAll(read("en/examples.txt"));
        }
        return out;
    }

    // A broken file is a bug.
    private static List<Example> read(String name) {
        List<Example> out = new ArrayList<>();
        @Nullable Intent intent = null;
        for (ListLine line : ListLine.read(name)) {
            String section = line.section();
            if (section != null) {
                intent =
                        Intent.ofCode(section)
                                .orElseThrow(() ->
                                        new IllegalStateException(line.where() + ": no intent"));
            } else if (intent == null) {
                throw new IllegalStateException(line.where() + ": a sentence under no intent");
            } else {
                out.add(new Example(intent, line.text()));
            }
        }
        return out;
    }
}
