package org.foredesk.assistant;

import java.time.Duration;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.Booking;
import org.foredesk.booking.BookingCommand;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Hold;
import org.foredesk.booking.HoldCommand;
import org.foredesk.booking.HoldId;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.RequestCommand;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.DialogueState;
import org.foredesk.conversations.Patient;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.SettingKey;
import org.foredesk.kernel.Settings;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Does what the patient has said yes to. What it tells of a thing done comes from the row it got
 * back from {@code booking}, and only where no notice about it was written in the same transaction.
 */
final class Closing {

    private static final Actor ASSISTANT = new Actor.Assistant();

    private final Booking booking;
    private final Settings settings;
    private final People people;
    private final Asking asking;
    private final Visits visits;
    private final Refusals refusals;

    Closing(
            Booking booking,
            Settings settings,
            People people,
            Search search,
            Asking asking,
            Visits visits) {
        this.booking = booking;
        this.settings = settings;
        this.people = people;
        this.refusals = new Refusals(search, visits);
        this.asking = asking;
        this.visits = visits;
    }

    /** Carries the pending proposal out, or asks for the one detail that is missing. */
    void execute(Turn turn) {
        Proposal proposal = turn.pending().proposal();
        if (proposal == null) {
            return;
        }
        switch (proposal.goal()) {
            case BOOK -> bookFor(turn, proposal);
            case MOVE -> move(turn, proposal);
            case CANCEL -> cancel(turn, proposal);
            case NONE, WAIT -> turn.drop();
        }
    }

    private void bookFor(Turn turn, Proposal proposal) {
        switch (people.who(turn)) {
            case People.Who.Known(Patient patient) -> book(turn, proposal, patient);
            case People.Who.New(String name) -> book(turn, proposal, people.enter(turn, name));
            case People.Who.Several(var several) -> {
                if (keep(turn, proposal)) {
                    asking.whichPerson(turn, several);
                }
            }
            case People.Who.Nameless() -> {
                if (keep(turn, proposal)) {
                    asking.name(turn, true);
                }
            }
        }
    }

    /**
     * Keeps the time free while a detail is asked for; false where it has gone, which is then said.
     */
    private boolean keep(Turn turn, Proposal proposal) {
        turn.memory =
                turn.memory.with(
                        turn.pending().agreedBut(turn.pending().asked(), turn.pending().choices()));
        if (proposal.hold() != null) {
            return true;
        }
        Outcome<Hold> kept =
                booking.hold(
                        turn.tx,
                        new HoldCommand(
                                turn.clinic(),
                                ASSISTANT,
                                PractitionerId.of(proposal.practitioner()),
                                services(proposal),
                                proposal.start(),
                                Duration.ofMinutes(
                                        settings.number(SettingKey.BOOKING_HOLD_MINUTES)),
                                turn.thread.profileName() == null
                                        ? "WhatsApp"
                                        : turn.thread.profileName()));
        return switch (kept) {
            case Outcome.Done<Hold>(Hold hold) -> {
                turn.memory = turn.memory.with(turn.pending().keptBy(hold.id().toString()));
                yield true;
            }
            case Outcome.Refused<Hold>(Refusal refusal) -> {
                refusals.tell(turn, proposal, refusal, null);
                yield false;
            }
        };
    }

    private void book(Turn turn, Proposal proposal, Patient patient) {
        turn.patient = patient.id();
        if (!booking.mayBookAtOnce(
                turn.clinic(), turn.thread.channel(), services(proposal), true)) {
            request(turn, proposal, patient);
            return;
        }
        @Nullable String hold = proposal.hold();
        BookingCommand command =
                new BookingCommand(
                        turn.clinic(),
                        ASSISTANT,
                        turn.origin(),
                        patient.id(),
                        patient.label(),
                        PractitionerId.of(proposal.practitioner()),
                        services(proposal),
                        proposal.start(),
                        turn.memory.party().reason(),
                        hold == null ? null : HoldId.of(hold),
                        null,
                        null);
        switch (booking.book(turn.tx, command)) {
            case Outcome.Done<Appointment>(Appointment made) -> {
                turn.appointment = made.id();
                done(turn, made, "done.booked");
            }
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                    refusals.tell(turn, proposal, refusal, null);
        }
    }

