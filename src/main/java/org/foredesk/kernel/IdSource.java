package org.foredesk.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes time-ordered UUIDs (version 7, RFC 9562), so that rows written together lie together in an
 * index. The clock and the randomness are given, which keeps tests repeatable. Safe for use by many
 * threads when the generator is.
 */
public final class IdSource {

    private final InstantSource clock;
    private final RandomGenerator random;

    public IdSource(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new id; ids made in later milliseconds sort after those made in earlier ones. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
