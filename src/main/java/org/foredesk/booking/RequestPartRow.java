package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "request_part")
class RequestPartRow {

    @Id UUID id;
    UUID clinicId;
    UUID requestId;
    UUID practitionerId;
    UUID serviceId;
    @Nullable String moreServices;
    Instant startsAt;
    Instant endsAt;
}
