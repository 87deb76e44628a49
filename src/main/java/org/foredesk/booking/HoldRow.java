package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "slot_hold")
class HoldRow {

    @Id UUID id;
    UUID clinicId;
    UUID practitionerId;
    UUID serviceId;
    @Nullable String moreServices;
    Instant startsAt;
    Instant endsAt;
    Instant busyFrom;
    Instant busyTo;
    String holder;
    @Nullable UUID requestId;
    Instant heldUntil;
}
