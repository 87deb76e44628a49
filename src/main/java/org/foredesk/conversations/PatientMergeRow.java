package org.foredesk.conversations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two cards that were joined, and what the kept one took over with that. */
@Entity
@Table(name = "patient_merge")
class PatientMergeRow {
    @Id UUID id;
    UUID clinicId;
    UUID keptId;
    UUID goneId;
    boolean tookPhone;
    boolean tookBirthDate;
    boolean tookLanguage;
    Instant mergedAt;
    String mergedBy;
    @Nullable Instant undoneAt;
    @Nullable String undoneBy;
}
