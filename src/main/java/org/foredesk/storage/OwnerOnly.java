package org.foredesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files and folders to the person who owns them: permission bits where the system has them,
 * an access list with one entry on Windows (where the list given replaces what is inherited).
 */
final class OwnerOnly {

    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the folder and its missing parents; one that was there is narrowed. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (isPosix(folder.toAbsolutePath().getParent())) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            } else {
                Files.createDirectory(folder);
            }
        }
        narrow(folder, FOLDER);
    }

    /** Makes an empty file only the owner can open, before anything is written to it. */
    static void newFile(Path file) throws IOException {
        if (isPosix(file.toAbsolutePath().getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
        }
        narrow(file, FILE);
    }

    /** Takes everybody else's rights to a file away. */
    static void file(Path file) throws IOException {
        narrow(file, FILE);
    }

    private static void narrow(Path path, Set<PosixFilePermission> permissions) throws IOException {
        PosixFileAttributeView bits =
                Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (bits != null) {
            if (!bits.readAttributes().permissions().equals(permissions)) {
                bits.setPermissions(permissions);
            }
            return;
        }
        AclFileAttributeView list = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (list != null) {
            list.setAcl(
                    List.of(
                            AclEntry.newBuilder()
                                    .setType(AclEntryType.ALLOW)
                                    .setPrincipal(list.getOwner())
                                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                    .build()));
        }
    }

    private static boolean isPosix(@Nullable Path existing) {
        return existing != null
                && Files.getFileAttributeView(existing, PosixFileAttributeView.class) != null;
    }
}
