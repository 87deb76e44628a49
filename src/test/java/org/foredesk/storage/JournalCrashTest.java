package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foredesk.testkit.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCrashTest {

    @TempDir Path scratch;

    @Test
    void everyAcknowledgedRecordIsThereAfterTheProcessIsKilledInTheMiddleOfAppendsAgainAndAgain()
            throws Exception {
        Path folder = scratch.resolve("data");
        Path notes = scratch.resolve("acknowledged");
        for (int round = 0; round < 3; round++) {
            long before = Files.exists(notes) ? Files.size(notes) : 0;
            try (ChildJvm victim =
                    ChildJvm.start(
                            JournalVictim.class,
                            scratch.resolve("log"),
                            folder.toString(),
                            notes.toString(),
                            String.valueOf(round))) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() ->
                                !victim.isAlive()
                                        || Files.exists(notes)
                                                && Files.size(notes) > before + 20_000);
                assertThat(victim.isAlive()).as(() -> text(scratch.resolve("log"))).isTrue();
                victim.kill();
            }
        }

        List<String> acknowledged = Files.readAllLines(notes);
        Set<String> found = new HashSet<>();
        try (WebhookJournal journal =
                JournalKit.open(folder.resolve("journal"), JournalKit.key(folder))) {
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, record -> found.add(JournalKit.text(record)));
            assertThat(report.damages()).isEmpty();
            assertThat(report.records()).as("none is there twice").isEqualTo(found.size());
        }
        assertThat(acknowledged).hasSizeGreaterThan(3000);
        assertThat(found).containsAll(acknowledged);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException none) {
            return "";
        }
    }
}
