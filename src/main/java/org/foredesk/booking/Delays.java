package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Practitioners who run late today. Only the patients whose visit is really later are told, once; a
 * second announcement tells again only whom it changes something for. Refusals: {@code
 * unknown_practitioner}, {@code bad_minutes}, {@code undo_too_late}.
 */
public final class Delays {

    /** The longest delay; who is later than that should look for other times instead. */
    public static final int MOST_MINUTES = 240;

    private final Transactions transactions;
    private final Tools tools;
    private final DelayedVisits visits;

    Delays(Transactions transactions, Tools tools) {
        this.transactions = transactions;
        this.tools = tools;
        this.visits = new DelayedVisits(tools);
    }

    /** Which visits of today would begin when, and who would be told; nothing is written. */
    public Outcome<List<DelayedVisit>> preview(
            ClinicId clinic, PractitionerId practitioner, int minutes) {
        Optional<Refusal> problem = problem(clinic, practitioner, minutes);
        return problem.isPresent()
                ? Outcome.refused(problem.get())
                : Outcome.done(
                        transactions.read(tx -> {
                            RunningLateRow row = today(tx, clinic, practitioner, LockMode.NONE);
                            Map<UUID, Instant> told =
                                    row == null ? Map.of() : DelayedVisits.told(tx, row.id);
                            return visits.of(tx, clinic, practitioner, minutes, told);
                        }));
    }

    /**
     * The practitioner is so many minutes late now; 0 is on time again. Patients are told ten
     * seconds later.
     */
    public Outcome<RunningLate> announce(
            ClinicId clinic, Actor actor, PractitionerId practitioner, int minutes) {
        return transactions.writeDurably(tx -> announce(tx, clinic, actor, practitioner, minutes));
    }

    private Outcome<RunningLate> announce(
            Tx tx, ClinicId clinic, Actor actor, PractitionerId practitioner, int minutes) {
        Optional<Refusal> problem = problem(clinic, practitioner, minutes);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        RunningLateRow row = today(tx, clinic, practitioner, LockMode.PESSIMISTIC_WRITE);
        boolean fresh = row == null;
        RunningLateRow now = row == null ? begin(tx, clinic, practitioner) : row;
        now.previousMinutes = now.minutes;
        now.minutes = minutes;
        now.told = false;
        now.tellsFrom = Tools.tellAt(tx, actor);
        now.changedBy = actor.reference();
        if (fresh) {
            tx.session().insert(now);
        } else {
            tx.session().update(now);
        }
        tools.audit()
                .record(
                        tx,
                        clinic,
                        actor,
                        "practitioner.late",
                        "practitioner",
                        practitioner.toString(),
                        Map.of("minutes", String.valueOf(minutes)));
        return Outcome.done(changed(tx, now));
    }

    private RunningLateRow begin(Tx tx, ClinicId clinic, PractitionerId practitioner) {
        RunningLateRow row = new RunningLateRow();
        row.id = tools.ids().next();
        row.clinicId = clinic.value();
        row.practitionerId = practitioner.value();
        row.lateDay = day(tx, clinic);
        return row;
    }

    /** Takes the last announcement back within ten seconds, by the same member of staff. */
    public Outcome<RunningLate> undo(ClinicId clinic, Actor actor, PractitionerId practitioner) {
        return transactions.writeDurably(tx -> {
            RunningLateRow row = today(tx, clinic, practitioner, LockMode.PESSIMISTIC_WRITE);
            if (row == null
                    || !Undo.isBy(actor, row.changedBy)
                    || row.told
                    || !tx.now().isBefore(row.tellsFrom)) {
                return Outcome.refused("undo_too_late", "This can no longer be undone.");
            }
            row.minutes = row.previousMinutes;
            row.told = true;
            tx.session().update(row);
            return Outcome.done(changed(tx, row));
        });
    }

    private Optional<Refusal> problem(ClinicId clinic, PractitionerId practitioner, int minutes) {
        if (tools.view(clinic).practitioner(practitioner).isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown_practitioner", "There is no such practitioner."));
        }
        return minutes < 0 || minutes > MOST_MINUTES
                ? Optional.of(
                        Refusal.of(
                                "bad_minutes",
                                "A delay is between 0 and " + MOST_MINUTES + " minutes."))
                : Optional.empty();
    }

