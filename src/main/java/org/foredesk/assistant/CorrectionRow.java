package org.foredesk.assistant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "corrected_understanding")
class CorrectionRow {

    @Id UUID id;
    UUID clinicId;
    UUID conversationId;
    UUID messageId;
    String field;
    String understood;
    String correctValue;
    @Nullable LocalDate correctDay;
    @Nullable String correctTime;
    String staffName;
    Instant correctedAt;
}
