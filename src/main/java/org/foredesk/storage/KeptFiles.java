package org.foredesk.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files for people in a folder of the data folder, readable by its owner only. Each is replaced as
 * a whole, so that what is found there after a power cut can be read.
 */
public final class KeptFiles {

    private final Path folder;

    /** {@code name} is the folder's, made with the first file. */
    public KeptFiles(Path dataFolder, String name) {
        this.folder = dataFolder.resolve(name);
    }

    /** Where the files are. */
    public Path folder() {
        return folder;
    }

    /** Writes a file, or replaces the one of that name. */
    public void write(String name, byte[] content) {
        try {
            OwnerOnly.folder(folder);
            DurableFile.replace(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException("The file " + name + " cannot be kept", failed);
        }
    }

    /** Removes every file but those of these names. */
    public void keepOnly(Set<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> !names.contains(file.getFileName().toString())).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Old files cannot be removed", failed);
        }
    }
}
