package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "appointment")
class AppointmentRow {

    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    String patientName;
    UUID practitionerId;
    UUID serviceId;
    @Nullable String moreServices;
    @Nullable UUID locationId;
    Instant startsAt;
    Instant endsAt;
    Instant busyFrom;
    Instant busyTo;
    String status;
    boolean overridden;
    @Nullable String reason;
    String channel;
    @Nullable UUID conversationId;
    @Nullable UUID requestId;
    @Nullable UUID seriesId;
    boolean oneVisit;
    @Nullable Instant checkedInAt;
    @Nullable Instant startedAt;
    @Nullable Instant completedAt;
    Instant createdAt;
    Instant changedAt;
    int version;
}
