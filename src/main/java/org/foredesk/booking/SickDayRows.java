package org.foredesk.booking;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.AppointmentId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.ServiceId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Between sick days and their rows. */
final class SickDayRows {

    private static final List<String> OPEN =
            Arrays.stream(SickDayVisitStatus.values())
                    .filter(SickDayVisitStatus::open)
                    .map(SickDayVisitStatus::code)
                    .toList();

    private SickDayRows() {}

    static Optional<SickDay> find(Tx tx, DirectoryView view, SickDayId id) {
        return Optional.ofNullable(tx.session().get(SickDayRow.class, id.value()))
                .filter(row -> row.clinicId.equals(view.clinic().id().value()))
                .map(row -> sickDay(tx, view, row));
    }

    /** Those that are not over, the one that begins first first. */
    static List<SickDay> running(Tx tx, DirectoryView view) {
        return running(tx, view.clinic().id().value()).stream()
                .map(row -> sickDay(tx, view, row))
                .toList();
    }

    private static List<SickDayRow> running(Tx tx, UUID clinic) {
        return tx.session()
                .createSelectionQuery(
                        "from SickDayRow where clinicId = :clinic and status = 'running'"
                                + " order by startsAt, id",
                        SickDayRow.class)
                .setParameter("clinic", clinic)
                .list();
    }

    static List<SickDayRow> running(Tx tx) {
        return tx.session()
                .createSelectionQuery("from SickDayRow where status = 'running'", SickDayRow.class)
                .list();
    }

    static List<SickDayVisitRow> visits(Tx tx, UUID sickDay) {
        return tx.session()
                .createSelectionQuery(
                        "from SickDayVisitRow where sickDayId = :day order by wave, oldStart, id",
                        SickDayVisitRow.class)
                .setParameter("day", sickDay)
                .list();
    }

    static List<SickDayVisitRow> open(Tx tx, UUID sickDay) {
        return visits(tx, sickDay).stream().filter(row -> OPEN.contains(row.status)).toList();
    }

    /** The appointments another time is being looked for. */
    static List<UUID> appointmentsInHand(Tx tx, UUID clinic) {
        return tx.session()
                .createSelectionQuery(
                        "select appointmentId from SickDayVisitRow where clinicId = :clinic"
                                + " and status in :open",
                        UUID.class)
                .setParameter("clinic", clinic)
                .setParameter("open", OPEN)
                .list();
    }

    /** Whether the clinic cannot keep this visit and another time is being looked for. */
    static boolean isInHand(Tx tx, AppointmentId visit) {
        return tx.session()
                        .createSelectionQuery(
                                "select count(*) from SickDayVisitRow where appointmentId = :visit"
                                        + " and status in :open",
                                Long.class)
                        .setParameter("visit", visit.value())
                        .setParameter("open", OPEN)
                        .getSingleResult()
                > 0;
    }

    /** What these people were asked, or are to be called about, the latest question last. */
    static List<SickDayVisit> of(Tx tx, DirectoryView view, Collection<PatientId> patients) {
        return patients.isEmpty()
                ? List.of()
                : tx
                        .session()
                        .createSelectionQuery(
                                "from SickDayVisitRow where clinicId = :clinic"
                                        + " and patientId in :patients and askedAt is not null"
                                        + " order by askedAt, oldStart, id",
                                SickDayVisitRow.class)
                        .setParameter("clinic", view.clinic().id().value())
                        .setParameter("patients", patients.stream().map(PatientId::value).toList())
                        .list()
                        .stream()
                        .map(row -> visit(tx, view, row))
                        .toList();
    }

    static Optional<SickDayVisit> find(Tx tx, DirectoryView view, SickDayVisitId id) {
        return Optional.ofNullable(tx.session().get(SickDayVisitRow.class, id.value()))
                .filter(row -> row.clinicId.equals(view.clinic().id().value()))
                .map(row -> visit(tx, view, row));
    }

    /** The row, locked until the end of the transaction. */
    static Outcome<SickDayRow> locked(Tx tx, ClinicId clinic, SickDayId id) {
        SickDayRow day = tx.session().get(SickDayRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        return day == null || !day.clinicId.equals(clinic.value())
                ? Outcome.refused("unknown_sick_day", "There is no such sick day.")
                : Outcome.done(day);
    }

    /**
     * The visit's row, locked until the end of the transaction, after the patient's turn as in
     * every booking.
     */
    static Outcome<SickDayVisitRow> locked(Tx tx, ClinicId clinic, SickDayVisitId id) {
        SickDayVisitRow seen = tx.session().get(SickDayVisitRow.class, id.value());
        if (seen == null || !seen.clinicId.equals(clinic.value())) {
            return Outcome.refused("unknown_visit", "There is no such visit of a sick day.");
        }
        Turns.take(tx, clinic, new PatientId(seen.patientId));
        return Outcome.done(
                Objects.requireNonNull(
                        tx.session()
                                .get(SickDayVisitRow.class, seen.id, LockMode.PESSIMISTIC_WRITE)));
    }

    private static SickDay sickDay(Tx tx, DirectoryView view, SickDayRow row) {
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        return new SickDay(
                new SickDayId(row.id),
                new ClinicId(row.clinicId),
                practitioner,
                view.practitioner(practitioner).map(Practitioner::name).orElse(""),
                new TimeRange(row.startsAt, row.endsAt),
                SickDayStatus.ofCode(row.status).orElseThrow(),
                row.asksFrom,
                visits(tx, row.id).stream().map(visit -> visit(tx, view, visit)).toList());
    }

    static SickDayVisit visit(Tx tx, DirectoryView view, SickDayVisitRow row) {
        return new SickDayVisit(
                new SickDayVisitId(row.id),
                new SickDayId(row.sickDayId),
                AppointmentReader.find(tx, view, new AppointmentId(row.appointmentId))
                        .orElseThrow(),
                row.oldStart,
                proposed(view, row),
                row.wave,
                SickDayVisitStatus.ofCode(row.status).orElseThrow(),
                row.callFor == null ? null : CallReason.ofCode(row.callFor).orElseThrow(),
                row.askedAt,
                row.answerBy,
                row.version);
    }

    private static @Nullable ProposedSlot proposed(DirectoryView view, SickDayVisitRow row) {
        Instant start = row.startsAt;
        Instant end = row.endsAt;
        if (row.practitionerId == null || row.serviceId == null || start == null || end == null) {
            return null;
        }
        PractitionerId id = new PractitionerId(row.practitionerId);
        Optional<Practitioner> practitioner = view.practitioner(id);
        return new ProposedSlot(
                id,
                practitioner.map(Practitioner::name).orElse(""),
                practitioner.flatMap(each -> Optional.ofNullable(each.speciality())).orElse(null),
                new ServiceId(row.serviceId),
                start,
                end);
    }
}
