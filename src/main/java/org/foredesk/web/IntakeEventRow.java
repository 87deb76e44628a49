package org.foredesk.web;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "intake_event")
class IntakeEventRow {

    @Id UUID id;

    UUID clinicId;
    String claim;
    String provider;
    String kind;
    String externalId;
    String journal;
    String position;

    @Enumerated(EnumType.STRING)
    IntakeStatus status;

    int attempts;
    @Nullable String problem;
    @Nullable UUID conversationId;
    @Nullable UUID messageId;
    Instant acceptedAt;
    Instant changedAt;

    IntakeEvent toEvent() {
        return new IntakeEvent(
                id,
                new ClinicId(clinicId),
                provider,
                kind,
                externalId,
                position,
                status,
                attempts,
                problem,
                conversationId == null ? null : new ConversationId(conversationId),
                messageId == null ? null : new MessageId(messageId),
                acceptedAt,
                changedAt);
    }
}
