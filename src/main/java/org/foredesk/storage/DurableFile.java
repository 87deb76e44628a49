package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Small files that are there whole or not at all, also after a power cut, and that only their owner
 * can read.
 */
final class DurableFile {

    private DurableFile() {}

    /**
     * Writes beside the file and moves it into place, since a half-written one could not be told
     * from a good one.
     */
    static void replace(Path file, byte[] content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        OwnerOnly.newFile(beside);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            writeFully(channel, ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file.toAbsolutePath().getParent());
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Makes names in the folder survive a power cut. Windows does that by itself and cannot open
     * folders.
     */
    static void syncFolder(@Nullable Path folder) throws IOException {
        if (folder == null
                || folder.getFileSystem().supportedFileAttributeViews().contains("acl")
                        && !folder.getFileSystem()
                                .supportedFileAttributeViews()
                                .contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
