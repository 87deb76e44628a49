package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "calendar_event")
class CalendarEventRow {

    @Id UUID appointmentId;
    UUID clinicId;
    String eventId;
    int wanted;
    int done;
    int attempts;
    Instant nextTryAt;
    @Nullable Instant seenStart;
    @Nullable Instant seenEnd;
    boolean seenGone;
    boolean kept;

    void sawAsItShouldBe() {
        seenStart = null;
        seenEnd = null;
        seenGone = false;
    }
}
