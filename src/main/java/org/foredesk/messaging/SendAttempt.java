package org.foredesk.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One dealing with the provider about a message.
 *
 * @param kind {@code send} or {@code look_up}
 * @param result what came of it, in a word
 * @param words a sentence for staff where there is more to say
 */
public record SendAttempt(
        String kind,
        String result,
        @Nullable String code,
        @Nullable String words,
        @Nullable String providerId,
        Instant startedAt,
        Instant endedAt) {}
