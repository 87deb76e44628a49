package org.foredesk.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Directory;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.RequestStatus;
import org.foredesk.kernel.RequestId;
import org.foredesk.security.Scope;
import org.jspecify.annotations.Nullable;

/** Bookings that wait for a person's decision. */
final class RequestRoutes {

    private static final String WHAT = "request";

    /**
     * The decision; another time or practitioner changes the request on the way, {@code override}
     * needs {@code reason}.
     */
    record Decision(
            @Nullable String start,
            @Nullable UUID practitionerId,
            @Nullable Boolean override,
            @Nullable String reason,
            @Nullable Integer version) {
        static final Decision PLAIN = new Decision(null, null, null, null, null);
    }

    private final Booking booking;
    private final Directory directory;

    RequestRoutes(WebServices services) {
        this.booking = services.booking();
        this.directory = services.directory();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/requests", "Requests, the oldest first")
                        .needs(Scope.READ)
                        .query(
                                QueryField.text(
                                        "status", "pending, confirmed, rejected or withdrawn"))
                        .lists(RequestView.class)
                        .by(this::list),
                Route.get("/requests/{id}", "A request")
                        .needs(Scope.READ)
                        .answers(200, RequestView.class)
                        .by(call -> Reply.ok(RequestView.of(request(call), call))),
                Route.post("/requests/{id}/confirm", "Book what is asked for, or another time")
                        .needs(Scope.BOOK)
                        .takes(Decision.class)
                        .answers(200, AppointmentView.class)
                        .by(this::confirm),
                Route.post("/requests/{id}/reject", "Say no; the patient is offered other times")
                        .needs(Scope.BOOK)
                        .takes(Decision.class)
                        .answers(200, RequestView.class)
                        .by(this::reject));
    }

    private Reply list(Call call) {
        RequestStatus status =
                call.query("status")
                        .map(word -> Inputs.word(word, "status", RequestStatus::ofCode))
                        .orElse(null);
        RequestId after = call.cursorId().map(RequestId::new).orElse(null);
        int limit = call.limit();
        List<BookingRequest> found =
                booking.requests().list(call.clinic().id(), status, after, limit + 1);
        return Reply.ok(
                Page.upTo(
                        limit,
                        found,
                        request -> request.id().toString(),
                        request -> RequestView.of(request, call)));
    }

    private BookingRequest request(Call call) {
        return booking.requests()
                .find(call.clinic().id(), new RequestId(call.id(WHAT)))
                .orElseThrow(() -> Rejection.notFound(WHAT));
    }

    private RequestDecision decision(Call call, Decision given) {
        Instant start = given.start() == null ? null : Inputs.time(given.start(), "start", call);
        Practitioner practitioner =
                Inputs.practitioner(
                        directory.view(call.clinic().id()), given.practitionerId(), null);
        return new RequestDecision(
                call.clinic().id(),
                call.actor(),
                new RequestId(call.id(WHAT)),
                given.version(),
                practitioner == null ? null : practitioner.id(),
                null,
                start,
                Inputs.orNull(given.reason()),
                AppointmentRoutes.override(given.override(), given.reason(), "reason"));
    }

    private Reply confirm(Call call) {
        RequestDecision decision = decision(call, call.bodyOr(Decision.class, Decision.PLAIN));
        Appointment booked = Answers.valueOf(booking.requests().confirm(decision), call);
        return Reply.ok(
                AppointmentView.of(booked, call)
                        .withParts(booking.partedVisits().parts(call.clinic().id(), booked), call));
    }

    private Reply reject(Call call) {
        RequestDecision decision = decision(call, call.bodyOr(Decision.class, Decision.PLAIN));
        BookingRequest rejected =
                Answers.valueOf(booking.requests().reject(decision, List.of()), call);
        return Reply.ok(RequestView.of(rejected, call));
    }
}
