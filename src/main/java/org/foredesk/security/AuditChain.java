package org.foredesk.security;

import java.util.List;
import org.foredesk.kernel.ClinicId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Links audit entries, in the order of their ids, into one chain a clinic, and checks it. */
final class AuditChain {

    private static final String START = "";
    private static final int AT_ONCE = 500;

    private final Transactions transactions;

    AuditChain(Transactions transactions) {
        this.transactions = transactions;
    }

    int seal(ClinicId clinic) {
        int sealed = 0;
        int now;
        do {
            now = transactions.write(tx -> sealSome(tx, clinic));
            sealed += now;
        } while (now == AT_ONCE);
        return sealed;
    }

    private static int sealSome(Tx tx, ClinicId clinic) {
        if (unlinked(tx, clinic, 1).isEmpty()) {
            return 0;
        }
        AuditChainRow head = head(tx, clinic);
        // Read after the head is locked, or two processes could link the same entry.
        List<AuditRow> rows = unlinked(tx, clinic, AT_ONCE);
        for (AuditRow row : rows) {
            head.link++;
            head.chainHash = row.hashAfter(head.chainHash, head.link);
            row.link = head.link;
            row.chainHash = head.chainHash;
            tx.session().update(row);
        }
        tx.session().update(head);
        return rows.size();
    }

    private static AuditChainRow head(Tx tx, ClinicId clinic) {
        AuditChainRow head =
                tx.session().get(AuditChainRow.class, clinic.value(), LockMode.PESSIMISTIC_WRITE);
        if (head == null) {
            tx.attempt(connection -> {
                try (var insert =
                        connection.prepareStatement("insert into audit_chain values (?, 0, '')")) {
                    insert.setObject(1, clinic.value());
                    insert.executeUpdate();
                }
            });
            head =
                    tx.session()
                            .get(AuditChainRow.class, clinic.value(), LockMode.PESSIMISTIC_WRITE);
        }
        if (head == null) {
            throw new IllegalStateException("the head of the audit chain could not be made");
        }
        return head;
    }

    private static List<AuditRow> unlinked(Tx tx, ClinicId clinic, int limit) {
        return tx.session()
                .createSelectionQuery(
                        "from AuditRow where clinicId = :clinic and link is null order by id",
                        AuditRow.class)
                .setParameter("clinic", clinic.value())
                .setMaxResults(limit)
                .list();
    }

    AuditVerdict verify(ClinicId clinic) {
        return transactions.read(tx -> verify(tx, clinic));
    }

    private static AuditVerdict verify(Tx tx, ClinicId clinic) {
        AuditChainRow head = tx.session().get(AuditChainRow.class, clinic.value());
        long expected = head == null ? 0 : head.link;
        String hash = START;
        long link = 0;
        List<AuditRow> rows = linked(tx, clinic, link);
        while (!rows.isEmpty()) {
            for (AuditRow row : rows) {
                link++;
                hash = row.hashAfter(hash, link);
                String problem = problem(row, link, hash);
                if (problem != null) {
                    return new AuditVerdict(link - 1, problem);
                }
            }
            rows = linked(tx, clinic, link);
        }
        boolean endsRight = link == expected && (head == null || head.chainHash.equals(hash));
        return new AuditVerdict(
                link, endsRight ? null : "Entries after number " + link + " are missing.");
    }

    private static @Nullable String problem(AuditRow row, long link, String hash) {
        if (row.link == null || row.link != link) {
            return "Entry number " + link + " is missing.";
        }
        return hash.equals(row.chainHash)
                ? null
                : "Entry number " + link + " is not what was written.";
    }

    private static List<AuditRow> linked(Tx tx, ClinicId clinic, long after) {
        return tx.session()
                .createSelectionQuery(
                        "from AuditRow where clinicId = :clinic and link > :after order by link",
                        AuditRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .list();
    }
}
