package org.foredesk.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.JournalRecord;
import org.foredesk.storage.PlainInsert;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The table of accepted requests, one row for each record of the journal. The first request with a
 * sender's id claims it by a unique constraint before anything is done; reading the journal again
 * claims nothing twice.
 */
final class IntakeEvents {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_PROBLEM = 200;

    private final Transactions transactions;
    private final IdSource ids;
    private final String journal;

    /**
     * @param journal tells this installation's journal from those of other desks on the same
     *     database
     */
    IntakeEvents(Transactions transactions, IdSource ids, String journal) {
        this.transactions = transactions;
        this.ids = ids;
        this.journal = journal;
    }

    /** Writes the row of a record, or finds it where the journal is read again. */
    IntakeEvent claim(Tx tx, JournalRecord record, Envelope envelope, String externalId) {
        String id =
                externalId.length() > LONGEST_ID ? externalId.substring(0, LONGEST_ID) : externalId;
        String claim = envelope.provider() + " " + envelope.kind().code() + " " + id;
        IntakeEventRow row = row(record, envelope, id, claim);
        if (insert(tx, row)) {
            return row.toEvent();
        }
        IntakeEventRow first = byClaim(tx, envelope.clinic(), claim);
        if (first.position.equals(row.position) && first.journal.equals(journal)) {
            return first.toEvent();
        }
        row.claim = "copy " + journal + " " + row.position;
        row.status = IntakeStatus.DUPLICATE;
        return insert(tx, row)
                ? row.toEvent()
                : byClaim(tx, envelope.clinic(), row.claim).toEvent();
    }

    /**
     * A stretch of the journal, or a record in it, that cannot be read: shown to a person and never
     * tried.
     */
    void unreadable(Tx tx, ClinicId clinic, String position, Instant at, String why) {
        IntakeEventRow row = new IntakeEventRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.claim = "unreadable " + journal + " " + position;
        row.provider = "journal";
        row.kind = "unreadable";
        row.externalId = position;
        row.journal = journal;
        row.position = position;
        row.status = IntakeStatus.NEEDS_PERSON;
        row.problem = shortened(why);
        row.acceptedAt = at;
        row.changedAt = tx.now();
        insert(tx, row);
    }

    private IntakeEventRow row(
            JournalRecord record, Envelope envelope, String externalId, String claim) {
        IntakeEventRow row = new IntakeEventRow();
        row.id = ids.next();
        row.clinicId = envelope.clinic().value();
        row.claim = claim;
        row.provider = envelope.provider();
        row.kind = envelope.kind().code();
        row.externalId = externalId;
        row.journal = journal;
        row.position = record.position().toString();
        row.status = IntakeStatus.RECEIVED;
        row.acceptedAt = record.acceptedAt();
        row.changedAt = record.acceptedAt();
        return row;
    }

    private static boolean insert(Tx tx, IntakeEventRow row) {
        return tx.attempt(
                PlainInsert.into("intake_event")
                        .set("id", row.id)
                        .set("clinic_id", row.clinicId)
                        .set("claim", row.claim)
                        .set("provider", row.provider)
                        .set("kind", row.kind)
                        .set("external_id", row.externalId)
                        .set("journal", row.journal)
                        .set("position", row.position)
                        .set("status", row.status)
                        .set("attempts", row.attempts)
                        .set("problem", row.problem)
                        .set("accepted_at", row.acceptedAt)
                        .set("changed_at", row.changedAt));
    }

    private static IntakeEventRow byClaim(Tx tx, ClinicId clinic, String claim) {
        return tx.session()
                .createSelectionQuery(
                        "from IntakeEventRow where clinicId = :clinic and claim = :claim",
                        IntakeEventRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("claim", claim)
                .getSingleResult();
    }

    /** Says what has become of a request. */
    void became(
            Tx tx,
            UUID id,
            IntakeStatus status,
            int attempts,
            @Nullable String problem,
            @Nullable Handled handled) {
        IntakeEventRow row = tx.session().get(IntakeEventRow.class, id);
        if (row == null) {
            return;
        }
        row.status = status;
        row.attempts = attempts;
        row.problem = problem == null ? null : shortened(problem);
        row.changedAt = tx.now();
        if (handled != null) {
            row.conversationId =
                    handled.conversation() == null ? null : handled.conversation().value();
            row.messageId = handled.message() == null ? null : handled.message().value();
        }
        tx.session().update(row);
    }

    /** What this installation accepted and has not finished, in the order it came. */
    List<IntakeEvent> unfinished() {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from IntakeEventRow where journal = :journal and status in (:open) order by acceptedAt, id",
                                IntakeEventRow.class)
                        .setParameter("journal", journal)
                        .setParameterList(
                                "open", List.of(IntakeStatus.RECEIVED, IntakeStatus.FAILED))
                        .list()
                        .stream()
                        .map(IntakeEventRow::toEvent)
                        .toList());
    }

    Optional<IntakeEvent> find(ClinicId clinic, UUID id) {
        return transactions
                .read(tx -> Optional.ofNullable(tx.session().get(IntakeEventRow.class, id)))
                .filter(row -> row.clinicId.equals(clinic.value()))
                .map(IntakeEventRow::toEvent);
    }

    boolean isOurs(IntakeEvent event) {
        return transactions.read(tx -> {
            IntakeEventRow row = tx.session().get(IntakeEventRow.class, event.id());
            return row != null && row.journal.equals(journal);
        });
    }

    /** The newest first; {@code from} skips so many. */
    List<IntakeEvent> list(ClinicId clinic, @Nullable IntakeStatus status, int from, int limit) {
        String where = status == null ? "" : " and status = :status";
        return transactions.read(tx -> {
            var query =
                    tx.session()
                            .createSelectionQuery(
                                    "from IntakeEventRow where clinicId = :clinic"
                                            + where
                                            + " order by acceptedAt desc, id desc",
                                    IntakeEventRow.class)
                            .setParameter("clinic", clinic.value());
            if (status != null) {
                query.setParameter("status", status);
            }
            return query.setFirstResult(from).setMaxResults(limit).list().stream()
                    .map(IntakeEventRow::toEvent)
                    .toList();
        });
    }

    /**
     * How many messages of patients, unreadable stretches included, came to each status since a
     * moment.
     */
    Map<IntakeStatus, Long> counts(ClinicId clinic, Instant since) {
        Map<IntakeStatus, Long> counts = new EnumMap<>(IntakeStatus.class);
        transactions
                .read(tx ->
                        tx.session()
                                .createSelectionQuery(
                                        "select status, count(*) from IntakeEventRow where clinicId = :clinic and acceptedAt >= :since"
                                                + " and kind <> 'status' group by status",
                                        Object[].class)
                                .setParameter("clinic", clinic.value())
                                .setParameter("since", since)
                                .list())
                .forEach(row -> counts.put((IntakeStatus) row[0], (Long) row[1]));
        return counts;
    }

    Optional<Instant> lastAcceptedAt(ClinicId clinic) {
        return transactions.read(tx ->
                Optional.ofNullable(
                        tx.session()
                                .createSelectionQuery(
                                        "select max(acceptedAt) from IntakeEventRow where clinicId = :clinic",
                                        Instant.class)
                                .setParameter("clinic", clinic.value())
                                .getSingleResultOrNull()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }
}
