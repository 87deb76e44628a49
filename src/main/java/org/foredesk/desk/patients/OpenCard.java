package org.foredesk.desk.patients;

import java.util.List;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Recall;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientCard;
import org.foredesk.security.AuditEntry;

/**
 * A card as it is shown: what conversations know, with the appointments and who saw and changed it.
 * {@code asked} are requests to be decided; {@code upcoming} is in order of time, {@code recalls}
 * are those still on the list, {@code past} and {@code trail} the latest first.
 */
record OpenCard(
        PatientCard card,
        List<BookingRequest> asked,
        List<Appointment> upcoming,
        List<Appointment> past,
        List<Recall> recalls,
        List<AuditEntry> trail) {

    OpenCard {
        asked = List.copyOf(asked);
        upcoming = List.copyOf(upcoming);
        past = List.copyOf(past);
        recalls = List.copyOf(recalls);
        trail = List.copyOf(trail);
    }

    Patient patient() {
        return card.patient();
    }

    /** How many of the appointments that are over ended like that. */
    long ended(AppointmentStatus how) {
        return past.stream().filter(visit -> visit.status() == how).count();
    }
}
