package org.foredesk.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/** The proof that nothing was lost: what came in and what became of it. */
final class IntakeRoutes {

    /** An accepted request without its text. */
    record EventView(
            UUID id,
            String provider,
            String kind,
            String externalId,
            String position,
            String status,
            int attempts,
            @Nullable String problem,
            @Nullable UUID conversationId,
            @Nullable UUID messageId,
            OffsetDateTime acceptedAt,
            OffsetDateTime changedAt) {

        static EventView of(IntakeEvent event, Call call) {
            return new EventView(
                    event.id(),
                    event.provider(),
                    event.kind(),
                    event.externalId(),
                    event.position(),
                    event.status().code(),
                    event.attempts(),
                    event.problem(),
                    event.conversation() == null ? null : event.conversation().value(),
                    event.message() == null ? null : event.message().value(),
                    call.time(event.acceptedAt()),
                    call.time(event.changedAt()));
        }
    }

    /** The figures since a moment. */
    record SummaryView(
            long received,
            long duplicates,
            long processed,
            long waiting,
            long failed,
            long fetchedAfterOutage,
            long missing,
            long needsPerson,
            List<OutageView> outages) {}

    /** A stretch in which nothing could be received. */
    record OutageView(OffsetDateTime from, OffsetDateTime to, String reason) {}

    private final Intake intake;

    IntakeRoutes(Intake intake) {
        this.intake = intake;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/intake/summary", "What came in and what became of it")
                        .needs(Scope.READ)
                        .query(
                                QueryField.time(
                                        "since", "count from then on; everything if not given"))
                        .answers(200, SummaryView.class)
                        .by(this::summary),
                Route.get(
                                "/intake/events",
                                "Accepted requests without their text, the newest first")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text(
                                        "status",
                                        "received, processed, duplicate, failed or needs_person"))
                        .lists(EventView.class)
                        .by(this::events),
                Route.post(
                                "/intake/events/{id}/replay",
                                "Play a request again from the journal, without a second effect")
                        .needs(Scope.ADMIN)
                        .answers(202, EventView.class)
                        .by(this::replay));
    }

    private Reply summary(Call call) {
        Instant since = call.queryTime("since").orElse(Instant.EPOCH);
        IntakeSummary sum = intake.summary(call.clinic().id(), since);
        return Reply.ok(
                new SummaryView(
                        sum.received(),
                        sum.duplicates(),
                        sum.processed(),
                        sum.waiting(),
                        sum.failed(),
                        sum.fetchedAfterOutage(),
                        sum.missing(),
                        sum.needsPerson(),
                        sum.outages().stream()
                                .map(outage ->
                                        new OutageView(
                                                call.time(outage.from()),
                                                call.time(outage.to()),
                                                outage.reason()))
                                .toList()));
    }

    private Reply events(Call call) {
        IntakeStatus status =
                call.query("status")
                        .map(code ->
                                IntakeStatus.ofCode(code)
                                        .orElseThrow(() ->
                                                Rejection.malformed(
                                                        "status", "There is no such status.")))
                        .orElse(null);
        int from = call.cursorNumber();
        int limit = call.limit();
        List<IntakeEvent> found = intake.list(call.clinic().id(), status, from, limit + 1);
        return Reply.ok(
                Page.upTo(
                        limit,
                        found,
                        _ -> Integer.toString(from + limit),
                        event -> EventView.of(event, call)));
    }

    private Reply replay(Call call) {
        IntakeEvent event =
                Answers.valueOf(intake.replay(call.clinic().id(), call.id("event")), call);
        return Reply.accepted(EventView.of(event, call));
    }
}
