package org.foredesk.messaging;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;

/**
 * Takes in what providers report of messages they have. News may come before the answer that tells
 * us the message's id; it is kept until then. Whoever writes second, the report or the answer, sees
 * what the first has written, since each commits before it looks.
 */
final class StatusReports {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Transactions transactions;
    private final IdSource ids;
    private final Results results;

    StatusReports(Transactions transactions, IdSource ids, Results results) {
        this.transactions = transactions;
        this.ids = ids;
        this.results = results;
    }

    void take(ClinicId clinic, StatusUpdate update) {
        boolean known = transactions.write(tx -> apply(tx, update));
        if (!known) {
            transactions.writeOnly(tx -> keep(tx, clinic, update));
            applyEarly(update.provider(), update.providerId());
        }
    }

    /** Takes in news of a message whose id is known for sure; of others it is lost. */
    void takeKnown(StatusUpdate update) {
        boolean unused = transactions.write(tx -> apply(tx, update));
    }

    /** Applies what was reported of a message before its id was known. */
    void applyEarly(String provider, String providerId) {
        boolean any = transactions.read(tx -> !early(tx, provider, providerId).isEmpty());
        if (any) {
            transactions.writeOnly(tx ->
                    early(tx, provider, providerId).stream()
                            .filter(row -> apply(tx, row.toUpdate()))
                            .forEach(row -> forget(tx, row)));
        }
    }

    // The report and the answer may both come to apply it; that the other was faster is no error.
    private static void forget(Tx tx, EarlyStatusRow row) {
        int unused =
                tx.session()
                        .createMutationQuery("delete from EarlyStatusRow e where e.id = :id")
                        .setParameter("id", row.id)
                        .executeUpdate();
    }

    /** Forgets news of messages that never were ours. */
    void forgetStale() {
        transactions.writeOnly(tx -> {
            var unused =
                    tx.session()
                            .createMutationQuery(
                                    "delete from EarlyStatusRow e where e.receivedAt < :before")
                            .setParameter("before", tx.now().minus(KEPT))
                            .executeUpdate();
        });
    }

    private boolean apply(Tx tx, StatusUpdate update) {
        Optional<OutboxRow> found = find(tx, update);
        found.filter(row -> row.deliveryStatus().mayBecome(update.status()))
                .ifPresent(row -> advance(tx, row, update));
        return found.isPresent();
    }

    private void advance(Tx tx, OutboxRow row, StatusUpdate update) {
        switch (update.status()) {
            case FAILED, UNDELIVERED -> {
                Failure failure = update.failure();
                results.fail(
                        tx,
                        row,
                        failure == null
                                ? Failure.passing(
                                        "undelivered", "The provider could not deliver it.")
                                : failure,
                        update.status());
            }
            case DELIVERED, READ -> {
                row.deliveredAt = row.deliveredAt == null ? tx.now() : row.deliveredAt;
                row.readAt = update.status() == DeliveryStatus.READ ? tx.now() : row.readAt;
                row.status = update.status().code();
                tx.announce(row.changed());
            }
            case SENT, QUEUED, SENDING, UNKNOWN, WITHDRAWN -> {
                row.status = update.status().code();
                tx.announce(row.changed());
            }
        }
        tx.session().update(row);
    }

    private static Optional<OutboxRow> find(Tx tx, StatusUpdate update) {
        return tx
                .session()
                .createSelectionQuery(
                        "from OutboxRow r where r.provider = :provider and r.providerId = :id order by r.place desc",
                        OutboxRow.class)
                .setParameter("provider", update.provider())
                .setParameter("id", update.providerId())
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst()
                .map(row -> tx.session().get(OutboxRow.class, row.id, LockMode.PESSIMISTIC_WRITE));
    }

    private static List<EarlyStatusRow> early(Tx tx, String provider, String providerId) {
        return tx.session()
                .createSelectionQuery(
                        "from EarlyStatusRow e where e.provider = :provider and e.providerId = :id order by e.receivedAt",
                        EarlyStatusRow.class)
                .setParameter("provider", provider)
                .setParameter("id", providerId)
                .list();
    }

    private void keep(Tx tx, ClinicId clinic, StatusUpdate update) {
        Failure failure = update.failure();
        var unused =
                tx.attempt(connection -> {
                    String sql =
                            "insert into outbox_early_status (id, clinic_id, provider, provider_id, status,"
                                    + " failure_code, failure_words, failure_permanent, opted_out, received_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
                    try (PreparedStatement insert = connection.prepareStatement(sql)) {
                        insert.setObject(1, ids.next());
                        insert.setObject(2, clinic.value());
                        insert.setString(3, update.provider());
                        insert.setString(4, update.providerId());
                        insert.setString(5, update.status().code());
                        insert.setString(
                                6, failure == null ? null : OutboxRow.cut(failure.code(), 40));
                        insert.setString(
                                7, failure == null ? null : OutboxRow.cut(failure.words(), 500));
                        insert.setBoolean(8, failure != null && failure.permanent());
                        insert.setBoolean(9, failure != null && failure.optedOut());
                        insert.setObject(10, tx.now().atOffset(ZoneOffset.UTC));
                        insert.executeUpdate();
                    }
                });
    }
}
