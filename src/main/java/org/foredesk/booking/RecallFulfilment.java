package org.foredesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;

/**
 * Takes a recall off the list as soon as a fitting appointment is booked, by whomever, and puts it
 * back when that appointment falls through; in the transaction of the booking.
 *
 * <p>An appointment fits that was booked after the recall, with its practitioner and for its
 * service where it names any, at the earliest half-way to the due day but never more than thirty
 * days before it: a check in half a year is not settled by next week's visit.
 */
final class RecallFulfilment {

    private static final long EARLIEST_DAYS = 30;

    private final Tools tools;
    private final RecallHistory history;

    RecallFulfilment(Tools tools, RecallHistory history) {
        this.tools = tools;
        this.history = history;
    }

    /** The appointment is not as it was. */
    void follow(Tx tx, ClinicId clinic, AppointmentId appointment, Actor actor) {
        AppointmentRow visit = tx.session().get(AppointmentRow.class, appointment.value());
        if (visit == null) {
            return;
        }
        AppointmentStatus status = AppointmentReader.status(visit);
        if (!status.takesTime()) {
            settledBy(tx, visit.id).forEach(row -> reopen(tx, row, actor));
        } else if (status.open() && settledBy(tx, visit.id).isEmpty()) {
            ZoneId zone = tools.view(clinic).clinic().zone();
            open(tx, clinic, visit).stream()
                    .filter(row -> fits(row, visit, zone))
                    .min(Comparator.comparing((RecallRow row) -> row.dueDay))
                    .ifPresent(row -> close(tx, row, visit, actor));
        }
    }

    static boolean fits(RecallRow row, AppointmentRow visit, ZoneId zone) {
        Instant due = row.dueDay.atStartOfDay(zone).toInstant();
        Instant halfWay = row.createdAt.plus(Duration.between(row.createdAt, due).dividedBy(2));
        Instant earliest = due.minus(EARLIEST_DAYS, ChronoUnit.DAYS);
        return !visit.createdAt.isBefore(row.createdAt)
                && !visit.startsAt.isBefore(halfWay.isAfter(earliest) ? halfWay : earliest)
                && (row.practitionerId == null || row.practitionerId.equals(visit.practitionerId))
                && (row.serviceId == null || isFor(visit, new ServiceId(row.serviceId)));
    }

    private static boolean isFor(AppointmentRow visit, ServiceId service) {
        return ServiceChoice.stored(visit.serviceId, visit.moreServices, null)
                .services()
                .contains(service);
    }

    private static List<RecallRow> open(Tx tx, ClinicId clinic, AppointmentRow visit) {
        return tx.session()
                .createSelectionQuery(
                        "from RecallRow where clinicId = :clinic and patientId = :patient and status = 'open'",
                        RecallRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("patient", visit.patientId)
                .list();
    }

    private static List<RecallRow> settledBy(Tx tx, UUID appointment) {
        return tx.session()
                .createSelectionQuery(
                        "from RecallRow where appointmentId = :appointment and status = 'done'",
                        RecallRow.class)
                .setParameter("appointment", appointment)
                .list();
    }

    private void close(Tx tx, RecallRow row, AppointmentRow visit, Actor actor) {
        Turns.take(tx, new ClinicId(row.clinicId), new PatientId(row.patientId));
        row.status = RecallStatus.DONE.code();
        row.appointmentId = visit.id;
        update(tx, row, actor, RecallStep.DONE, "open", visit.startsAt.toString());
    }

    private void reopen(Tx tx, RecallRow row, Actor actor) {
        row.status = RecallStatus.OPEN.code();
        row.appointmentId = null;
        update(tx, row, actor, RecallStep.REOPENED, "done", "open");
    }

    private void update(
            Tx tx, RecallRow row, Actor actor, RecallStep step, String before, String after) {
        row.changedAt = tx.now();
        row.version++;
        tx.session().update(row);
        history.write(tx, row, actor, step, before, after, null);
    }
}
