package org.foredesk.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Patients the clinic wants to come back: in half a year, on a day, with whom and for what. Each is
 * on the list until a fitting appointment is booked or staff drop it; where wished, the patient is
 * written to when the day has come. Refusals: {@code unknown_entry}, {@code wrong_status}, {@code
 * changed_meanwhile}, {@code bad_days}, {@code unknown_practitioner}, {@code unknown_service},
 * {@code reason_needed}, {@code already_recalled}, {@code too_long}.
 */
public final class Recalls {

    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    private static final int FURTHEST_YEARS = 10;
    private static final Actor PROGRAM = new Actor.Program();

    private final Transactions transactions;
    private final Tools tools;
    private final RecallHistory history;
    private final RecallFulfilment fulfilment;

    Recalls(Transactions transactions, Tools tools) {
        this.transactions = transactions;
        this.tools = tools;
        this.history = new RecallHistory(tools);
        this.fulfilment = new RecallFulfilment(tools, history);
    }

    /** From now on every booking settles the recall it fits. To be called once. */
    void listen() {
        transactions.reactTo(
                AppointmentBooked.class,
                (tx, fact) ->
                        fulfilment.follow(tx, fact.clinic(), fact.appointment(), fact.actor()));
        transactions.reactTo(
                AppointmentMoved.class,
                (tx, fact) ->
                        fulfilment.follow(tx, fact.clinic(), fact.appointment(), fact.actor()));
        transactions.reactTo(
                AppointmentCancelled.class,
                (tx, fact) ->
                        fulfilment.follow(tx, fact.clinic(), fact.appointment(), fact.actor()));
        transactions.reactTo(
                AppointmentStatusChanged.class,
                (tx, fact) ->
                        fulfilment.follow(tx, fact.clinic(), fact.appointment(), fact.actor()));
        transactions.reactTo(
                ChangeUndone.class,
                (tx, fact) -> {
                    if (fact.appointment() != null) {
                        fulfilment.follow(tx, fact.clinic(), fact.appointment(), fact.actor());
                    }
                });
    }

    /** Puts a patient on the list; the same terms for the same patient are there once. */
    public Outcome<Recall> add(RecallCommand command) {
        return transactions.writeDurably(tx -> add(tx, command));
    }

    public Outcome<Recall> add(Tx tx, RecallCommand command) {
        DirectoryView view = tools.view(command.clinic());
        Optional<Refusal> problem = problem(view, command.terms(), today(tx, view));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Turns.take(tx, command.clinic(), command.patient());
        boolean there =
                list(tx, RecallQuery.open(command.clinic()).of(Set.of(command.patient()))).stream()
                        .anyMatch(recall -> recall.terms().equals(command.terms()));
        if (there) {
            return Outcome.refused(
                    "already_recalled", "This patient is on the recall list for this already.");
        }
        RecallRow row = RecallRows.of(tx, command, tools.ids().next());
        tx.session().insert(row);
        history.write(
                tx,
                row,
                command.actor(),
                RecallStep.ADDED,
                null,
                RecallRows.words(view, row),
                null);
        return Outcome.done(RecallRows.recall(view, row));
    }

    private static Optional<Refusal> problem(
            DirectoryView view, RecallTerms terms, LocalDate today) {
        if (terms.due().isBefore(today) || terms.due().isAfter(today.plusYears(FURTHEST_YEARS))) {
            return Optional.of(
                    Refusal.of(
                                    "bad_days",
                                    "The day must not be in the past nor more than ten years ahead.")
                            .about("due"));
        }
        if (terms.practitioner() != null && view.practitioner(terms.practitioner()).isEmpty()) {
            return Optional.of(
                    Refusal.of("unknown_practitioner", "There is no such practitioner."));
        }
        if (terms.service() != null && view.service(terms.service()).isEmpty()) {
            return Optional.of(Refusal.of("unknown_service", "There is no such service."));
        }
        return terms.reason() != null && terms.reason().length() > LONGEST_REASON
                ? Optional.of(
                        Refusal.of("too_long", "A reason may have 500 characters.").about("reason"))
                : Optional.empty();
    }

