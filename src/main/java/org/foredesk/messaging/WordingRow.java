package org.foredesk.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "clinic_wording")
@IdClass(WordingRow.Key.class)
class WordingRow {

    record Key(UUID clinicId, String bundle, String textKey, String language) {}

    @Id UUID clinicId;
    @Id String bundle;
    @Id String textKey;
    @Id String language;
    String words;
    Instant changedAt;
}
