package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.foredesk.storage.JournalKit.append;
import static org.foredesk.storage.JournalKit.segments;
import static org.foredesk.storage.JournalKit.textsFrom;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal has acknowledged is on the disk, seen from the disk's side. */
class JournalDurabilityTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir Path data;
    private Path folder;
    private final WatchedDisk disk = new WatchedDisk();
    private WebhookJournal journal;

    @BeforeEach
    void open() {
        folder = data.resolve("journal");
        open(Duration.ofSeconds(30));
    }

    private void open(Duration patience) {
        journal =
                disk.open(
                        folder,
                        JournalKit.key(data),
                        InstantSource.system(),
                        new WebhookJournal.Limits(1 << 20, 1 << 20, patience));
        // The first record also begins the segment.
        append(journal, "first");
    }

    @AfterEach
    void close() {
        disk.letAllPass();
        journal.close();
    }

    private CompletableFuture<JournalPosition> put(String text) {
        return journal.append(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void staysOpen(CompletableFuture<JournalPosition> record) {
        assertThatThrownBy(() -> record.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    private long size() throws Exception {
        return Files.size(segments(folder).getLast());
    }

    @Test
    void aRecordIsNotAcknowledgedBeforeItIsWritten() throws Exception {
        long before = size();
        disk.holdWrites();
        CompletableFuture<JournalPosition> record = put("second");
        await().until(() -> disk.heldWrites() == 1);
        staysOpen(record);
        assertThat(size()).isEqualTo(before);
        disk.letAllPass();
        assertThat(record.join()).isNotNull();
    }

    @Test
    void aRecordIsNotAcknowledgedBeforeItIsSynced() throws Exception {
        long before = size();
        disk.holdSyncs();
        CompletableFuture<JournalPosition> record = put("second");
        await().until(() -> disk.heldSyncs() == 1);
        assertThat(size()).as("written before the sync").isGreaterThan(before);
        staysOpen(record);
        disk.letAllPass();
        assertThat(record.join()).isNotNull();
    }

    @Test
    void whatArrivesDuringASyncWaitsForOneOfItsOwn() {
        disk.holdSyncs();
        CompletableFuture<JournalPosition> second = put("second");
        await().until(() -> disk.heldSyncs() == 1);
        CompletableFuture<JournalPosition> third = put("third");
        disk.letOneSyncPass();
        second.join();
        await().until(() -> disk.heldSyncs() == 1);
        staysOpen(third);
        disk.letOneSyncPass();
        third.join();
    }

    @Test
    void aDiskThatHangsRefusesEverybodyWhoWaitsAndServesAgainAfterwards() {
        journal.close();
        open(PATIENCE);
        disk.holdSyncs();
        CompletableFuture<JournalPosition> underWay = put("second");
        await().until(() -> disk.heldSyncs() == 1);
        CompletableFuture<JournalPosition> behind = put("third");
        assertThatThrownBy(underWay::join).hasCauseInstanceOf(JournalException.class);
        assertThatThrownBy(behind::join).hasCauseInstanceOf(JournalException.class);
        disk.letAllPass();
        append(journal, "fourth");
        assertThat(textsFrom(journal, JournalPosition.START))
                .as("whether a refused one was kept is open, so its sender sends it again")
                .contains("first", "fourth")
                .doesNotContain("third");
    }
}
