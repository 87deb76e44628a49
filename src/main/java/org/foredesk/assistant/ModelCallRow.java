package org.foredesk.assistant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of the language model, without a word of what was asked or answered. */
@Entity
@Table(name = "model_call")
class ModelCallRow {

    @Id UUID id;
    UUID clinicId;
    @Nullable UUID conversationId;
    String purpose;
    String result;
    int tokensIn;
    int tokensOut;
    boolean estimated;

    @Column(precision = 24, scale = 12)
    BigDecimal cost;

    int millis;
    Instant askedAt;
}
