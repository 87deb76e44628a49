package org.foredesk.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The program's one clock. With {@code --now} it starts at that moment and runs on at the speed of
 * the computer's own clock, for demonstrations and rehearsals. Nothing else in the program reads
 * the time.
 */
final class ProgramClock implements InstantSource {

    private final InstantSource computer;
    private final Duration ahead;

    private ProgramClock(InstantSource computer, Duration ahead) {
        this.computer = computer;
        this.ahead = ahead;
    }

    static ProgramClock startingAt(@Nullable OffsetDateTime start) {
        InstantSource computer = InstantSource.system();
        return new ProgramClock(
                computer,
                start == null
                        ? Duration.ZERO
                        : Duration.between(computer.instant(), start.toInstant()));
    }

    @Override
    public Instant instant() {
        return computer.instant().plus(ahead);
    }
}
