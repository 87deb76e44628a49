package org.foredesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foredesk.web.HealthCheck;

/** Whether there is room for what comes in. */
final class DiskCheck implements HealthCheck {

    private static final long LITTLE = 1L << 30;
    private static final long TOO_LITTLE = 100L << 20;

    private final Path folder;

    DiskCheck(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Result check() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String words = (free >> 20) + " MB free";
            if (free < TOO_LITTLE) {
                return new Result(
                        State.DOWN,
                        words + "; free some space now, nothing more can be kept safely.");
            }
            return new Result(free < LITTLE ? State.DEGRADED : State.OK, words + ".");
        } catch (IOException failed) {
            return new Result(State.DOWN, "The data folder cannot be read.");
        }
    }
}
