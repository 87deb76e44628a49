package org.foredesk.conversations;

import java.time.Instant;
import java.util.List;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.messaging.ByMail;
import org.foredesk.messaging.Purpose;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A message to be written into a thread and sent.
 *
 * @param options choices in the order shown; the channel renders them as buttons, a list or
 *     numbered text
 * @param notBefore earliest moment of sending; until then it can be withdrawn
 * @param dedupeKey the same key is sent once only; null where that cannot happen twice
 * @param mayWait whether the clinic's quiet hours hold it back
 * @param byMail how to say it by e-mail where its channel fails; null where that cannot be
 */
public record Outgoing(
        ConversationId conversation,
        Actor actor,
        String text,
        List<String> options,
        Language language,
        Purpose purpose,
        Instant notBefore,
        @Nullable AppointmentId appointment,
        @Nullable String dedupeKey,
        boolean mayWait,
        @Nullable ByMail byMail) {

    /** A message that quiet hours do not hold back. */
    public Outgoing(
            ConversationId conversation,
            Actor actor,
            String text,
            List<String> options,
            Language language,
            Purpose purpose,
            Instant notBefore,
            @Nullable AppointmentId appointment,
            @Nullable String dedupeKey) {
        this(
                conversation,
                actor,
                text,
                options,
                language,
                purpose,
                notBefore,
                appointment,
                dedupeKey,
                false,
                null);
    }

    public Outgoing {
        options = List.copyOf(options);
    }
}
