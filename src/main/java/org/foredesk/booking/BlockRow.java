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
    @Nullable UUID resourceId;
    Instant startsAt;
    Instant endsAt;
    String reason;

    /** The calendar it comes from and its id there; both null for what staff blocked. */
    @Nullable String source;

    @Nullable String externalId;
}
