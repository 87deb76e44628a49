package org.foredesk.desk.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this desk remembers between starts: window, theme, language, widths, filters; and, while it
 * is open, what is looked at. No patient data. A file that cannot be read or written costs the
 * memory, never the work.
 */
public final class DeskMemory {

    private static final Logger LOG = LoggerFactory.getLogger(DeskMemory.class);

    private final Path file;
    private final Properties values = new Properties();
    private final Map<String, String> untilClosed = new HashMap<>();
    private boolean changed;

    private DeskMemory(Path file) {
        this.file = file;
    }

    public static DeskMemory open(Path file) {
        DeskMemory memory = new DeskMemory(file);
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                memory.values.load(reader);
            } catch (IOException | IllegalArgumentException damaged) {
                LOG.warn("What the desk remembered cannot be read: {}", damaged.getMessage());
            }
        }
        return memory;
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(untilClosed.getOrDefault(key, values.getProperty(key)));
    }

    public Optional<Double> number(String key) {
        try {
            return get(key).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** Remembers; on disk with the next {@link #save}. */
    public synchronized void put(String key, String value) {
        changed |= !value.equals(values.setProperty(key, value));
    }

    /**
     * Remembers until the desk is closed, never on disk: what somebody looks at now, which would
     * only be in the way on another day.
     */
    public synchronized void putUntilClosed(String key, String value) {
        untilClosed.put(key, value);
    }

    /** Whether there is something {@link #save} would write. */
    public synchronized boolean changed() {
        return changed;
    }

    /** Writes the file where anything changed; a small one, but still not for JavaFX's thread. */
    public synchronized void save() {
        if (!changed) {
            return;
        }
        changed = false;
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            values.store(writer, null);
        } catch (IOException unwritable) {
            LOG.warn("What the desk remembers cannot be written: {}", unwritable.getMessage());
        }
    }
}
