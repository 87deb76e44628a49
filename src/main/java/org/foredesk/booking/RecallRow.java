package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recall")
class RecallRow {

    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    String patientName;
    LocalDate dueDay;

    /** The day on which to call: due, or later where it was put off. */
    LocalDate callOn;

    @Nullable LocalDate snoozedUntil;
    @Nullable UUID practitionerId;
    @Nullable UUID serviceId;
    @Nullable String reason;
    boolean writes;
    @Nullable Instant writtenAt;
    boolean declined;
    @Nullable String unreached;
    @Nullable UUID afterId;
    @Nullable UUID appointmentId;
    String status;
    @Nullable String closedBecause;
    String addedBy;
    String channel;
    @Nullable UUID conversationId;
    Instant createdAt;
    Instant changedAt;
    int version;
}
