package org.foredesk.web;

import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request without its text.
 *
 * @param externalId the sender's id of what it tells
 * @param position where it stands in the journal
 * @param problem what went wrong last, without content
 */
public record IntakeEvent(
        UUID id,
        ClinicId clinic,
        String provider,
        String kind,
        String externalId,
        String position,
        IntakeStatus status,
        int attempts,
        @Nullable String problem,
        @Nullable ConversationId conversation,
        @Nullable MessageId message,
        Instant acceptedAt,
        Instant changedAt) {}