    /** Puts right what somebody is to come back for. */
    public Outcome<Recall> change(RecallDecision decision, RecallTerms terms) {
        return transactions.writeDurably(tx ->
                open(tx, decision)
                        .then(row -> {
                            DirectoryView view = tools.view(decision.clinic());
                            LocalDate today = today(tx, view);
                            boolean sameDay = terms.due().equals(row.dueDay);
                            Optional<Refusal> problem =
                                    problem(view, terms, sameDay ? row.dueDay : today);
                            if (problem.isPresent()) {
                                return Outcome.refused(problem.get());
                            }
                            String before = RecallRows.words(view, row);
                            RecallRows.put(row, terms);
                            if (!sameDay) {
                                // Another day, another message.
                                row.writtenAt = null;
                                row.declined = false;
                            }
                            return updated(
                                    tx,
                                    decision,
                                    row,
                                    RecallStep.CHANGED,
                                    before,
                                    RecallRows.words(view, row));
                        }));
    }

    /** Puts the day off; the patient is not written to before. */
    public Outcome<Recall> snooze(RecallDecision decision, LocalDate until) {
        return transactions.writeDurably(tx ->
                open(tx, decision)
                        .then(row -> {
                            LocalDate today = today(tx, tools.view(decision.clinic()));
                            if (!until.isAfter(today)
                                    || until.isAfter(today.plusYears(FURTHEST_YEARS))) {
                                return Outcome.refused(
                                        Refusal.of("bad_days", "The day must be after today.")
                                                .about("snoozed_until"));
                            }
                            String before = row.callOn.toString();
                            row.snoozedUntil = until;
                            row.callOn = until;
                            row.writtenAt = null;
                            return updated(
                                    tx,
                                    decision,
                                    row,
                                    RecallStep.SNOOZED,
                                    before,
                                    until.toString());
                        }));
    }

    /** Takes the patient off the list; the decision's reason is needed. */
    public Outcome<Recall> drop(RecallDecision decision) {
        String why = decision.reason();
        if (why == null || why.isBlank()) {
            return Outcome.refused(
                    Refusal.of("reason_needed", "Say why the patient need not come back.")
                            .about("reason"));
        }
        if (why.length() > LONGEST_REASON) {
            return Outcome.refused(
                    Refusal.of("too_long", "A reason may have 500 characters.").about("reason"));
        }
        return transactions.writeDurably(tx ->
                open(tx, decision)
                        .then(row -> {
                            row.status = RecallStatus.DROPPED.code();
                            row.closedBecause = why;
                            return updated(
                                    tx, decision, row, RecallStep.DROPPED, "open", "dropped");
                        }));
    }

    /** Writes to the patient now, whatever the day. */
    public Outcome<Recall> write(RecallDecision decision) {
        return transactions.writeDurably(tx ->
                open(tx, decision)
                        .then(row -> {
                            row.writtenAt = tx.now();
                            row.declined = false;
                            row.unreached = null;
                            return updated(
                                    tx,
                                    decision,
                                    row,
                                    RecallStep.WRITTEN,
                                    null,
                                    row.callOn.toString());
                        }));
    }

    /** The patient could not be written to: somebody has to call. */
    public void unreachable(Tx tx, RecallDecision decision, Unreached why) {
        Outcome<Recall> unused =
                open(tx, decision).then(row -> unreachable(tx, decision, row, why));
    }

    /** As the other one for the message of that change, unless it has been written anew since. */
    public void unreachable(Tx tx, ClinicId clinic, UUID change, Unreached why) {
        RecallChangeRow written = tx.session().get(RecallChangeRow.class, change);
        if (written != null && written.clinicId.equals(clinic.value())) {
            RecallDecision decision =
                    RecallDecision.of(clinic, PROGRAM, new RecallId(written.recallId));
            Outcome<Recall> unused =
                    open(tx, decision)
                            .then(row ->
                                    written.happenedAt.equals(row.writtenAt)
                                            ? unreachable(tx, decision, row, why)
                                            : Outcome.refused("changed_meanwhile", ""));
        }
    }

