package org.foredesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {

    private static final Path HOME = Path.of("/home/meera");

    @Test
    void linuxFollowsTheBaseDirectories() {
        assertThat(new PlatformFolders("Linux", HOME, Map.of()).data(false))
                .isEqualTo(HOME.resolve(".local/share/foredesk"));
        assertThat(new PlatformFolders("Linux", HOME, Map.of("XDG_DATA_HOME", "/data")).data(false))
                .isEqualTo(Path.of("/data/foredesk"));
    }

    @Test
    void macAndWindowsHavePlacesOfTheirOwn() {
        assertThat(new PlatformFolders("Mac OS X", HOME, Map.of()).data(false))
                .isEqualTo(HOME.resolve("Library/Application Support/foredesk"));
        assertThat(new PlatformFolders("Windows 11", HOME, Map.of()).data(false))
                .isEqualTo(HOME.resolve("AppData/Local/foredesk"));
    }

    @Test
    void theDemoClinicLivesBesideTheRealOne() {
        PlatformFolders folders = new PlatformFolders("Linux", HOME, Map.of());
        assertThat(folders.data(true)).isNotEqualTo(folders.data(false));
    }
}
