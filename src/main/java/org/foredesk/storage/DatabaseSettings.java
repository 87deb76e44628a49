package org.foredesk.storage;

import java.nio.file.Path;

/** Where the data live and how to reach them. The password is in memory only and never printed. */
public record DatabaseSettings(String url, String user, String password) {

    /**
     * The embedded H2 file in {@code folder}, encrypted with {@code fileKey}. {@code WRITE_DELAY=0}
     * makes a commit survive the death of the process; surviving a power cut takes {@link
     * Transactions#writeDurably}.
     */
    public static DatabaseSettings embedded(Path folder, String fileKey) {
        return new DatabaseSettings(
                "jdbc:h2:file:"
                        + folder.toAbsolutePath().resolve("foredesk")
                        + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0",
                "foredesk",
                fileKey + " " + fileKey);
    }

    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** Where the data live, without the options behind it, among which a password may be. */
    @Override
    public String toString() {
        return url.replaceFirst("[?;].*", "").replaceFirst("^jdbc:(h2:file:)?", "");
    }
}
