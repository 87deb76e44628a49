package org.foredesk.assistant;

import java.util.Optional;
import org.foredesk.booking.Appointment;

/** Calling an appointment off; asked back before it is done. */
final class CancelGoal implements GoalHandler {

    private final Visits visits;
    private final TargetVisit target;
    private final Asking asking;

    CancelGoal(Visits visits, TargetVisit target, Asking asking) {
        this.visits = visits;
        this.target = target;
        this.asking = asking;
    }

    @Override
    public void go(Turn turn) {
        Optional<Appointment> found = target.find(turn, "ask.appointment_cancel");
        if (found.isEmpty()) {
            return;
        }
        Appointment visit = found.get();
        if (visits.late(turn, visit)) {
            target.tooLate(turn, visit);
            return;
        }
        asking.propose(
                turn,
                new Proposal(
                        Goal.CANCEL,
                        visit.practitioner().toString(),
                        visit.services().text(),
                        visit.start(),
                        visit.id().toString(),
                        visit.version(),
                        null));
    }
}