    private Outcome<Recall> unreachable(
            Tx tx, RecallDecision decision, RecallRow row, Unreached why) {
        row.writtenAt = null;
        row.writes = false;
        row.unreached = why.code();
        return updated(tx, decision, row, RecallStep.UNREACHABLE, null, why.code());
    }

    /** The patient answered that they do not want to come; staff decide what that means. */
    public Outcome<Recall> decline(Tx tx, RecallDecision decision) {
        return open(tx, decision)
                .then(row -> {
                    row.declined = true;
                    return updated(tx, decision, row, RecallStep.DECLINED, null, null);
                });
    }

    private Outcome<RecallRow> open(Tx tx, RecallDecision decision) {
        return RecallRows.locked(tx, decision)
                .then(row ->
                        row.status.equals(RecallStatus.OPEN.code())
                                ? Outcome.done(row)
                                : Outcome.refused(
                                        "wrong_status",
                                        "This entry is no longer on the recall list."));
    }

    private Outcome<Recall> updated(
            Tx tx,
            RecallDecision decision,
            RecallRow row,
            RecallStep step,
            @Nullable String before,
            @Nullable String after) {
        row.changedAt = tx.now();
        row.version++;
        tx.session().update(row);
        history.write(tx, row, decision.actor(), step, before, after, decision.reason());
        return Outcome.done(RecallRows.recall(tools.view(decision.clinic()), row));
    }

    /**
     * Writes to those whose day has come and who are to be written to; to be called now and then.
     * Returns how many.
     */
    public int serve(ClinicId clinic) {
        List<UUID> due = transactions.read(tx -> due(tx, clinic));
        due.forEach(id -> {
            Outcome<Recall> unused = write(RecallDecision.of(clinic, PROGRAM, new RecallId(id)));
        });
        return due.size();
    }

    private List<UUID> due(Tx tx, ClinicId clinic) {
        return tx.session()
                .createSelectionQuery(
                        "select id from RecallRow where clinicId = :clinic and status = 'open' and writes"
                                + " and writtenAt is null and callOn <= :today order by callOn, id",
                        UUID.class)
                .setParameter("clinic", clinic.value())
                .setParameter("today", today(tx, tools.view(clinic)))
                .setMaxResults(50)
                .list();
    }

    public Optional<Recall> find(ClinicId clinic, RecallId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    public Optional<Recall> find(Tx tx, ClinicId clinic, RecallId id) {
        return RecallRows.find(tx, clinic, id)
                .map(row -> RecallRows.recall(tools.view(clinic), row));
    }

    /** By the day on which to call, the earliest first. */
    public List<Recall> list(RecallQuery query) {
        return transactions.read(tx -> list(tx, query));
    }

    public List<Recall> list(Tx tx, RecallQuery query) {
        DirectoryView view = tools.view(query.clinic());
        return RecallRows.list(tx, query, today(tx, view)).stream()
                .map(row -> RecallRows.recall(view, row))
                .toList();
    }

    /** What these people were written to about and have not answered, the latest message first. */
    public List<Recall> unanswered(Tx tx, ClinicId clinic, Set<PatientId> people) {
        return people.isEmpty()
                ? List.of()
                : list(tx, RecallQuery.open(clinic).of(people)).stream()
                        .filter(recall -> recall.writtenAt() != null && !recall.declined())
                        .sorted(Comparator.comparing(Recalls::written).reversed())
                        .toList();
    }

    private static Instant written(Recall recall) {
        return recall.writtenAt() == null ? recall.createdAt() : recall.writtenAt();
    }

    /** Every step of a recall, the first one first. */
    public List<RecallChange> history(ClinicId clinic, RecallId id) {
        return transactions.read(tx -> RecallHistory.read(tx, clinic, id));
    }

    private static LocalDate today(Tx tx, DirectoryView view) {
        return LocalDate.ofInstant(tx.now(), view.clinic().zone());
    }
}
