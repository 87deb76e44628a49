package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "appointment_history")
class HistoryRow {

    @Id UUID id;
    UUID clinicId;
    UUID appointmentId;
    Instant happenedAt;
    String actorKind;
    @Nullable String actorReference;
    String actorLabel;
    String action;
    @Nullable String oldStatus;
    String newStatus;
    @Nullable Instant oldStart;
    Instant newStart;
    @Nullable UUID oldPractitionerId;
    UUID newPractitionerId;
    @Nullable UUID oldServiceId;
    UUID newServiceId;
    @Nullable String oldMoreServices;
    @Nullable String newMoreServices;
    @Nullable UUID oldLocationId;
    @Nullable Integer oldMinutes;
    @Nullable Integer newMinutes;
    @Nullable Boolean oldOverridden;
    @Nullable String why;
    String cause;
    @Nullable String causeArgument;
    boolean overridden;
    int version;
}
