package org.foredesk.assistant.understanding.words;

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
 * One line of a file of words or sentences. The format is told in {@code app/assistant/README.md}.
 *
 * @param where file and line number, for errors
 * @param text without the blanks around it; never empty and no comment
 */
public record ListLine(String where, String text) {

    /**
     * Reads {@code /app/assistant/NAME} from the class path, comments and empty lines left out. A
     * missing file is a bug.
     */
    public static List<ListLine> read(String name) {
        try (InputStream in = ListLine.class.getResourceAsStream("/app/assistant/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no list " + name);
            }
            return read(
                    name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("list " + name, e);
        }
    }

    private static List<ListLine> read(String name, BufferedReader in) throws IOException {
        List<ListLine> out = new ArrayList<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                out.add(new ListLine(name + ":" + number, text));
            }
        }
        return out;
    }

    /** The name of the section that begins with this line ({@code [name]}); null for another. */
    public @Nullable String section() {
        return text.startsWith("[") && text.endsWith("]")
                ? text.substring(1, text.length() - 1)
                : null;
    }
}
