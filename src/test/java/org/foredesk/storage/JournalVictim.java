package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A process that appends without end, from 64 callers, and notes each acknowledged record in a
 * file, until it is killed. Notes are not synced: what a process handed to the system outlives the
 * process.
 */
public final class JournalVictim {

    private JournalVictim() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        DataKey key = DataKey.openInFile(DataFolder.open(folder).orElseThrow()).orElseThrow();
        WebhookJournal journal =
                WebhookJournal.open(
                        folder.resolve("journal"),
                        key,
                        InstantSource.system(),
                        new WebhookJournal.Limits(100_000, 1 << 24, Duration.ofSeconds(9)));
        FileChannel notes =
                FileChannel.open(
                        Path.of(arguments[1]),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
        Thread last = Thread.currentThread();
        for (int caller = 0; caller < 64; caller++) {
            String name = arguments[2] + "-" + caller + "-";
            last = Thread.startVirtualThread(() -> appendForEver(journal, notes, name));
        }
        last.join();
    }

    private static void appendForEver(WebhookJournal journal, FileChannel notes, String name) {
        for (int i = 0; ; i++) {
            JournalKit.append(journal, name + i);
            try {
                notes.write(ByteBuffer.wrap((name + i + "\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
