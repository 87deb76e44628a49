package org.foredesk.app;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command takes. */
final class ProgramOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder (default: your user's own)")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the listener, 0 for any free one (default: ${DEFAULT-VALUE})",
            defaultValue = "7070")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description = "Address the listener binds to (default: ${DEFAULT-VALUE})",
            defaultValue = "127.0.0.1")
    private String bind = "127.0.0.1";

    @Option(
            names = "--demo",
            description = "A demo clinic in a data folder of its own; nothing leaves this computer")
    private boolean demo;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "Start the program's clock at this ISO 8601 time with offset")
    private @Nullable OffsetDateTime now;

    @Option(
            names = "--log-level",
            paramLabel = "L",
            description = "error, warn, info, debug or trace (default: ${DEFAULT-VALUE})",
            defaultValue = "info")
    private LogLevel logLevel = LogLevel.INFO;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A setting for this run; secrets are refused here, other users could read them")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** How much goes to the log file. */
    enum LogLevel {
        ERROR,
        WARN,
        INFO,
        DEBUG,
        TRACE
    }

    /**
     * Those of a practice run of this program: a folder of its own, any free port, nothing outside.
     */
    ProgramOptions forRehearsal(Path folder) {
        ProgramOptions rehearsal = new ProgramOptions();
        rehearsal.data = folder;
        rehearsal.port = 0;
        rehearsal.demo = true;
        rehearsal.now = now;
        rehearsal.logLevel = logLevel;
        return rehearsal;
    }

    Path dataFolder() {
        Path given = data;
        return given == null
                ? PlatformFolders.ofThisComputer().data(demo)
                : given.toAbsolutePath().normalize();
    }

    int port() {
        if (port < 0 || port > 65_535) {
            throw UsageProblem.wrongUse("--port must be a number from 0 to 65535.");
        }
        return port;
    }

    String bind() {
        return bind;
    }

    boolean demo() {
        return demo;
    }

    /** Goes on as if {@code --demo} had been given. */
    void useDemo() {
        demo = true;
    }

    ProgramClock clock() {
        return ProgramClock.startingAt(now);
    }

    LogLevel logLevel() {
        return logLevel;
    }

    Map<String, String> settings() {
        return settings;
    }
}
