package org.foredesk.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Tx;

/**
 * What the other calendar still has to be told, a row an appointment, written in the transaction
 * that changed the appointment: a crash or an outage delays it and loses nothing.
 */
final class CalendarQueue {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 8;

    // Google takes 5 to 1024 of the characters 0-9 and a-v.
    private static final String ID_CHARACTERS = "0123456789abcdefghijklmnopqrstuv";
    private static final int ID_LENGTH = 40;

    private CalendarQueue() {}

    /** The appointment is to be shown as it is now. */
    static void mark(Tx tx, ClinicId clinic, AppointmentId appointment) {
        CalendarEventRow known = tx.session().get(CalendarEventRow.class, appointment.value());
        if (known == null) {
            tx.session().insert(fresh(tx, clinic, appointment.value()));
        } else {
            known.wanted++;
            known.attempts = 0;
            known.nextTryAt = tx.now();
            known.kept = false;
            known.sawAsItShouldBe();
            tx.session().update(known);
        }
    }

    private static CalendarEventRow fresh(Tx tx, ClinicId clinic, UUID appointment) {
        CalendarEventRow row = new CalendarEventRow();
        row.appointmentId = appointment;
        row.clinicId = clinic.value();
        row.eventId = eventId(clinic, appointment);
        row.wanted = 1;
        row.nextTryAt = tx.now();
        return row;
    }

    /** Every coming appointment, after another calendar was connected. */
    static void markAll(Tx tx, ClinicId clinic) {
        tx.session()
                .createSelectionQuery(
                        "select a.id from AppointmentRow a where a.clinicId = :clinic and a.endsAt > :now"
                                + " and a.status not in ('cancelled', 'no_show')",
                        UUID.class)
                .setParameter("clinic", clinic.value())
                .setParameter("now", tx.now())
                .list()
                .forEach(id -> mark(tx, clinic, new AppointmentId(id)));
    }

    /** What can be tried now, the longest waiting first. */
    static List<CalendarEventRow> due(Tx tx, ClinicId clinic, int most) {
        return tx.session()
                .createSelectionQuery(
                        "from CalendarEventRow where clinicId = :clinic and wanted <> done and nextTryAt <= :now"
                                + " order by nextTryAt",
                        CalendarEventRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("now", tx.now())
                .setMaxResults(most)
                .list();
    }

    static int waiting(Tx tx, ClinicId clinic) {
        return tx.session()
                .createSelectionQuery(
                        "select count(*) from CalendarEventRow where clinicId = :clinic and wanted <> done",
                        Long.class)
                .setParameter("clinic", clinic.value())
                .getSingleResult()
                .intValue();
    }

    /** The calendar shows version {@code told}; a later one wanted meanwhile stays due. */
    static void done(Tx tx, UUID appointment, int told) {
        CalendarEventRow row = tx.session().get(CalendarEventRow.class, appointment);
        if (row != null) {
            row.done = told;
            row.attempts = 0;
            tx.session().update(row);
        }
    }

    /** It did not work; tried again after twice the time. */
    static void failed(Tx tx, UUID appointment) {
        CalendarEventRow row = tx.session().get(CalendarEventRow.class, appointment);
        if (row != null) {
            row.nextTryAt = tx.now().plus(waitAfter(row.attempts));
            row.attempts++;
            tx.session().update(row);
        }
    }

    private static Duration waitAfter(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Rows of appointments long over tell nobody anything any more. */
    static void forget(Tx tx, ClinicId clinic, Instant endedBefore) {
        tx.session()
                .createMutationQuery(
                        "delete from CalendarEventRow e where e.clinicId = :clinic and e.appointmentId in"
                                + " (select a.id from AppointmentRow a where a.clinicId = :clinic and a.endsAt < :ended)")
                .setParameter("clinic", clinic.value())
                .setParameter("ended", endedBefore)
                .executeUpdate();
    }

    /** Nothing is to be told to anybody. */
    static void forgetAll(Tx tx, ClinicId clinic) {
        tx.session()
                .createMutationQuery("delete from CalendarEventRow where clinicId = :clinic")
                .setParameter("clinic", clinic.value())
                .executeUpdate();
    }

    /**
     * The same for the same appointment of the same clinic, so that telling twice makes one entry.
     */
    static String eventId(ClinicId clinic, UUID appointment) {
        byte[] digest;
        try {
            digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (clinic.value() + "/" + appointment)
                                            .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        java.math.BigInteger number = new java.math.BigInteger(1, digest);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_CHARACTERS.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return id.toString();
    }
}
