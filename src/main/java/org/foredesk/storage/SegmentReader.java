package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.foredesk.storage.SegmentFormat.Frame;
import org.foredesk.storage.SegmentFormat.Head;
import org.jspecify.annotations.Nullable;

/**
 * Reads one segment of the journal, over whatever has happened to it. Not safe for use by several
 * threads.
 */
final class SegmentReader implements AutoCloseable {

    private static final int WINDOW = 256 << 10;

    /** Hears what is found. */
    interface Finder {
        void record(long offset, Instant acceptedAt, byte[] content);

        void damage(long offset, long bytes, String why);
    }

    private final FileChannel channel;
    private final SegmentFormat format;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowAt;

    private SegmentReader(FileChannel channel, SegmentFormat format) {
        this.channel = channel;
        this.format = format;
    }

    /** Opens a segment; empty when its head cannot be read, without which no record can be. */
    static Optional<SegmentReader> open(Path file, DataKey key) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            Optional<Head> head =
                    SegmentFormat.decodeHead(read(channel, 0, SegmentFormat.HEAD).array());
            if (head.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SegmentReader(channel, new SegmentFormat(head.get(), key)));
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    SegmentFormat format() {
        return format;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Whether the file ends as it does when it was closed in good order. */
    boolean isClosed() throws IOException {
        long last = size() - SegmentFormat.FRAME;
        Frame frame = last < SegmentFormat.HEAD ? null : frameAt(last, size());
        return frame != null && frame.isEnd();
    }

    /**
     * Behind the last thing that can be a record: what lies further on was being written as the
     * process died.
     */
    long endOfRecords() throws IOException {
        return walk(SegmentFormat.HEAD, size(), null);
    }

    /** Tells everything between two places; what cannot be read there is damage. */
    void read(long from, long to, Finder finder) throws IOException {
        long end = walk(Math.max(from, SegmentFormat.HEAD), to, finder);
        if (end < to && !followsEnd(end)) {
            finder.damage(end, to - end, "the last bytes are not a whole record");
        }
    }

    /** Tells the record that begins at a place, if one does. */
    void readOne(long at, Finder finder) throws IOException {
        Frame frame = at < SegmentFormat.HEAD ? null : frameAt(at, size());
        if (frame != null && !frame.isEnd() && at + frame.size() <= size()) {
            tellRecord(finder, at, frame);
        }
    }

    private boolean followsEnd(long offset) throws IOException {
        Frame before =
                offset - SegmentFormat.FRAME < SegmentFormat.HEAD
                        ? null
                        : frameAt(offset - SegmentFormat.FRAME, offset);
        return before != null && before.isEnd();
    }

    private long walk(long from, long to, @Nullable Finder finder) throws IOException {
        long at = from;
        while (at < to) {
            Frame frame = frameAt(at, to);
            if (frame == null) {
                long next = findFrame(at + 1, to);
                if (next < 0) {
                    return at;
                }
                tellDamage(
                        finder, at, next - at, "the frame of a record does not match its checksum");
                at = next;
            } else if (frame.isEnd()) {
                return at + SegmentFormat.FRAME;
            } else if (at + frame.size() > to) {
                return at;
            } else {
                tellRecord(finder, at, frame);
                at += frame.size();
            }
        }
        return at;
    }

    private void tellRecord(@Nullable Finder finder, long at, Frame frame) throws IOException {
        if (finder == null) {
            return;
        }
        ByteBuffer found =
                bytes(at + SegmentFormat.FRAME, (int) frame.size() - SegmentFormat.FRAME);
        byte[] sealed = new byte[found.remaining()];
        found.get(sealed);
        byte[] content = format.decode(frame, at, sealed);
        if (content == null) {
            finder.damage(at, frame.size(), "the record does not match its checksum");
        } else {
            finder.record(at, frame.acceptedAt(), content);
        }
    }

    private static void tellDamage(@Nullable Finder finder, long at, long bytes, String why) {
        if (finder != null) {
            finder.damage(at, bytes, why);
        }
    }

    private @Nullable Frame frameAt(long at, long to) throws IOException {
        return at + SegmentFormat.FRAME > to
                ? null
                : format.decodeFrame(bytes(at, SegmentFormat.FRAME), at);
    }

    private long findFrame(long from, long to) throws IOException {
        for (long at = from; at + SegmentFormat.FRAME <= to; at++) {
            int mark = bytes(at, SegmentFormat.FRAME).getInt();
            boolean likely = mark == SegmentFormat.RECORD_MARK || mark == SegmentFormat.END_MARK;
            if (likely && frameAt(at, to) != null) {
                return at;
            }
        }
        return -1;
    }

    /** Bytes of the file, fewer at its end; valid until the next call. */
    private ByteBuffer bytes(long at, int length) throws IOException {
        if (at < windowAt || at + length > windowAt + window.limit()) {
            window = read(channel, at, Math.max(length, WINDOW));
            windowAt = at;
        }
        int start = (int) (at - windowAt);
        int available = Math.max(0, Math.min(length, window.limit() - start));
        return window.slice(start, available);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - at)));
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            continue;
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
