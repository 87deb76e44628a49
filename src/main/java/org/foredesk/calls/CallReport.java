package org.foredesk.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a voice agent's service tells of a call. What it did not say is null or empty; a later
 * report of the same call may say more.
 *
 * @param source the service, such as {@code voice-agent} or {@code retell}; with {@code externalId}
 *     it tells the call from all others
 * @param phone the patient's number
 * @param agentPhone the clinic's end of the line, as told
 * @param transcript all that was said in one text
 * @param turns the same one by one, in order
 * @param intent what the caller wanted, in the agent's word
 * @param outcome how the call ended, in the agent's word
 * @param confidence of all that was extracted, from 0 to 1
 * @param language as the agent names it, with or without a region
 * @param audioQuality from 0 to 1 or as the agent counts it
 * @param pipeline the agent's name for the way the call was worked on
 */
public record CallReport(
        String source,
        String externalId,
        PhoneNumber phone,
        @Nullable String agentPhone,
        CallDirection direction,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Duration duration,
        @Nullable String recordingUrl,
        @Nullable String transcript,
        List<CallTurn> turns,
        List<Extracted> extracted,
        @Nullable String intent,
        @Nullable String outcome,
        @Nullable Double confidence,
        @Nullable String language,
        @Nullable String sentiment,
        @Nullable Double audioQuality,
        @Nullable String pipeline) {

    public CallReport {
        turns = List.copyOf(turns);
        extracted = List.copyOf(extracted);
    }

    public Optional<Extracted> extracted(Extracted.Field field) {
        return extracted.stream().filter(one -> one.field() == field).findFirst();
    }

    /** The words extracted for a field; null where there are none. */
    public @Nullable String words(Extracted.Field field) {
        return extracted(field).map(Extracted::value).orElse(null);
    }

    /** The words extracted for fields, one after the other; empty where there are none. */
    public String words(List<Extracted.Field> fields) {
        return fields.stream()
                .map(this::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /**
     * When the call began, as well as it can be known: told, or from its end, or from the moment it
     * was reported.
     */
    Instant began(Instant reportedAt) {
        if (startedAt != null) {
            return startedAt;
        }
        Instant end = endedAt == null ? reportedAt : endedAt;
        return duration == null ? end : end.minus(duration);
    }
}