    /** Who is late today, in the order of their names. */
    public List<RunningLate> today(ClinicId clinic) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from RunningLateRow where clinicId = :clinic and lateDay = :day"
                                        + " and minutes > 0",
                                RunningLateRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("day", day(tx, clinic))
                        .list()
                        .stream()
                        .map(row -> late(tx, row))
                        .sorted(Comparator.comparing(RunningLate::practitionerName))
                        .toList());
    }

    private LocalDate day(Tx tx, ClinicId clinic) {
        return LocalDate.ofInstant(tx.now(), tools.view(clinic).clinic().zone());
    }

    private @Nullable RunningLateRow today(
            Tx tx, ClinicId clinic, PractitionerId practitioner, LockMode lock) {
        return tx.session()
                .createSelectionQuery(
                        "from RunningLateRow where practitionerId = :practitioner"
                                + " and lateDay = :day",
                        RunningLateRow.class)
                .setParameter("practitioner", practitioner.value())
                .setParameter("day", day(tx, clinic))
                .setHibernateLockMode(lock)
                .getSingleResultOrNull();
    }

    private RunningLate changed(Tx tx, RunningLateRow row) {
        tx.announce(
                new DelayChanged(
                        new ClinicId(row.clinicId), new PractitionerId(row.practitionerId)));
        return late(tx, row);
    }

    private RunningLate late(Tx tx, RunningLateRow row) {
        ClinicId clinic = new ClinicId(row.clinicId);
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        return new RunningLate(
                clinic,
                practitioner,
                tools.view(clinic).practitioner(practitioner).map(Practitioner::name).orElse(""),
                row.lateDay,
                row.minutes,
                row.tellsFrom,
                DelayedVisits.told(tx, row.id).size());
    }

    /**
     * Tells whom the announcements of ten seconds ago matter to; to be called every few seconds.
     */
    public int serve() {
        List<UUID> due =
                transactions.read(tx ->
                        tx.session()
                                .createSelectionQuery(
                                        "select id from RunningLateRow where told = false"
                                                + " and tellsFrom <= :now",
                                        UUID.class)
                                .setParameter("now", tx.now())
                                .list());
        int told = 0;
        for (UUID id : due) {
            told += transactions.writeDurably(tx -> tell(tx, id));
        }
        return told;
    }

    private int tell(Tx tx, UUID id) {
        RunningLateRow row = tx.session().get(RunningLateRow.class, id, LockMode.PESSIMISTIC_WRITE);
        if (row == null || row.told || tx.now().isBefore(row.tellsFrom)) {
            return 0;
        }
        row.told = true;
        tx.session().update(row);
        ClinicId clinic = new ClinicId(row.clinicId);
        if (!row.lateDay.equals(day(tx, clinic))) {
            return 0;
        }
        PractitionerId practitioner = new PractitionerId(row.practitionerId);
        Map<UUID, Instant> told = DelayedVisits.told(tx, row.id);
        List<DelayedVisit> toTell =
                visits.of(tx, clinic, practitioner, row.minutes, told).stream()
                        .filter(DelayedVisit::toTell)
                        .toList();
        toTell.forEach(each -> tell(tx, row, each, told.get(each.visit().id().value())));
        tx.announce(new DelayChanged(clinic, practitioner));
        return toTell.size();
    }

    private void tell(
            Tx tx, RunningLateRow row, DelayedVisit delayed, @Nullable Instant toldBefore) {
        Appointment visit = delayed.visit();
        RunningLateNoticeRow notice = new RunningLateNoticeRow();
        notice.id = tools.ids().next();
        notice.clinicId = row.clinicId;
        notice.runningLateId = row.id;
        notice.appointmentId = visit.id().value();
        notice.expectedAt = delayed.expected();
        notice.toldAt = tx.now();
        tx.session().insert(notice);
        tx.announce(
                new DelayTold(
                        notice.id,
                        visit.clinic(),
                        visit.patient(),
                        new Actor.Program(),
                        visit.origin(),
                        tx.now(),
                        visit.id(),
                        delayed.expected(),
                        toldBefore == null
                                ? DelayStep.LATE
                                : delayed.expected().equals(visit.start())
                                        ? DelayStep.ON_TIME
                                        : DelayStep.CORRECTED));
    }
}
