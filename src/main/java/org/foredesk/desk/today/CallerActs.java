package org.foredesk.desk.today;

import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.ChangeCause;
import org.foredesk.calls.Call;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;

/** What staff do about a call that leaves something to do. */
final class CallerActs {

    private final Workplace desk;
    private final Actor.Staff me;
    private final Verbs verbs;

    CallerActs(Workplace desk) {
        this.desk = desk;
        this.me = desk.services().staff();
        this.verbs = new Verbs(desk);
    }

    /**
     * The obvious thing: cancel or pick up the one visit that can be meant, else look at the call.
     */
    void obvious(QueueRow.Told row) {
        Appointment visit = row.meant();
        if (visit == null) {
            open(row.call());
            return;
        }
        switch (row.what()) {
            case CANCEL -> cancel(row.call(), visit);
            case MOVE -> move(visit);
            case UNSURE -> open(row.call());
        }
    }

    /** Cancels as the caller asked; the patient is told once it can no longer be taken back. */
    void cancel(Call call, Appointment visit) {
        AppointmentChange change =
                AppointmentChange.by(me, visit).through(ChangeCause.of(ChangeCause.Kind.TODAY));
        verbs.run(
                () -> thenSeen(desk.services().booking().cancel(change), call, true),
                _ ->
                        verbs.undoable(
                                desk.texts()
                                        .get(
                                                "calendar.cancelled",
                                                visit.patientName(),
                                                desk.dates().nearDayAndTime(visit.start())),
                                () -> takenBack(call, visit),
                                desk.texts().get("request.taken.back")));
    }

    private Outcome<Appointment> takenBack(Call call, Appointment visit) {
        return thenSeen(
                desk.services().booking().undo(visit.clinic(), me, visit.id()), call, false);
    }

    private Outcome<Appointment> thenSeen(Outcome<Appointment> outcome, Call call, boolean seen) {
        if (outcome instanceof Outcome.Done<Appointment>) {
            desk.services().calls().seenTo(call.clinic(), call.id(), seen);
        }
        return outcome;
    }

    /** Picks the visit up in the calendar, where it is put down at its new time. */
    void move(Appointment visit) {
        desk.navigator()
                .go(
                        new Place.Carry(
                                visit.id(),
                                desk.dates().dayOf(visit.start()),
                                Place.Carry.Purpose.MOVE));
    }

    /** The call, with what was said in it. */
    void open(Call call) {
        desk.navigator().go(new Place.Spoken(call.id()));
    }

    /** Nothing more is to be done about it. */
    void seenTo(Call call) {
        verbs.run(
                () -> mark(call, true),
                _ ->
                        verbs.undoable(
                                desk.texts().get("today.caller.said"),
                                () -> mark(call, false),
                                desk.texts().get("request.taken.back")));
    }

    private Outcome<Call> mark(Call call, boolean seen) {
        return Outcome.done(desk.services().calls().seenTo(call.clinic(), call.id(), seen));
    }
}
