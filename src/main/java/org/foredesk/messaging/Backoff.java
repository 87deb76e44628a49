package org.foredesk.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: about a second at first, twice as long each time, a
 * minute at most, and a fifth more or less so that many messages do not come back at the same
 * moment.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures attempts that have failed so far, at least one
     */
    Duration after(int failures) {
        long doubled = FIRST.toMillis() << Math.clamp(failures - 1L, 0, DOUBLINGS);
        long capped = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.8 + 0.4 * random.nextDouble())));
    }
}
