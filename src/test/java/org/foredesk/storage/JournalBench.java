package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Measures the journal against plain file writes in one run; prints figures. Run by hand or from
 * the bench profile.
 */
public final class JournalBench {

    private static final int CONTENT = 1024;

    private JournalBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "bench");
        DataKey key = JournalKit.key(folder);
        StringBuilder figures = new StringBuilder();
        try (WebhookJournal journal = JournalKit.open(folder.resolve("journal"), key)) {
            for (int callers : new int[] {1, 64, 64, 64, 512}) {
                figures.append(journal(journal, callers, callers == 1 ? 20_000 : 200_000));
            }
        }
        figures.append(plain(folder.resolve("plain"), 20_000, true))
                .append(plain(folder.resolve("plain"), 200_000, false));
        Files.writeString(folder.resolve("figures.txt"), figures);
        Files.copy(
                folder.resolve("figures.txt"),
                Path.of(arguments[0], "figures.txt"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String journal(WebhookJournal journal, int callers, int appends) {
        byte[] content = new byte[CONTENT];
        AtomicInteger left = new AtomicInteger(appends);
        long[] took = new long[appends];
        long start = System.nanoTime();
        IntStream.range(0, callers)
                .mapToObj(caller ->
                        Thread.startVirtualThread(() -> {
                            for (int i = left.decrementAndGet();
                                    i >= 0;
                                    i = left.decrementAndGet()) {
                                long began = System.nanoTime();
                                journal.append(content).join();
                                took[i] = System.nanoTime() - began;
                            }
                        }))
                .toList()
                .forEach(JournalKit::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(took);
        return "journal, %d callers: %.0f appends/s, p50 %d us, p99 %d us%n"
                .formatted(
                        callers,
                        appends / seconds,
                        took[appends / 2] / 1000,
                        took[appends * 99 / 100] / 1000);
    }

    private static String plain(Path file, int writes, boolean sync) throws IOException {
        ByteBuffer content = ByteBuffer.allocateDirect(CONTENT);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (int i = 0; i < writes; i++) {
                channel.write(content.clear());
                if (sync) {
                    channel.force(false);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return "plain writes, one thread, %s: %.0f/s%n"
                    .formatted(sync ? "each synced" : "never synced", writes / seconds);
        }
    }
}
