package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "waitlist_offer")
class WaitlistOfferRow {

    @Id UUID id;
    UUID clinicId;
    UUID entryId;
    UUID practitionerId;
    UUID serviceId;
    @Nullable String moreServices;
    Instant startsAt;
    Instant endsAt;
    UUID holdId;
    Instant offeredAt;
    Instant answerBy;
    String status;
    @Nullable Instant closedAt;
}
