package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;

/** What a treatment asks of a slot, in seconds; {@code service} is its first. */
record SlotTerms(UUID service, long length, long before, long after, int capacity, long step) {

    static SlotTerms of(Treatment treatment) {
        Service first = treatment.first();
        return new SlotTerms(
                first.id().value(),
                Duration.ofMinutes(treatment.minutes()).toSeconds(),
                Duration.ofMinutes(first.bufferBefore()).toSeconds(),
                Duration.ofMinutes(treatment.services().getLast().bufferAfter()).toSeconds(),
                first.capacity(),
                Duration.ofMinutes(first.step()).toSeconds());
    }

    TimeRange core(Instant start) {
        return new TimeRange(start, start.plusSeconds(length));
    }

    /** What the practitioner has to have free for it, buffers included. */
    TimeRange occupied(Instant start) {
        return new TimeRange(start.minusSeconds(before), start.plusSeconds(length + after));
    }
}
