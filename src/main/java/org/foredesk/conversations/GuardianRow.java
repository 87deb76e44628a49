package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A stored guardian of a patient. */
@Entity
@Table(name = "patient_guardian")
class GuardianRow {
    @Id UUID id;
    UUID clinicId;
    UUID patientId;
    UUID guardianId;

    @Enumerated(EnumType.STRING)
    Relation relation;

    Instant createdAt;
}
