package org.foredesk.calls;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/** A stored call. {@code recordedAt} is null while it has only its thread. */
@Entity
@Table(name = "voice_call")
class CallRow {
    private static final String MAYBE = "?";

    @Id UUID id;
    UUID clinicId;
    String source;
    String externalId;
    UUID conversationId;
    String phone;
    @Nullable String agentPhone;

    @Enumerated(EnumType.STRING)
    CallDirection direction;

    Instant beganAt;
    @Nullable Instant startedAt;
    @Nullable Instant endedAt;
    @Nullable Long durationSeconds;
    @Nullable String recordingUrl;
    @Nullable String transcript;
    String turns;
    String extracted;
    @Nullable String intent;
    @Nullable String outcome;
    @Nullable Double confidence;
    @Nullable String language;
    @Nullable String sentiment;
    @Nullable Double audioQuality;
    @Nullable String pipelineId;
    @Nullable UUID appointmentId;
    @Nullable UUID requestId;
    String doubts;
    @Nullable String alarm;
    @Nullable Integer alarmTurn;

    @Enumerated(EnumType.STRING)
    @Nullable CallMatter matter;

    @Nullable Instant matterSettledAt;
    @Nullable Instant recordingDeletedAt;
    @Nullable Instant wordsDeletedAt;
    Instant reportedAt;
    @Nullable Instant recordedAt;
    int version;

    /**
     * Takes in what a report says. What is silent in it stays as it was; of two reports the one
     * that came later is right, in whatever order they are worked on.
     */
    void take(CallReport report, Instant reported) {
        boolean newer = recordedAt == null || !reported.isBefore(reportedAt);
        direction = newer ? report.direction() : direction;
        agentPhone = pick(report.agentPhone(), agentPhone, newer);
        startedAt = pick(report.startedAt(), startedAt, newer);
        endedAt = pick(report.endedAt(), endedAt, newer);
        Duration lasted = report.duration();
        durationSeconds = pick(lasted == null ? null : lasted.toSeconds(), durationSeconds, newer);
        recordingUrl =
                recordingDeletedAt == null
                        ? pick(report.recordingUrl(), recordingUrl, newer)
                        : null;
        if (wordsDeletedAt == null) {
            takeWords(report, newer);
        }
        intent = pick(report.intent(), intent, newer);
        outcome = pick(report.outcome(), outcome, newer);
        confidence = pick(report.confidence(), confidence, newer);
        language = pick(report.language(), language, newer);
        sentiment = pick(report.sentiment(), sentiment, newer);
        audioQuality = pick(report.audioQuality(), audioQuality, newer);
        pipelineId = pick(report.pipeline(), pipelineId, newer);
        reportedAt = newer ? reported : reportedAt;
        beganAt = report().began(reportedAt);
    }

    private void takeWords(CallReport report, boolean newer) {
        transcript = pick(report.transcript(), transcript, newer);
        turns = report.turns().isEmpty() ? turns : newer || isNone(turns) ? told(report) : turns;
        extracted =
                report.extracted().isEmpty()
                        ? extracted
                        : newer || isNone(extracted)
                                ? CallJson.write(report.extracted())
                                : extracted;
    }

    private static String told(CallReport report) {
        return CallJson.write(report.turns());
    }

    private static boolean isNone(String list) {
        return list.equals(CallJson.NONE);
    }

    private static <T> @Nullable T pick(@Nullable T told, @Nullable T before, boolean newer) {
        return told != null && (newer || before == null) ? told : before;
    }

    private CallReport report() {
        return new CallReport(
                source,
                externalId,
                new PhoneNumber(phone),
                agentPhone,
                direction,
                startedAt,
                endedAt,
                durationSeconds == null ? null : Duration.ofSeconds(durationSeconds),
                recordingUrl,
                transcript,
                CallJson.turns(turns),
                CallJson.extracted(extracted),
                intent,
                outcome,
                confidence,
                language,
                sentiment,
                audioQuality,
                pipelineId);
    }

    /** {@code chest_pain}, with a question mark behind it where it only may be one. */
    void alarm(CallAlarm heard) {
        alarm = heard.sure() ? heard.kind() : heard.kind() + MAYBE;
        alarmTurn = heard.turn();
    }

    private @Nullable CallAlarm alarm() {
        return alarm == null
                ? null
                : new CallAlarm(
                        alarm.replace(MAYBE, ""),
                        !alarm.endsWith(MAYBE),
                        alarmTurn == null ? -1 : alarmTurn);
    }

    // What was booked after all leaves nothing to do.
    private @Nullable CallMatter openMatter() {
        return matterSettledAt != null || appointmentId != null || requestId != null
                ? null
                : matter;
    }

    Call toCall() {
        return new Call(
                new CallId(id),
                new ClinicId(clinicId),
                new ConversationId(conversationId),
                report(),
                beganAt,
                appointmentId == null ? null : new AppointmentId(appointmentId),
                requestId == null ? null : new RequestId(requestId),
                CallJson.doubts(doubts),
                alarm(),
                openMatter(),
                version);
    }
}
