package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class WebhookJournalProperties {

    private Path data;
    private DataKey key;

    @BeforeProperty
    void makeKey() throws IOException {
        data = Files.createTempDirectory("journal");
        key = JournalKit.key(data);
    }

    @AfterProperty
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 150)
    void whereverTheTailIsTornEveryWholeRecordIsReadAndNothingElse(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3000) Integer> sizes,
            @ForAll @IntRange(max = 1_000_000) int where)
            throws IOException {
        List<JournalPosition> places = new ArrayList<>();
        Path folder = written(sizes, places);
        Path segment = JournalKit.segments(folder).getFirst();
        byte[] bytes = Files.readAllBytes(segment);
        int length = SegmentFormat.HEAD + where % (bytes.length - SegmentFormat.HEAD + 1);
        Files.write(segment, Arrays.copyOf(bytes, length));

        long whole =
                IntStream.range(0, sizes.size())
                        .filter(i ->
                                places.get(i).offset() + SegmentFormat.sizeOf(sizes.get(i))
                                        <= length)
                        .count();
        try (WebhookJournal journal = JournalKit.open(folder, key)) {
            List<String> texts = new ArrayList<>();
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, found -> texts.add(JournalKit.text(found)));
            assertThat(texts).isEqualTo(texts(sizes).subList(0, (int) whole));
            assertThat(report.damages()).isEmpty();
        }
    }

    @Property(tries = 150)
    void aFlippedBitCostsAtMostItsOwnRecordAndNeverChangesOne(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3000) Integer> sizes,
            @ForAll @IntRange(max = 10_000_000) int where)
            throws IOException {
        List<JournalPosition> places = new ArrayList<>();
        Path folder = written(sizes, places);
        Path segment = JournalKit.segments(folder).getFirst();
        byte[] bytes = Files.readAllBytes(segment);
        int bit = where % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        Files.write(segment, bytes);

        List<String> expected = new ArrayList<>(texts(sizes));
        for (int i = sizes.size() - 1; i >= 0; i--) {
            long from = places.get(i).offset();
            if (bit / 8 >= from && bit / 8 < from + SegmentFormat.sizeOf(sizes.get(i))) {
                expected.remove(i);
            }
        }
        try (WebhookJournal journal = JournalKit.open(folder, key)) {
            List<String> texts = new ArrayList<>();
            JournalReport report =
                    journal.readFrom(
                            JournalPosition.START, found -> texts.add(JournalKit.text(found)));
            assertThat(texts).isEqualTo(expected);
            assertThat(report.damages()).hasSize(sizes.size() - expected.size());
        }
    }

    private Path written(List<Integer> sizes, List<JournalPosition> places) {
        try {
            Path folder = Files.createTempDirectory(data, "try");
            try (WebhookJournal journal = JournalKit.open(folder, key)) {
                texts(sizes).forEach(text -> places.add(JournalKit.append(journal, text)));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> texts(List<Integer> sizes) {
        return sizes.stream().map("x"::repeat).toList();
    }
}
