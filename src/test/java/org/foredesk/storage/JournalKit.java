package org.foredesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Short words for the journal's tests. */
final class JournalKit {

    static final WebhookJournal.Limits SMALL =
            new WebhookJournal.Limits(4096, 1 << 20, Duration.ofSeconds(9));

    private JournalKit() {}

    static DataKey key(Path folder) {
        try (DataFolder data = DataFolder.open(folder).orElseThrow()) {
            return DataKey.openInFile(data).orElseThrow();
        }
    }

    static WebhookJournal open(Path folder, DataKey key) {
        return WebhookJournal.open(
                folder, key, InstantSource.system(), WebhookJournal.Limits.USUAL);
    }

    static JournalPosition append(WebhookJournal journal, String text) {
        return journal.append(text.getBytes(StandardCharsets.UTF_8)).join();
    }

    static List<String> textsFrom(WebhookJournal journal, JournalPosition position) {
        List<String> texts = new ArrayList<>();
        journal.readFrom(position, found -> texts.add(text(found)));
        return texts;
    }

    static String text(JournalRecord found) {
        return new String(found.content(), StandardCharsets.UTF_8);
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal")).sorted().toList();
        }
    }
}
