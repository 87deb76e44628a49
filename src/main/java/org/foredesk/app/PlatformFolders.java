package org.foredesk.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a program keeps one user's data on this operating system: the XDG base directories on
 * Linux, Application Support on macOS, local application data on Windows.
 */
final class PlatformFolders {

    private final String system;
    private final Path home;
    private final Map<String, String> environment;

    PlatformFolders(String system, Path home, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.home = home;
        this.environment = environment;
    }

    static PlatformFolders ofThisComputer() {
        return new PlatformFolders(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv());
    }

    /** The data folder; the demo clinic has one of its own. */
    Path data(boolean demo) {
        String name = demo ? "foredesk-demo" : "foredesk";
        if (system.contains("mac")) {
            return home.resolve("Library/Application Support").resolve(name);
        }
        if (system.contains("win")) {
            return orElse(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve(name);
        }
        return orElse(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(name);
    }

    private static Path orElse(@Nullable String configured, Path usual) {
        return configured == null || configured.isBlank() ? usual : Path.of(configured);
    }
}
