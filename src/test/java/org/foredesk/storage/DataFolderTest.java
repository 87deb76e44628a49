package org.foredesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path scratch;

    @Test
    void aNewFolderIsMadeForItsOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(scratch.resolve("a/b/data")).orElseThrow()) {
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            assertThat(permissions(folder.logs())).isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderThatWasOpenToOthersIsClosedToThem() throws IOException {
        Path open = Files.createDirectory(scratch.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.open(open).orElseThrow().close();
        assertThat(permissions(open)).isEqualTo("rwx------");
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedWithTheFirstOnesProcess() {
        try (DataFolder first = DataFolder.open(scratch).orElseThrow()) {
            Refusal refusal =
                    refusal(DataFolder.open(scratch.resolve("../" + scratch.getFileName())));
            assertThat(refusal.code()).isEqualTo("data_in_use");
            assertThat(refusal.message())
                    .contains("already running")
                    .contains(String.valueOf(ProcessHandle.current().pid()));
            assertThat(first.path()).exists();
        }
    }

    @Test
    void aClosedFolderCanBeOpenedAgain() {
        DataFolder.open(scratch).orElseThrow().close();
        DataFolder.open(scratch).orElseThrow().close();
    }

    @Test
    void aFileInItsPlaceIsRefusedInWords() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));
        assertThat(refusal(DataFolder.open(file)).code()).isEqualTo("data_not_writable");
    }

    private static Refusal refusal(Outcome<DataFolder> outcome) {
        return ((Outcome.Refused<DataFolder>) outcome).refusal();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
