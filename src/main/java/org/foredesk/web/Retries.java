package org.foredesk.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before each further attempt; after the last one a person has to look. */
record Retries(List<Duration> waits) {

    /**
     * Long enough to outlast a locked row or a restarted database server, short enough to be
     * noticed the same minute.
     */
    static final Retries USUAL =
            new Retries(
                    List.of(
                            Duration.ZERO,
                            Duration.ofMillis(500),
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(40)));

    Retries {
        waits = List.copyOf(waits);
    }

    Optional<Duration> afterAttempt(int attempt) {
        return attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
    }
}
