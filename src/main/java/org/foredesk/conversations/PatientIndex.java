package org.foredesk.conversations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Keeps what {@link PatientSearch} looks in: the words of names, and numbers from their end. */
final class PatientIndex {

    private static final int AT_ONCE = 200;

    private PatientIndex() {}

    /** Writes the words of a patient's name anew. */
    static void put(Connection connection, UUID clinic, UUID patient, @Nullable String name)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from patient_name_word where patient_id = ?")) {
            delete.setObject(1, patient);
            delete.executeUpdate();
        }
        List<String> words = name == null ? List.of() : NameWords.plain(name);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into patient_name_word (patient_id, place, clinic_id, plain, sound) values (?,?,?,?,?)")) {
            for (int place = 0; place < words.size(); place++) {
                insert.setObject(1, patient);
                insert.setInt(2, place);
                insert.setObject(3, clinic);
                insert.setString(4, words.get(place));
                insert.setString(5, NameWords.sound(words.get(place)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The digits of a number from the last to the first; null for what is no number. */
    static @Nullable String reversed(PatientIdentity identity) {
        return identity.kind() == IdentityKind.PHONE
                ? new StringBuilder(identity.value().substring(1)).reverse().toString()
                : null;
    }

    /**
     * Makes the words of patients entered by an older program or older rules. Returns how many
     * patients it was.
     */
    static int renew(Transactions transactions) {
        int all = 0;
        int some;
        do {
            some = transactions.write(PatientIndex::renewSome);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private static int renewSome(Tx tx) {
        List<PatientRow> rows =
                tx.session()
                        .createSelectionQuery(
                                "from PatientRow where indexedBy < :rules order by id",
                                PatientRow.class)
                        .setParameter("rules", NameWords.RULES)
                        .setMaxResults(AT_ONCE)
                        .list();
        for (PatientRow row : rows) {
            tx.session().doWork(connection -> put(connection, row.clinicId, row.id, row.name));
            tx.session()
                    .createSelectionQuery(
                            "from PatientIdentityRow where patientId = :id",
                            PatientIdentityRow.class)
                    .setParameter("id", row.id)
                    .list()
                    .forEach(identity -> {
                        identity.reversed = reversed(identity.toIdentity());
                        tx.session().update(identity);
                    });
            tx.session()
                    .createMutationQuery("update PatientRow set indexedBy = :rules where id = :id")
                    .setParameter("rules", NameWords.RULES)
                    .setParameter("id", row.id)
                    .executeUpdate();
        }
        return rows.size();
    }
}
