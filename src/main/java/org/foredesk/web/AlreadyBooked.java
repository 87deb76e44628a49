package org.foredesk.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingRequest;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.ChannelKind;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.foredesk.web.IntentBooking.Made;

/** Finds what a caller has already, so that the same wish told twice is booked once. */
final class AlreadyBooked {

    /** The agent's clock and ours may differ by so much. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private static final int MOST_CANCELLED = 100;
    private static final String AGENT = new Actor.VoiceAgent().kind();

    private final Booking booking;

    AlreadyBooked(Booking booking) {
        this.booking = booking;
    }

    /** What one of these people has or has asked for with that practitioner at that time. */
    Optional<Made> at(
            Tx tx,
            ClinicId clinic,
            List<Patient> people,
            PractitionerId practitioner,
            Instant start) {
        for (Patient patient : people) {
            Optional<Made> there =
                    visit(tx, clinic, patient, practitioner, start)
                            .<Made>map(Made.Booked::new)
                            .or(() ->
                                    request(tx, clinic, patient, practitioner, start)
                                            .map(request ->
                                                    new Made.Requested(request, List.of())));
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    private Optional<Appointment> visit(
            Tx tx, ClinicId clinic, Patient patient, PractitionerId practitioner, Instant start) {
        return booking
                .appointments(tx, AppointmentQuery.upcoming(clinic, patient.id(), start))
                .stream()
                .filter(visit -> visit.start().equals(start))
                .filter(visit -> visit.practitioner().equals(practitioner))
                .findFirst();
    }

    private Optional<BookingRequest> request(
            Tx tx, ClinicId clinic, Patient patient, PractitionerId practitioner, Instant start) {
        return booking.requests().pendingOf(tx, clinic, patient.id()).stream()
                .filter(request -> start.equals(request.start()))
                .filter(request -> practitioner.equals(request.practitioner()))
                .findFirst();
    }

    /**
     * What a voice agent did for one of these people in a call that lasted so long: a visit it
     * booked or changed, else a request it made.
     */
    Optional<Made> during(
            Tx tx, ClinicId clinic, List<Patient> people, Instant began, Instant ended) {
        TimeRange call = new TimeRange(began.minus(CLOCKS_DIFFER), ended.plus(CLOCKS_DIFFER));
        for (Patient patient : people) {
            Optional<Made> done =
                    booking
                            .appointments(
                                    tx, AppointmentQuery.upcoming(clinic, patient.id(), began))
                            .stream()
                            .filter(visit -> byAgent(tx, visit, call))
                            .findFirst()
                            .<Made>map(Made.Booked::new)
                            .or(() ->
                                    booking.requests().pendingOf(tx, clinic, patient.id()).stream()
                                            .filter(request ->
                                                    request.origin().channel() == ChannelKind.VOICE)
                                            .filter(request -> call.contains(request.createdAt()))
                                            .findFirst()
                                            .map(request ->
                                                    new Made.Requested(request, List.of())));
            if (done.isPresent()) {
                return done;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a voice agent cancelled a visit of one of these people in a call that lasted so long.
     */
    boolean cancelledDuring(
            Tx tx, ClinicId clinic, List<Patient> people, Instant began, Instant ended) {
        TimeRange call = new TimeRange(began.minus(CLOCKS_DIFFER), ended.plus(CLOCKS_DIFFER));
        return people.stream()
                .flatMap(patient ->
                        booking
                                .appointments(
                                        tx,
                                        new AppointmentQuery(
                                                clinic,
                                                began,
                                                null,
                                                Set.of(),
                                                patient.id(),
                                                Set.of(AppointmentStatus.CANCELLED),
                                                null,
                                                MOST_CANCELLED))
                                .stream())
                .anyMatch(visit -> byAgent(tx, visit, call));
    }

    private boolean byAgent(Tx tx, Appointment visit, TimeRange call) {
        return call.contains(visit.changedAt())
                && booking.history(tx, visit.clinic(), visit.id()).stream()
                        .filter(change -> call.contains(change.at()))
                        .anyMatch(change -> change.actorKind().equals(AGENT));
    }
}
