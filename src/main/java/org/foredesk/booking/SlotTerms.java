package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.TimeRange;

/** What a service asks of a slot, in seconds. */
record SlotTerms(UUID service, long length, long before, long after, int capacity, long step) {

    static SlotTerms of(Service service) {
        return new SlotTerms(
                service.id().value(),
                Duration.ofMinutes(service.minutes()).toSeconds(),
                Duration.ofMinutes(service.bufferBefore()).toSeconds(),
                Duration.ofMinutes(service.bufferAfter()).toSeconds(),
                service.capacity(),
                Duration.ofMinutes(service.step()).toSeconds());
    }

    TimeRange core(Instant start) {
        return new TimeRange(start, start.plusSeconds(length));
    }

    /** What the practitioner has to have free for it, buffers included. */
    TimeRange occupied(Instant start) {
        return new TimeRange(start.minusSeconds(before), start.plusSeconds(length + after));
    }
}
