package org.foredesk.desk.request;

import org.foredesk.booking.Delays;
import org.foredesk.booking.RunningLate;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.security.Actor;

/** Says that a practitioner is late, or on time again, and takes that back. */
public final class LateDoctors {

    private final Workplace desk;
    private final Verbs verbs;
    private final Delays delays;
    private final ClinicId clinic;
    private final Actor staff;

    public LateDoctors(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.delays = desk.services().booking().delays();
        this.clinic = desk.services().clinic().id();
        this.staff = desk.services().staff();
    }

    /** {@code minutes} late, 0 for on time again; {@code done} once it is said. */
    public void announce(PractitionerId practitioner, int minutes, Runnable done) {
        verbs.run(
                () -> delays.announce(clinic, staff, practitioner, minutes),
                late -> {
                    done.run();
                    verbs.undoable(
                            said(late),
                            () -> delays.undo(clinic, staff, practitioner),
                            desk.texts().get("late.said.undone"));
                });
    }

    private String said(RunningLate late) {
        return late.minutes() == 0
                ? desk.texts().get("late.said.over", late.practitionerName())
                : desk.texts().get("late.said", late.practitionerName(), late.minutes());
    }
}
