package org.foredesk.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time on the UTC line: from {@code start}, up to but without {@code end}. Never
 * empty.
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "a time range must end after it starts: " + start + " to " + end);
        }
    }

    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What both ranges cover; empty when they do not overlap. */
    public Optional<TimeRange> intersect(TimeRange other) {
        return overlaps(other)
                ? Optional.of(
                        new TimeRange(
                                start.isAfter(other.start) ? start : other.start,
                                end.isBefore(other.end) ? end : other.end))
                : Optional.empty();
    }

    /** The range with room added before and after it. */
    public TimeRange widened(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }
}
