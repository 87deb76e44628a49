package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.foredesk.kernel.Facts;
import org.foredesk.testkit.ChildJvm;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitCrashTest {

    @TempDir Path scratch;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCommitIsThereAfterTheProcessIsKilledInTheMiddleOfCommits(boolean durable)
            throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("data"));
        Path notes = scratch.resolve("committed");
        Path log = scratch.resolve("log");
        try (ChildJvm victim =
                ChildJvm.start(
                        CommitVictim.class,
                        log,
                        folder.toString(),
                        "key",
                        notes.toString(),
                        String.valueOf(durable))) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            !victim.isAlive() || Files.exists(notes) && Files.size(notes) > 5_000);
            assertThat(victim.isAlive()).as(() -> read(log)).isTrue();
            victim.kill();
        }

        try (Database database =
                Database.open(DatabaseSettings.embedded(folder, "key"), List.of(WordRow.class))) {
            List<String> found =
                    new Transactions(database, InstantSource.system(), new Facts(Runnable::run))
                            .read(tx ->
                                    tx.session()
                                            .createSelectionQuery(
                                                    "select word from WordRow", String.class)
                                            .list());
            List<String> committed = Files.readAllLines(notes);
            assertThat(committed).hasSizeGreaterThan(500);
            assertThat(found).containsAll(committed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException none) {
            return "";
        }
    }
}
