package org.foredesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.foredesk.kernel.Outcome;

/** How commands reach the process that holds the data folder. */
public final class LocalLine implements AutoCloseable {

    private LocalLine() {}

    /** What the holding process does for a command of another process. */
    @FunctionalInterface
    public interface Command {
        Outcome<JsonNode> run(JsonNode args);
    }

    /** Listens for the owner's other processes until closed. */
    public static LocalLine open(DataFolder folder, Map<String, Command> commands) {
        throw new UnsupportedOperationException();
    }

    /** Asks the process that holds {@code folder}; refused with {@code not_running} when none answers. */
    public static Outcome<JsonNode> ask(Path folder, String command, JsonNode args) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
