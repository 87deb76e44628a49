package org.foredesk.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the language model is told, from {@code app/assistant/model}. */
final class Prompts {

    private Prompts() {}

    /** A missing file is a bug. */
    static String read(String name) {
        try (InputStream in = Prompts.class.getResourceAsStream("/app/assistant/model/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no prompt " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("prompt " + name, failed);
        }
    }
}
