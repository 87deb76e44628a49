package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The segment that is being written. After any failure it is of no more use: a failed sync leaves
 * unknown what is on disk.
 */
final class SegmentWriter {

    private final FileChannel channel;
    private final SegmentFormat format;
    private long end = SegmentFormat.HEAD;
    private ByteBuffer staged = ByteBuffer.allocate(1 << 20);

    private SegmentWriter(FileChannel channel, SegmentFormat format) {
        this.channel = channel;
        this.format = format;
    }

    static SegmentWriter create(Path file, SegmentFormat format, JournalFiles.Opening opening)
            throws IOException {
        OwnerOnly.newFile(file);
        FileChannel channel = opening.open(file);
        try {
            DurableFile.writeFully(channel, SegmentFormat.encode(format.head()));
            channel.force(true);
            DurableFile.syncFolder(file.toAbsolutePath().getParent());
            return new SegmentWriter(channel, format);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /**
     * Cuts what was being written when the process died, and closes the segment in good order;
     * returns the bytes cut.
     */
    static long repair(Path file, SegmentReader reader, InstantSource clock) throws IOException {
        long end = reader.endOfRecords();
        long cut = reader.size() - end;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.position(end);
            DurableFile.writeFully(channel, reader.format().encodeEnd(end, clock.instant()));
            channel.force(true);
        }
        return cut;
    }

    JournalPosition end() {
        return new JournalPosition(format.head().number(), end);
    }

    Instant createdAt() {
        return format.head().createdAt();
    }

    /** Puts a record behind the others, in memory; returns its place. */
    JournalPosition stage(Instant acceptedAt, byte[] content) {
        int size = SegmentFormat.sizeOf(content.length);
        if (staged.remaining() < size) {
            int room = Math.max(staged.capacity() * 2, staged.position() + size);
            staged = ByteBuffer.allocate(room).put(staged.flip());
        }
        long offset = end + staged.position();
        format.encode(offset, acceptedAt, content, staged);
        return new JournalPosition(format.head().number(), offset);
    }

    /** Writes what was staged and returns when it would survive a power cut. */
    void sync() throws IOException {
        int size = staged.position();
        DurableFile.writeFully(channel, staged.flip());
        channel.force(false);
        end += size;
        staged = staged.capacity() > 4 << 20 ? ByteBuffer.allocate(1 << 20) : staged.clear();
    }

    void close(Instant now) throws IOException {
        try (channel) {
            DurableFile.writeFully(channel, format.encodeEnd(end, now));
            channel.force(true);
        }
    }

    /**
     * Gives the segment up, without what was not acknowledged where that can still be taken away.
     */
    void abandon() throws IOException {
        try (channel) {
            channel.truncate(end);
        }
    }
}
