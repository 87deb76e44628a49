package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "booking_request")
class RequestRow {

    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    String patientName;
    @Nullable UUID practitionerId;
    @Nullable String speciality;
    @Nullable UUID serviceId;
    @Nullable String moreServices;
    @Nullable Instant startsAt;
    @Nullable Instant endsAt;
    @Nullable String reason;
    @Nullable String wish;
    @Nullable String unsure;
    @Nullable UUID movesId;
    String status;
    @Nullable UUID holdId;
    @Nullable Instant heldUntil;
    @Nullable UUID appointmentId;
    @Nullable Instant decidedAt;
    @Nullable String decidedBy;
    @Nullable String decisionReason;
    @Nullable UUID decisionChange;
    String channel;
    @Nullable UUID conversationId;
    Instant createdAt;
    int version;
}
