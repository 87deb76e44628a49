package org.foredesk.desk.today;

import java.time.LocalDate;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.CalendarSync;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;

/** What staff decide about an appointment the connected calendar does not agree with. */
final class ClashDecisions {

    private final Workplace desk;
    private final Verbs verbs;

    ClashDecisions(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
    }

    /** Where the visit is in the calendar, to be moved from there. */
    void show(CalendarClash clash) {
        Appointment visit = clash.appointment();
        LocalDate day = LocalDate.ofInstant(visit.start(), desk.dates().zone());
        desk.navigator().go(new Place.Appointment(visit.id(), day));
    }

    /** Both stay where they are. */
    void keep(CalendarClash clash) {
        settle(clash, CalendarSync::keep, "today.clash.kept");
    }

    /** The connected calendar is to show the visit where it is. */
    void putBack(CalendarClash clash) {
        settle(clash, CalendarSync::putBack, "today.clash.put.back");
    }

    private interface Settling {
        Outcome<AppointmentId> decide(
                CalendarSync calendar, ClinicId clinic, AppointmentId appointment);
    }

    private void settle(CalendarClash clash, Settling settling, String done) {
        Appointment visit = clash.appointment();
        CalendarSync calendar = desk.services().booking().calendar();
        verbs.run(
                () -> settling.decide(calendar, visit.clinic(), visit.id()),
                _ -> desk.toasts().say(desk.texts().get(done)));
    }
}
