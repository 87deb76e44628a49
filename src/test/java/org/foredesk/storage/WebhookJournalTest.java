package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foredesk.storage.JournalKit.append;
import static org.foredesk.storage.JournalKit.segments;
import static org.foredesk.storage.JournalKit.textsFrom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.foredesk.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookJournalTest {

    @TempDir Path data;
    private Path folder;
    private DataKey key;
    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");

    @BeforeEach
    void makeKey() {
        key = JournalKit.key(data);
        folder = data.resolve("journal");
    }

    private WebhookJournal open() {
        return open(WebhookJournal.Limits.USUAL);
    }

    private WebhookJournal open(WebhookJournal.Limits limits) {
        return WebhookJournal.open(folder, key, clock, limits);
    }

    @Test
    void recordsComeBackInOrderWithTheirTimes() {
        try (WebhookJournal journal = open()) {
            JournalPosition first = append(journal, "one");
            clock.advance(Duration.ofSeconds(5));
            JournalPosition second = append(journal, "two");

            List<JournalRecord> found = new ArrayList<>();
            JournalReport report = journal.readFrom(JournalPosition.START, found::add);

            assertThat(found).extracting(JournalKit::text).containsExactly("one", "two");
            assertThat(found).extracting(JournalRecord::position).containsExactly(first, second);
            assertThat(found.get(1).acceptedAt()).isEqualTo(clock.instant());
            assertThat(report.records()).isEqualTo(2);
            assertThat(report.damages()).isEmpty();
            assertThat(report.next()).isEqualTo(journal.end());
        }
    }

    @Test
    void aSegmentThatWasOnlyBegunWhenTheProcessDiedIsNoDamage() throws Exception {
        for (int bytes : new int[] {0, 100, SegmentFormat.HEAD}) {
            try (WebhookJournal journal = open()) {
                append(journal, "before " + bytes);
            }
            try (var files = java.nio.file.Files.list(folder)) {
                Path last =
                        files.filter(file -> file.getFileName().toString().matches(".*[0-9]+.*"))
                                .max(java.util.Comparator.naturalOrder())
                                .orElseThrow();
                String name = last.getFileName().toString();
                long number = Long.parseLong(name.replaceAll("[^0-9]", ""));
                String digits = name.replaceAll("[^0-9]", "");
                String next =
                        String.format(
                                java.util.Locale.ROOT, "%0" + digits.length() + "d", number + 1);
                java.nio.file.Files.write(
                        folder.resolve(name.replace(digits, next)), new byte[bytes]);
            }
        }
        try (WebhookJournal journal = open()) {
            JournalReport report = journal.readFrom(JournalPosition.START, found -> {});
            assertThat(report.damages()).isEmpty();
            assertThat(report.records()).isEqualTo(3);
        }
    }

    @Test
    void readingGoesOnWhereItStopped() {
        try (WebhookJournal journal = open()) {
            append(journal, "one");
            JournalPosition next = journal.readFrom(JournalPosition.START, found -> {}).next();
            append(journal, "two");

            assertThat(textsFrom(journal, next)).containsExactly("two");
        }
    }

    @Test
    void recordsAreThereAfterARestart() {
        try (WebhookJournal journal = open()) {
            append(journal, "before");
        }
        try (WebhookJournal journal = open()) {
            append(journal, "after");
            assertThat(textsFrom(journal, JournalPosition.START))
                    .containsExactly("before", "after");
        }
    }

    @Test
    void oneRecordCanBeFetchedByItsPlace() {
        try (WebhookJournal journal = open()) {
            append(journal, "one");
            JournalPosition second = append(journal, "two");

            assertThat(journal.at(second)).get().extracting(JournalKit::text).isEqualTo("two");
            assertThat(journal.at(new JournalPosition(second.segment(), second.offset() + 1)))
                    .isEmpty();
            assertThat(journal.at(new JournalPosition(99, 1024))).isEmpty();
            assertThat(journal.at(journal.end())).isEmpty();
        }
    }

    @Test
    void manyCallersAtOnceGetEachTheirOwnPlace() {
        try (WebhookJournal journal = open(JournalKit.SMALL)) {
            List<CompletableFuture<JournalPosition>> places =
                    Collections.synchronizedList(new ArrayList<>());
            List<Thread> callers =
                    IntStream.range(0, 32)
                            .mapToObj(caller ->
                                    Thread.startVirtualThread(() -> {
                                        for (int i = 0; i < 50; i++) {
                                            byte[] content =
                                                    (caller + "/" + i)
                                                            .getBytes(StandardCharsets.UTF_8);
                                            var done = journal.append(content);
                                            places.add(done);
                                            done.join();
                                        }
                                    }))
                            .toList();
            callers.forEach(JournalKit::join);

            assertThat(places.stream().map(CompletableFuture::join))
                    .hasSize(1600)
                    .doesNotHaveDuplicates();
            assertThat(textsFrom(journal, JournalPosition.START))
                    .hasSize(1600)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingOfARecordCanBeReadInTheFile() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "patient says: my chest hurts");
        }
        for (Path segment : segments(folder)) {
            assertThat(Files.readString(segment, StandardCharsets.ISO_8859_1))
                    .doesNotContain("chest");
        }
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "x");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (Path segment : segments(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(segment)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFullSegmentIsFollowedByANewOne() throws IOException {
        try (WebhookJournal journal = open(JournalKit.SMALL)) {
            IntStream.range(0, 20).forEach(i -> append(journal, i + "x".repeat(1000)));
            assertThat(segments(folder)).hasSizeGreaterThan(3);
            assertThat(textsFrom(journal, JournalPosition.START)).hasSize(20);
        }
    }

    @Test
    void aNewDayBeginsANewSegment() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "today");
            clock.advance(Duration.ofDays(1));
            append(journal, "tomorrow");
            assertThat(segments(folder)).hasSize(2);
            assertThat(textsFrom(journal, JournalPosition.START))
                    .containsExactly("today", "tomorrow");
        }
    }

    @Test
    void aStartWithoutMessagesLeavesNoFile() throws IOException {
        open().close();
        open().close();
        assertThat(segments(folder)).isEmpty();
    }

    @Test
    void aHalfWrittenRecordAtTheEndIsCutAndTheRestIsRead() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "whole");
            append(journal, "will be torn");
        }
        Path segment = segments(folder).getFirst();
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(
                segment, java.util.Arrays.copyOf(bytes, bytes.length - SegmentFormat.FRAME - 3));

        try (WebhookJournal journal = open()) {
            append(journal, "new");
            List<String> texts = new ArrayList<>();
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, found -> texts.add(JournalKit.text(found)));
            assertThat(texts).containsExactly("whole", "new");
            assertThat(report.damages()).isEmpty();
        }
    }

    @Test
    void aDamagedRecordIsToldAndTheOthersAreRead() throws IOException {
        JournalPosition second;
        try (WebhookJournal journal = open()) {
            append(journal, "one");
            second = append(journal, "two");
            append(journal, "three");
        }
        flip(segments(folder).getFirst(), second.offset() + SegmentFormat.FRAME + 1);

        try (WebhookJournal journal = open()) {
            List<String> texts = new ArrayList<>();
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, found -> texts.add(JournalKit.text(found)));
            assertThat(texts).containsExactly("one", "three");
            assertThat(report.damages())
                    .singleElement()
                    .extracting(JournalReport.Damage::from)
                    .isEqualTo(second);
        }
    }

    @Test
    void aSegmentWithoutAnyHeadIsToldAndTheOthersAreRead() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "lost");
            clock.advance(Duration.ofDays(1));
            append(journal, "kept");
        }
        Files.write(
                segments(folder).getFirst(),
                new byte[SegmentFormat.HEAD],
                StandardOpenOption.WRITE);

        try (WebhookJournal journal = open()) {
            List<String> texts = new ArrayList<>();
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, found -> texts.add(JournalKit.text(found)));
            assertThat(texts).containsExactly("kept");
            assertThat(report.damages()).hasSize(1);
        }
    }

    @Test
    void oneDamagedCopyOfTheHeadCostsNothing() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "kept");
        }
        flip(segments(folder).getFirst(), 20);
        try (WebhookJournal journal = open()) {
            assertThat(textsFrom(journal, JournalPosition.START)).containsExactly("kept");
        }
    }

    @Test
    void anotherKeyReadsNothing() {
        try (WebhookJournal journal = open()) {
            append(journal, "secret");
        }
        DataKey other = JournalKit.key(data.resolve("other"));
        try (WebhookJournal journal = JournalKit.open(folder, other)) {
            assertThat(textsFrom(journal, JournalPosition.START)).isEmpty();
        }
    }

    @Test
    void theMarkOfWhatWasProcessedIsThereAfterARestartAndNeverGoesBack() {
        JournalPosition second;
        try (WebhookJournal journal = open()) {
            JournalPosition first = append(journal, "one");
            second = append(journal, "two");
            journal.markProcessed(second);
            journal.markProcessed(first);
        }
        try (WebhookJournal journal = open()) {
            assertThat(journal.processed()).isEqualTo(second);
            assertThat(textsFrom(journal, journal.processed())).containsExactly("two");
        }
    }

    @Test
    void oldProcessedSegmentsAreForgottenAndOthersAreKept() throws IOException {
        try (WebhookJournal journal = open()) {
            append(journal, "day 1");
            clock.advance(Duration.ofDays(1));
            append(journal, "day 2");
            clock.advance(Duration.ofDays(1));
            JournalPosition third = append(journal, "day 3");

            assertThat(journal.forget(Duration.ZERO)).as("nothing is processed").isZero();
            journal.markProcessed(third);
            assertThat(journal.forget(Duration.ofDays(30))).as("nothing is old").isZero();
            clock.advance(Duration.ofDays(29).plusHours(1));
            assertThat(journal.forget(Duration.ofDays(30))).isEqualTo(1);
            assertThat(textsFrom(journal, JournalPosition.START)).containsExactly("day 2", "day 3");
        }
    }

    @Test
    void numbersAreNotUsedAgainAfterEverythingWasForgotten() throws IOException {
        JournalPosition before;
        try (WebhookJournal journal = open()) {
            append(journal, "one");
            journal.markProcessed(journal.end());
            before = journal.end();
        }
        for (Path segment : segments(folder)) {
            Files.delete(segment);
        }
        try (WebhookJournal journal = open()) {
            assertThat(append(journal, "two")).isGreaterThan(before);
            assertThat(textsFrom(journal, journal.processed())).containsExactly("two");
        }
    }

    @Test
    void afterClosingRecordsAreRefused() {
        WebhookJournal journal = open();
        journal.close();
        assertThatThrownBy(() -> append(journal, "late"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(JournalException.class);
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnce() {
        try (WebhookJournal journal =
                open(new WebhookJournal.Limits(4096, 10, Duration.ofSeconds(9)))) {
            assertThatThrownBy(() -> append(journal, "more than ten bytes"))
                    .hasCauseInstanceOf(JournalException.class);
            append(journal, "less");
            assertThat(textsFrom(journal, JournalPosition.START)).containsExactly("less");
        }
    }

    @Test
    void aFolderThatIsGoneRefusesRecordsUntilItIsBack() throws IOException {
        try (WebhookJournal journal = open()) {
            Files.delete(folder);
            assertThatThrownBy(() -> append(journal, "lost"))
                    .hasCauseInstanceOf(JournalException.class);
            Files.createDirectory(folder);
            append(journal, "kept");
            assertThat(textsFrom(journal, JournalPosition.START)).containsExactly("kept");
        }
    }

    private static void flip(Path file, long offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) offset] ^= 1;
        Files.write(file, bytes);
    }
}
