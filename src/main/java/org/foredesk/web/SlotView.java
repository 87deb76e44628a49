package org.foredesk.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
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

    static SlotView of(Slot slot, ZoneId zone) {
        return new SlotView(
                slot.practitioner().value(),
                slot.practitionerName(),
                slot.locationName(),
                slot.serviceName(),
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime(),
                slot.capacity(),
                slot.bookedCount(),
                slot.score());
    }
}
