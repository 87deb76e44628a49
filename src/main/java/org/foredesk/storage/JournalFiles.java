package org.foredesk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the journal: its segments, in order, and the mark of what has been processed. */
final class JournalFiles {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFiles.class);
    private static final Pattern NAME = Pattern.compile("webhooks-([0-9]{10})\\.journal");
    private static final String MARK = "processed";

    /** A segment on disk. */
    record Segment(long number, Path file) {}

    /** Opens the file of a new segment, which is there and empty, for reading and writing. */
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file) throws IOException;
    }

    private final Path folder;
    private final DataKey key;
    private final InstantSource clock;
    private final Opening opening;

    JournalFiles(Path folder, DataKey key, InstantSource clock) {
        this(
                folder,
                key,
                clock,
                file -> FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * @param opening for tests that watch or disturb the disk
     */
    JournalFiles(Path folder, DataKey key, InstantSource clock, Opening opening) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.opening = opening;
    }

    List<Segment> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> segment(file).stream())
                    .sorted(Comparator.comparingLong(Segment::number))
                    .toList();
        }
    }

    private static Optional<Segment> segment(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new Segment(Long.parseLong(name.group(1)), file))
                : Optional.empty();
    }

    Optional<Segment> segment(long number) {
        Path file = file(number);
        return Files.exists(file) ? Optional.of(new Segment(number, file)) : Optional.empty();
    }

    /**
     * Whether a process died while it began the segment. No record fits in so few bytes, so nothing
     * in it was ever acknowledged and nothing is lost.
     */
    static boolean barelyBegun(Segment segment) throws IOException {
        return Files.size(segment.file()) <= SegmentFormat.HEAD;
    }

    SegmentWriter create(long number) throws IOException {
        SegmentFormat format =
                new SegmentFormat(
                        SegmentFormat.newHead(number, clock.instant(), key.random()), key);
        return SegmentWriter.create(file(number), format, opening);
    }

    Optional<SegmentReader> open(Segment segment) throws IOException {
        return SegmentReader.open(segment.file(), key);
    }

    private static void tellOfHead(Segment segment) throws IOException {
        if (barelyBegun(segment)) {
            LOG.info("Journal segment {} was only just begun and holds nothing", segment.number());
        } else {
            LOG.error(
                    "The head of journal segment {} cannot be read; its records are lost to us",
                    segment.number());
        }
    }

    /** Closes segments a dead process left open, so that every segment on disk has a known end. */
    void repair(List<Segment> segments) throws IOException {
        for (Segment segment : segments) {
            Optional<SegmentReader> opened = open(segment);
            if (opened.isEmpty()) {
                tellOfHead(segment);
                continue;
            }
            try (SegmentReader reader = opened.get()) {
                if (!reader.isClosed()) {
                    long cut = SegmentWriter.repair(segment.file(), reader, clock);
                    LOG.info(
                            "Journal segment {} was left open; {} bytes at its end were cut",
                            segment.number(),
                            cut);
                }
            }
        }
    }

    Optional<Instant> createdAt(Segment segment) throws IOException {
        Optional<SegmentReader> opened = open(segment);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (SegmentReader reader = opened.get()) {
            return Optional.of(reader.format().head().createdAt());
        }
    }

    /** What was marked as processed; the start when nothing was, or the mark cannot be read. */
    JournalPosition readMark() throws IOException {
        try {
            return JournalPosition.of(
                    Files.readString(folder.resolve(MARK), StandardCharsets.US_ASCII).strip());
        } catch (NoSuchFileException none) {
            return JournalPosition.START;
        } catch (IllegalArgumentException damaged) {
            LOG.warn("The journal's mark cannot be read; the journal is read from its start");
            return JournalPosition.START;
        }
    }

    void writeMark(JournalPosition processed) throws IOException {
        DurableFile.replace(
                folder.resolve(MARK), processed.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Path file(long number) {
        return folder.resolve("webhooks-%010d.journal".formatted(number));
    }
}
