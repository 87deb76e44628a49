package org.foredesk.desk.calendar;

import org.foredesk.booking.Appointment;
import org.foredesk.desk.frame.Place;
import org.jspecify.annotations.Nullable;

/** Picks an appointment up that was asked for elsewhere, as soon as its day is shown. */
final class PickUp {

    private final CalendarViewModel model;
    private final Cards cards;
    private Place.@Nullable Carry waiting;

    PickUp(CalendarViewModel model, Cards cards) {
        this.model = model;
        this.cards = cards;
        model.selectedProperty().subscribe(_ -> begin());
    }

    void carry(Place.Carry wanted) {
        waiting = wanted;
        model.reveal(wanted.day(), wanted.appointment());
        begin();
    }

    private void begin() {
        Place.Carry wanted = waiting;
        if (wanted != null
                && model.selectedProperty().get()
                        instanceof DayEntry.Visit(Appointment appointment, Box _)
                && appointment.id().equals(wanted.appointment())) {
            waiting = null;
            cards.close();
            cards.pickUp(
                    appointment,
                    switch (wanted.purpose()) {
                        case MOVE -> Deed.MOVE;
                        case COPY -> Deed.COPY;
                        case LENGTH -> Deed.STRETCH;
                    });
        }
    }
}
