package org.foredesk.desk.request;

import java.util.concurrent.Callable;
import org.foredesk.booking.ProposedSlot;
import org.foredesk.booking.SickDayDecision;
import org.foredesk.booking.SickDayVisit;
import org.foredesk.booking.SickDays;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.Outcome;

/**
 * What staff do about a visit of a sick day once they have spoken with the patient, and how such a
 * visit stands, in words.
 */
public final class SickDayCalls {

    private final Workplace desk;
    private final Verbs verbs;
    private final SickDays sickDays;

    public SickDayCalls(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.sickDays = desk.services().booking().sickDays();
    }

    /** Moves the visit to the time that was proposed; the patient is told. */
    public void accept(SickDayVisit visit) {
        ProposedSlot slot = visit.proposed();
        run(
                visit,
                () -> sickDays.accept(by(visit)),
                slot == null
                        ? ""
                        : desk.texts()
                                .get(
                                        "sickday.said.moved",
                                        visit.appointment().patientName(),
                                        desk.dates().nearDayAndTime(slot.start())));
    }

    /** Nothing more is to be done about it here. */
    public void settle(SickDayVisit visit) {
        run(
                visit,
                () -> sickDays.settle(by(visit)),
                desk.texts().get("sickday.said.settled", visit.appointment().patientName()));
    }

    /** Where the visit is in the calendar, to be moved or cancelled from there. */
    public void show(SickDayVisit visit) {
        desk.navigator()
                .go(
                        new Place.Appointment(
                                visit.appointment().id(),
                                desk.dates().dayOf(visit.appointment().start())));
    }

    private SickDayDecision by(SickDayVisit visit) {
        return SickDayDecision.by(desk.services().staff(), visit);
    }

    private void run(SickDayVisit visit, Callable<Outcome<SickDayVisit>> verb, String said) {
        verbs.run(
                verb,
                _ ->
                        verbs.undoable(
                                said,
                                () -> sickDays.takeBack(by(visit)),
                                desk.texts().get("request.taken.back")));
    }

    /** "today 10:00 → tomorrow 10:30, Dr. Priya Gupta", or that nothing is free. */
    public String move(SickDayVisit visit) {
        ProposedSlot slot = visit.proposed();
        String old = desk.dates().nearDayAndTime(visit.oldStart());
        return slot == null
                ? desk.texts().get("sickday.move.none", old)
                : desk.texts()
                        .get(
                                "sickday.move",
                                old,
                                desk.dates().nearDayAndTime(slot.start()),
                                slot.practitionerName());
    }

    /** How far it has come: "Asked 10:02, answers until 10:32". */
    public String state(SickDayVisit visit) {
        return switch (visit.status()) {
            case WAITING -> desk.texts().get("sickday.state.waiting", visit.wave());
            case ASKED ->
                    desk.texts()
                            .get(
                                    "sickday.state.asked",
                                    visit.askedAt() == null
                                            ? ""
                                            : desk.dates().time(visit.askedAt()),
                                    visit.answerBy() == null
                                            ? ""
                                            : desk.dates().nearDayAndTime(visit.answerBy()));
            case ACCEPTED -> desk.texts().get("sickday.state.accepted");
            case DECLINED -> desk.texts().get("sickday.state.declined");
            case TO_CALL -> why(visit);
            case SETTLED -> desk.texts().get("sickday.state.settled");
            case LEFT_OUT -> desk.texts().get("sickday.state.left_out");
        };
    }

    private String why(SickDayVisit visit) {
        return visit.callFor() == null
                ? ""
                : desk.texts().get("sickday.call." + visit.callFor().code());
    }
}
