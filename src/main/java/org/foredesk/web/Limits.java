package org.foredesk.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many requests a minute one sender and one API key may make (contract, "Health and limits").
 * Counted in memory per process, on a clock that only goes forward; of senders not heard for a
 * while nothing is kept, and their number is bounded.
 */
final class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int SENDER_REQUESTS = 100;
    private static final int KEY_REQUESTS = 600;
    private static final int MOST_SENDERS = 200_000;

    private final LoadingCache<String, Bucket> senders;
    private final LoadingCache<String, Bucket> keys;

    Limits(Ticker nanoseconds) {
        senders = buckets(SENDER_REQUESTS, nanoseconds);
        keys = buckets(KEY_REQUESTS, nanoseconds);
    }

    /** Counts a webhook of this sender; seconds to wait where it is one too many. */
    OptionalLong sender(String address) {
        return count(senders.get(address));
    }

    /** Counts a request with this key; seconds to wait where it is one too many. */
    OptionalLong key(String name) {
        return count(keys.get(name));
    }

    private static OptionalLong count(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L)));
    }

    private static LoadingCache<String, Bucket> buckets(int capacity, Ticker nanoseconds) {
        TimeMeter meter = new Meter(nanoseconds);
        return Caffeine.newBuilder()
                .maximumSize(MOST_SENDERS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .ticker(nanoseconds)
                .build(unused ->
                        Bucket.builder()
                                .withCustomTimePrecision(meter)
                                .addLimit(limit ->
                                        limit.capacity(capacity).refillIntervally(capacity, WINDOW))
                                .build());
    }

    private record Meter(Ticker nanoseconds) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoseconds.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
