package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "running_late")
class RunningLateRow {

    @Id UUID id;
    UUID clinicId;
    UUID practitionerId;
    LocalDate lateDay;
    int minutes;
    int previousMinutes;
    boolean told;
    Instant tellsFrom;
    @Nullable String changedBy;
}
