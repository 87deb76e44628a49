package org.foredesk.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox_attempt")
class AttemptRow {

    @Id UUID id;

    // Given by the database, in the order of writing.
    @Column(insertable = false, updatable = false)
    long place;

    UUID clinicId;
    UUID outboxMessageId;
    String kind;
    String result;
    @Nullable String code;
    @Nullable String words;
    @Nullable String providerId;
    Instant startedAt;
    Instant endedAt;

    static AttemptRow of(UUID id, OutboxRow message, SendAttempt attempt) {
        AttemptRow row = new AttemptRow();
        row.id = id;
        row.clinicId = message.clinicId;
        row.outboxMessageId = message.id;
        row.kind = attempt.kind();
        row.result = attempt.result();
        row.code = attempt.code() == null ? null : OutboxRow.cut(attempt.code(), 40);
        row.words = attempt.words() == null ? null : OutboxRow.cut(attempt.words(), 500);
        row.providerId = attempt.providerId();
        row.startedAt = attempt.startedAt();
        row.endedAt = attempt.endedAt();
        return row;
    }

    SendAttempt toAttempt() {
        return new SendAttempt(kind, result, code, words, providerId, startedAt, endedAt);
    }
}
