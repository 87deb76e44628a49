package org.foredesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.PartedSlot;
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
        double score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SlotPart> parts) {

    /** One part of a visit that several practitioners give one after the other. */
    record SlotPart(
            UUID practitionerId,
            String practitioner,
            String service,
            OffsetDateTime start,
            OffsetDateTime end) {

        static SlotPart of(Slot part, ZoneId zone) {
            return new SlotPart(
                    part.practitioner().value(),
                    part.practitionerName(),
                    part.serviceName(),
                    part.start().atZone(zone).toOffsetDateTime(),
                    part.end().atZone(zone).toOffsetDateTime());
        }
    }

    static SlotView of(PartedSlot slot, ZoneId zone) {
        return of(
                slot.whole(),
                slot.parts().stream().map(part -> SlotPart.of(part, zone)).toList(),
                zone);
    }

    static SlotView of(Slot slot, ZoneId zone) {
        return of(slot, null, zone);
    }

    private static SlotView of(Slot slot, @Nullable List<SlotPart> parts, ZoneId zone) {
        return new SlotView(
                slot.practitioner().value(),
                slot.practitionerName(),
                slot.locationName(),
                slot.serviceName(),
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime(),
                slot.capacity(),
                slot.bookedCount(),
                slot.score(),
                parts);
    }
}
