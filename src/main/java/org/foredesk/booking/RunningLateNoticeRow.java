package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "running_late_notice")
class RunningLateNoticeRow {

    @Id UUID id;
    UUID clinicId;
    UUID runningLateId;
    UUID appointmentId;
    Instant expectedAt;
    Instant toldAt;
}
