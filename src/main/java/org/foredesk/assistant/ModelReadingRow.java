package org.foredesk.assistant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field a language model read in a message; {@code said} is null where it stands in there. */
@Entity
@Table(name = "model_reading")
class ModelReadingRow {

    @Id UUID id;
    UUID clinicId;
    UUID conversationId;
    UUID messageId;
    String field;
    @Nullable String said;
    @Nullable LocalDate firstDay;
    @Nullable LocalDate lastDay;
    @Nullable String saidTime;
    @Nullable String dayPart;
    int spanFrom;
    int spanTo;
    @Nullable Double confidence;
}
