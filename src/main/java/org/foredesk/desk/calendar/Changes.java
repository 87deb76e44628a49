package org.foredesk.desk.calendar;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.SeriesChange;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;

/** Books and changes visits, says what was done and takes it back as booking does. */
final class Changes {

    private final Workplace desk;
    private final Verbs verbs;

    Changes(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
    }

    /**
     * {@code said} makes the toast's words of the result; a refusal, or a failure with its code,
     * goes to {@code refused}; either way it is the screen's thread.
     */
    void run(
            Callable<Outcome<Appointment>> verb,
            Function<Appointment, String> said,
            Consumer<Appointment> done,
            Consumer<Refusal> refused) {
        verbs.run(
                verb,
                changed -> {
                    done.accept(changed);
                    verbs.undoable(said.apply(changed), () -> undo(changed), takenBack());
                },
                refused);
    }

    /** As {@link #run} for several visits that are changed together and taken back together. */
    void together(
            Callable<Outcome<SeriesChange>> verb,
            Function<SeriesChange, String> said,
            Consumer<SeriesChange> done,
            Consumer<Refusal> refused) {
        verbs.run(
                verb,
                changed -> {
                    done.accept(changed);
                    verbs.undoable(said.apply(changed), () -> undo(changed), takenBack());
                },
                refused);
    }

    /** "3 visits of Asha Rao booked": how many, and whose. */
    String count(String key, SeriesChange changed) {
        return desk.texts()
                .get(key, changed.visits().size(), changed.visits().getFirst().patientName());
    }

    private String takenBack() {
        return desk.texts().get("calendar.taken.back");
    }

    private Outcome<Appointment> undo(Appointment changed) {
        return desk.services()
                .booking()
                .undo(changed.clinic(), desk.services().staff(), changed.id());
    }

    private Outcome<SeriesChange> undo(SeriesChange changed) {
        return desk.services().booking().series().undo(desk.services().staff(), changed);
    }
}
