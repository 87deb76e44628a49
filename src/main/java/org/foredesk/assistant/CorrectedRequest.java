package org.foredesk.assistant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.DirectoryView;
import org.foredesk.booking.RequestChange;
import org.foredesk.booking.RequestStatus;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.Patients;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Puts a waiting request right along with the field it was made from. */
final class CorrectedRequest {

    private static final int MOST = 200;

    private final Booking booking;
    private final Patients patients;

    CorrectedRequest(Booking booking, Patients patients) {
        this.booking = booking;
        this.patients = patients;
    }

    /** Changes the newest request of the thread that waits, where there is one. */
    Corrected.AtRequest putRight(
            Tx tx, Actor.Staff by, Conversation thread, RightValue right, DirectoryView view) {
        Optional<BookingRequest> waiting =
                booking
                        .requests()
                        .list(tx, thread.clinic(), RequestStatus.PENDING, null, MOST)
                        .stream()
                        .filter(one -> thread.id().equals(one.origin().conversation()))
                        .reduce((_, newer) -> newer);
        return waiting.map(request -> putRight(tx, by, thread, right, view, request))
                .orElseGet(Corrected.Untouched::new);
    }

    private Corrected.AtRequest putRight(
            Tx tx,
            Actor.Staff by,
            Conversation thread,
            RightValue right,
            DirectoryView view,
            BookingRequest request) {
        return switch (right) {
            case RightValue.Doctor doctor ->
                    outcome(
                            tx,
                            request,
                            right,
                            RequestChange.to(by, request, doctor.id(), null, null));
            case RightValue.Visit visit ->
                    outcome(
                            tx,
                            request,
                            right,
                            RequestChange.to(by, request, null, visit.services(), null));
            case RightValue.When when -> {
                Instant start = start(when, request, view);
                yield start == null
                        ? left(request, right, incomplete())
                        : outcome(
                                tx,
                                request,
                                right,
                                RequestChange.to(by, request, null, null, start));
            }
            case RightValue.Words words -> words(tx, by, thread, words, request);
        };
    }

    private Corrected.AtRequest words(
            Tx tx,
            Actor.Staff by,
            Conversation thread,
            RightValue.Words right,
            BookingRequest request) {
        return switch (right.kind()) {
            case PATIENT -> {
                Patient patient =
                        patients.findOrCreate(
                                tx,
                                thread.clinic(),
                                People.identity(thread),
                                Names.tidy(right.words()),
                                thread.language());
                yield outcome(
                        tx,
                        request,
                        right,
                        RequestChange.forPatient(by, request, patient.id(), patient.label()));
            }
            case REASON ->
                    outcome(
                            tx,
                            request,
                            right,
                            RequestChange.because(by, request, right.words().strip()));
            case INTENT, SPECIALITY, RELATION, DOCTOR, WHEN, SERVICE, EMERGENCY ->
                    left(
                            request,
                            right,
                            Refusal.of(
                                    "request_as_is",
                                    "Only staff can say what that means for the request."));
        };
    }

    private Corrected.AtRequest outcome(
            Tx tx, BookingRequest request, RightValue right, RequestChange change) {
        return switch (booking.requests().change(tx, change)) {
            case Outcome.Done<BookingRequest>(BookingRequest changed) ->
                    new Corrected.Changed(changed);
            case Outcome.Refused<BookingRequest>(Refusal why) -> left(request, right, why);
        };
    }

    private static Corrected.Left left(BookingRequest request, RightValue right, Refusal why) {
        return new Corrected.Left(
                request,
                why,
                right instanceof RightValue.Doctor doctor ? doctor.id() : null,
                right instanceof RightValue.When when ? when.day() : null);
    }

    private static Refusal incomplete() {
        return Refusal.of("incomplete_request", "The request has no day or no time yet.");
    }

    /** The right day and time, what was not put right as the request has it. */
    private static @Nullable Instant start(
            RightValue.When right, BookingRequest request, DirectoryView view) {
        ZonedDateTime asked =
                request.start() == null ? null : request.start().atZone(view.clinic().zone());
        LocalDate day = right.day() != null || asked == null ? right.day() : asked.toLocalDate();
        LocalTime time = right.time() != null || asked == null ? right.time() : asked.toLocalTime();
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(view.clinic().zone()).toInstant();
    }
}