    // Nothing is unsure here: the clinic wants to confirm such bookings itself.
    private void request(Turn turn, Proposal proposal, Patient patient) {
        if (proposal.hold() != null) {
            booking.release(turn.tx, turn.clinic(), HoldId.of(proposal.hold()));
        }
        Outcome<BookingRequest> asked =
                booking.requests()
                        .make(
                                turn.tx,
                                new RequestCommand(
                                        turn.clinic(),
                                        ASSISTANT,
                                        turn.origin(),
                                        patient.id(),
                                        patient.label(),
                                        PractitionerId.of(proposal.practitioner()),
                                        null,
                                        services(proposal),
                                        proposal.start(),
                                        turn.memory.party().reason(),
                                        null,
                                        null,
                                        null));
        switch (asked) {
            case Outcome.Done<BookingRequest> _ -> {
                settle(turn, proposal);
                turn.callFor(Attention.REQUEST);
                if (!turn.noticeMade()) {
                    turn.say(
                            "done.requested",
                            "doctor",
                            turn.words.doctor(proposal.practitioner()),
                            "day",
                            turn.words.day(proposal.start()),
                            "time",
                            turn.words.time(proposal.start()),
                            "services",
                            turn.words.services(proposal));
                }
            }
            case Outcome.Refused<BookingRequest>(Refusal refusal) ->
                    refusals.tell(turn, proposal, refusal, null);
        }
    }

    private void move(Turn turn, Proposal proposal) {
        @Nullable Appointment visit = visit(turn, proposal);
        if (visit == null) {
            Refusals.changedMeanwhile(turn);
            return;
        }
        AppointmentChange change = change(turn, proposal, visit);
        MoveTarget target =
                new MoveTarget(
                        proposal.start(),
                        PractitionerId.of(proposal.practitioner()),
                        services(proposal));
        switch (booking.move(turn.tx, change, target)) {
            case Outcome.Done<Appointment>(Appointment moved) -> {
                turn.appointment = moved.id();
                done(turn, moved, "done.moved");
            }
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                    refusals.tell(turn, proposal, refusal, visit);
        }
    }

    private void cancel(Turn turn, Proposal proposal) {
        @Nullable Appointment visit = visit(turn, proposal);
        if (visit == null) {
            Refusals.changedMeanwhile(turn);
            return;
        }
        switch (booking.cancel(turn.tx, change(turn, proposal, visit))) {
            case Outcome.Done<Appointment>(Appointment cancelled) ->
                    done(turn, cancelled, "done.cancelled");
            case Outcome.Refused<Appointment>(Refusal refusal) ->
                    refusals.tell(turn, proposal, refusal, visit);
        }
    }

    private @Nullable Appointment visit(Turn turn, Proposal proposal) {
        return proposal.appointment() == null
                ? null
                : visits.find(turn, proposal.appointment()).orElse(null);
    }

    private static AppointmentChange change(Turn turn, Proposal proposal, Appointment visit) {
        return new AppointmentChange(
                visit.clinic(),
                ASSISTANT,
                visit.id(),
                proposal.version(),
                null,
                null,
                turn.origin(),
                null);
    }

    private static ServiceChoice services(Proposal proposal) {
        return ServiceChoice.parse(proposal.service());
    }

    /** From the committed row: the one place where something is said to be done. */
    private void done(Turn turn, Appointment row, String key) {
        Proposal done =
                new Proposal(
                        Goal.NONE,
                        row.practitioner().toString(),
                        row.services().text(),
                        row.start(),
                        null,
                        0,
                        null);
        settle(turn, done);
        turn.patient = new PatientId(row.patient().value());
        if (!turn.noticeMade()) {
            turn.say(
                    key,
                    "doctor",
                    row.practitionerName(),
                    "day",
                    turn.words.day(row.start()),
                    "time",
                    turn.words.time(row.start()),
                    "services",
                    turn.words.services(done),
                    "clinic",
                    turn.words.clinic(row));
        }
    }

    private static void settle(Turn turn, Proposal proposal) {
        Goal next = turn.memory.next();
        Wish nextWish = turn.memory.nextWish();
        turn.memory =
                turn.memory
                        .settled()
                        .seen(new Seen(proposal.start(), proposal.practitioner()))
                        .with(next)
                        .with(nextWish);
        turn.ending = DialogueState.COMPLETED;
        turn.acted = true;
    }
}
