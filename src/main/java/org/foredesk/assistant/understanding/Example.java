package org.foredesk.assistant.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    // A missing or broken file is a bug.
    private static List<Example> read(String name) {
        try (InputStream in = Example.class.getResourceAsStream("/app/assistant/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no examples " + name);
            }
            return parse(
                    name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("examples " + name, e);
        }
    }

    private static List<Example> parse(String name, BufferedReader in) throws IOException {
        List<Example> out = new ArrayList<>();
        @Nullable Intent intent = null;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = line.strip();
            String where = name + ":" + number;
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                intent =
                        Intent.ofCode(text.substring(1, text.length() - 1))
                                .orElseThrow(
                                        () -> new IllegalStateException(where + ": no intent"));
            } else if (intent == null) {
                throw new IllegalStateException(where + ": a sentence under no intent");
            } else {
                out.add(new Example(intent, text));
            }
        }
        return out;
    }
}
