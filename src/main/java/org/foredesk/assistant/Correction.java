package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What staff put right in what a message was taken for.
 *
 * @param understood what the assistant had read, in words
 * @param right what is right: a name, a speciality's key, an intent's code, or words; for a day and
 *     time those words
 * @param by the name of whoever corrected it
 */
public record Correction(
        ConversationId conversation,
        MessageId message,
        UnderstoodField.Kind kind,
        String understood,
        String right,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        String by,
        Instant at) {}
