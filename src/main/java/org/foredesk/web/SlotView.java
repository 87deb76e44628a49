package org.foredesk.web;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.foredesk.booking.Slot;
import org.jspecify.annotations.Nullable;

/** A free time as the API shows it. */
record SlotView(
        UUID practitionerId,
        String practitioner,
        @Nullable String location,
        String service,
        OffsetDateTime start,
        OffsetDateTime end,
        int capacity,
        int bookedCount,
        double score) {

    static SlotView of(Slot slot, Call call) {
        return new SlotView(
                slot.practitioner().value(),
                slot.practitionerName(),
                slot.locationName(),
                slot.serviceName(),
                call.time(slot.start()),
                call.time(slot.end()),
                slot.capacity(),
                slot.bookedCount(),
                slot.score());
    }
}
