package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "waitlist_entry")
class WaitlistRow {

    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    String patientName;
    @Nullable UUID practitionerId;
    @Nullable String speciality;
    @Nullable UUID serviceId;
    @Nullable String moreServices;
    @Nullable UUID locationId;
    LocalDate firstDay;
    LocalDate lastDay;
    @Nullable String hours;
    String exceptDays;
    @Nullable String reason;
    @Nullable UUID movesId;
    String status;
    @Nullable UUID offerId;
    @Nullable UUID appointmentId;
    String addedBy;
    String channel;
    @Nullable UUID conversationId;
    Instant createdAt;
    Instant changedAt;
    int version;
}
