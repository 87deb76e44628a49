package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sick_day")
class SickDayRow {

    @Id UUID id;
    UUID clinicId;
    UUID practitionerId;
    Instant startsAt;
    Instant endsAt;
    UUID blockId;
    String status;
    Instant asksFrom;
    @Nullable String startedBy;
    Instant createdAt;

    boolean is(SickDayStatus other) {
        return status.equals(other.code());
    }
}
