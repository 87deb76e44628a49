package org.foredesk.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_early_status")
class EarlyStatusRow {

    @Id UUID id;
    UUID clinicId;
    String provider;
    String providerId;
    String status;
    @Nullable String failureCode;
    @Nullable String failureWords;
    boolean failurePermanent;
    boolean optedOut;
    Instant receivedAt;

    StatusUpdate toUpdate() {
        Failure failure =
                failureCode == null
                        ? null
                        : new Failure(
                                failureCode,
                                failureWords == null ? "" : failureWords,
                                failurePermanent,
                                optedOut);
        return new StatusUpdate(
                provider, providerId, DeliveryStatus.ofCode(status).orElseThrow(), failure);
    }
}
