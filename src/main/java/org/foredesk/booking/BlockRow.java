package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "blocked_time")
class BlockRow extends OwnedRow {

    @Nullable UUID practitionerId;
    Instant startsAt;
    Instant endsAt;
    String reason;
}
