package org.foredesk.desk.calendar;

import org.foredesk.booking.ChangeCause;
import org.foredesk.conversations.Patient;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Opens the form for a patient at the next free time, as soon as there is a day to book in: the
 * wish comes from another screen, often before the calendar was ever shown.
 */
final class BookFor {

    private final Workplace desk;
    private final CalendarViewModel model;
    private final Cards cards;
    private @Nullable Patient waiting;

    BookFor(Workplace desk, CalendarViewModel model, Cards cards) {
        this.desk = desk;
        this.model = model;
        this.cards = cards;
        model.dayProperty().subscribe(_ -> begin());
    }

    void patient(PatientId id) {
        desk.tasks()
                .run(
                        () -> desk.services().patients().find(desk.services().clinic().id(), id),
                        found -> {
                            waiting = found.orElse(null);
                            begin();
                        });
    }

    private void begin() {
        Patient patient = waiting;
        if (patient == null || model.dayProperty().get() == null) {
            return;
        }
        waiting = null;
        model.nextFree(free -> {
            model.choose(free);
            cards.book(free, 0, ChangeCause.Kind.FORM);
            cards.choose(patient);
        });
    }
}
