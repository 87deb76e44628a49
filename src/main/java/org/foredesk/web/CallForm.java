package org.foredesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foredesk.calls.CallDirection;
import org.foredesk.calls.CallReport;
import org.foredesk.calls.CallTurn;
import org.foredesk.calls.Transcript;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form of a finished call (contract, "Voice-agent body") and how it is read: ours as it is
 * sent, a vendor's as {@link OwnForm} puts it.
 */
final class CallForm {

    private static final double MOST_SECONDS = Duration.ofDays(1).toSeconds();
    private static final double WHOLE_PERCENT = 100;

    /** The body; {@code extractedData} holds words, or words with a confidence of their own. */
    record Body(
            @Nullable String callId,
            @Nullable String patientPhone,
            @Nullable String agentPhone,
            @Nullable String callType,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable Double durationSeconds,
            @Nullable String recordingUrl,
            @Nullable String transcript,
            @Nullable List<Turn> turns,
            @Nullable Map<String, JsonNode> extractedData,
            @Nullable String detectedIntent,
            @Nullable String callOutcome,
            @Nullable Double confidenceScore,
            @Nullable String language,
            @Nullable String sentiment,
            @Nullable Double audioQualityScore,
            @Nullable String pipelineId) {}

    /** One thing said, with its time from the call's beginning. */
    record Turn(
            @Nullable String speaker,
            @Nullable String text,
            @Nullable Long startMs,
            @Nullable Long endMs) {}

    private CallForm() {}

    /** The call a body tells of; throws a {@link Rejection} that names the field that is wrong. */
    static CallReport report(String source, Body told, Clinic clinic) {
        String id = Inputs.needed(told.callId(), "call_id");
        PhoneNumber phone =
                PhoneNumber.parse(
                                Inputs.needed(told.patientPhone(), "patient_phone"),
                                clinic.country())
                        .orElseThrow(() ->
                                Rejection.malformed(
                                        "patient_phone",
                                        "patient_phone must be a telephone number such as +919876543210."));
        Instant started = time(told.startedAt(), "started_at", clinic);
        Instant ended = time(told.endedAt(), "ended_at", clinic);
        if (started != null && ended != null && ended.isBefore(started)) {
            throw Rejection.malformed("ended_at", "ended_at must not lie before started_at.");
        }
        return new CallReport(
                source,
                id,
                phone,
                word(told.agentPhone(), 40, "agent_phone"),
                direction(told.callType()),
                started,
                ended,
                duration(told.durationSeconds()),
                recording(told.recordingUrl()),
                CallText.storable(told.transcript()),
                turns(told.turns() == null ? List.of() : told.turns()),
                ExtractedData.read(told.extractedData() == null ? Map.of() : told.extractedData()),
                word(told.detectedIntent(), 60, "detected_intent"),
                word(told.callOutcome(), 60, "call_outcome"),
                confidence(told.confidenceScore()),
                word(told.language(), 20, "language"),
                word(told.sentiment(), 20, "sentiment"),
                told.audioQualityScore(),
                word(told.pipelineId(), 120, "pipeline_id"));
    }

    private static @Nullable String word(@Nullable String text, int most, String field) {
        String word = CallText.storable(text);
        if (word != null && word.length() > most) {
            throw Rejection.malformed(
                    field, field + " must be at most " + most + " characters long.");
        }
        return word;
    }

    private static @Nullable Instant time(@Nullable String text, String field, Clinic clinic) {
        String given = Inputs.orNull(text);
        return given == null ? null : Call.time(field, given, clinic.zone());
    }

    private static CallDirection direction(@Nullable String type) {
        String given = Inputs.orNull(type);
        return given == null
                ? CallDirection.INBOUND
                : Inputs.word(given, "call_type", CallDirection::ofCode);
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        if (seconds == null) {
            return null;
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw Rejection.malformed(
                    "duration_seconds", "duration_seconds must be a number from 0 to 86400.");
        }
        return Duration.ofSeconds(Math.round(seconds));
    }

    private static @Nullable String recording(@Nullable String url) {
        String given = CallText.storable(url);
        if (given != null && !CallText.isWebAddress(given)) {
            throw Rejection.malformed(
                    "recording_url", "recording_url must be an address such as https://….");
        }
        return given;
    }

    /** A part, or percent as some agents count it. */
    private static @Nullable Double confidence(@Nullable Double score) {
        if (score != null && !(score >= 0 && score <= WHOLE_PERCENT)) {
            throw Rejection.malformed(
                    "confidence_score", "confidence_score must be a number from 0 to 1.");
        }
        return score == null || score <= 1 ? score : Double.valueOf(score / WHOLE_PERCENT);
    }

    private static List<CallTurn> turns(List<Turn> told) {
        List<CallTurn> turns = new ArrayList<>();
        for (Turn turn : told) {
            CallTurn.Speaker speaker =
                    Transcript.speaker(turn == null || turn.speaker() == null ? "" : turn.speaker())
                            .orElseThrow(() ->
                                    Rejection.malformed(
                                            "turns",
                                            "The speaker of each turn must be patient or agent."));
            String text = CallText.storable(turn.text());
            if (text != null) {
                turns.add(new CallTurn(speaker, text, turn.startMs(), turn.endMs()));
            }
        }
        return turns;
    }
}
