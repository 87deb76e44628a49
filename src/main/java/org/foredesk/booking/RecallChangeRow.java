package org.foredesk.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "recall_change")
class RecallChangeRow {

    @Id UUID id;
    UUID clinicId;
    UUID recallId;
    Instant happenedAt;
    String actorKind;
    @Nullable String actorReference;
    String actorLabel;
    String action;
    @Nullable String oldValue;
    @Nullable String newValue;
    @Nullable String why;
    int version;
}
