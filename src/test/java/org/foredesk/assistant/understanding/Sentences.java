package org.foredesk.assistant.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences the project wrote for its tests, from {@code src/test/resources/understanding}: a
 * heading in brackets, then one sentence a line. What follows {@code <<} is what the assistant said
 * before it.
 */
final class Sentences {
    private Sentences() {}

    /**
     * One sentence.
     *
     * @param heading what it stands under
     * @param previous the assistant's words before it, or null
     */
    record Sentence(String heading, String text, String previous) {
        @Override
        public String toString() {
            return heading + ": " + text;
        }
    }

    static List<Sentence> read(String name) {
        List<Sentence> out = new ArrayList<>();
        String heading = "";
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                heading = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split(" << ", 2);
                out.add(new Sentence(heading, parts[0], parts.length > 1 ? parts[1] : null));
            }
        }
        return out;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Sentences.class.getResourceAsStream("/understanding/" + name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
