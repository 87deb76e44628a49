package org.foredesk.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.foredesk.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder one installation keeps everything in. Only its owner can look into it, and only one
 * process at a time holds it: the lock goes with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    // Windows keeps others from reading locked bytes, so the lock lies far behind the process id
    // that stands in the file.
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder, made where it is missing, and holds it until closed. Refused with {@code
     * data_in_use} while another process (or another part of this one) holds it, and with {@code
     * data_not_writable} when it cannot be made or written to.
     */
    public static Outcome<DataFolder> open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(path);
            OwnerOnly.folder(path.resolve("logs"));
            return hold(path);
        } catch (IOException failed) {
            LOG.warn("The data folder {} cannot be used", path, failed);
            return Outcome.refused(
                    "data_not_writable",
                    "Foredesk cannot use the folder " + path + ": " + reason(failed));
        }
    }

    private static Outcome<DataFolder> hold(Path path) throws IOException {
        Path file = path.resolve("foredesk.lock");
        if (!Files.exists(file)) {
            newFileUnlessThere(file);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = readHolder(channel);
                channel.close();
                return Outcome.refused(
                        "data_in_use",
                        "Foredesk is already running" + holder + " on the data in " + path + ".");
            }
            writeHolder(channel);
            return Outcome.done(new DataFolder(path, channel, lock));
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static void newFileUnlessThere(Path file) throws IOException {
        try {
            OwnerOnly.newFile(file);
        } catch (java.nio.file.FileAlreadyExistsException anotherWasFaster) {
            LOG.debug("Another process made the lock file first");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        String text =
                new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]{1,20}") ? " (process " + text + ")" : "";
    }

    private static void writeHolder(FileChannel channel) throws IOException {
        channel.truncate(0);
        String text = ProcessHandle.current().pid() + System.lineSeparator();
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case java.nio.file.AccessDeniedException _ -> "no permission.";
            case java.nio.file.FileAlreadyExistsException _ -> "there is a file of that name.";
            case FileSystemException named when named.getReason() != null ->
                    named.getReason() + ".";
            default -> failed.getMessage() + ".";
        };
    }

    public Path path() {
        return path;
    }

    /** Where log files go. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Where the segments of the webhook journal lie. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** Whether a database has been made here before. */
    public boolean hasDatabase() {
        return Files.exists(path.resolve("foredesk.mv.db"));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
