package org.foredesk.conversations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The inserts and updates a unique constraint may refuse; {@code Tx.attempt} takes plain JDBC for
 * these.
 */
final class Entries {

    private Entries() {}

    static void insertThread(Connection connection, ConversationRow row) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into conversation (id, clinic_id, channel, address, phone, status, priority, state, stage, context,"
                                + " assistant, unread, message_count, created_at, version) values (?,?,?,?,?,?,?,?,?,?,?,0,0,?,0)")) {
            insert.setObject(1, row.id);
            insert.setObject(2, row.clinicId);
            insert.setString(3, row.channel.name());
            insert.setString(4, row.address);
            insert.setString(5, row.phone);
            insert.setString(6, row.status.name());
            insert.setString(7, row.priority.name());
            insert.setString(8, row.state.name());
            insert.setString(9, row.stage.name());
            insert.setString(10, row.context);
            insert.setString(11, row.assistant.name());
            setInstant(insert, 12, row.createdAt);
            insert.executeUpdate();
        }
    }

    static void insertPatient(Connection connection, PatientRow row) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into patient (id, clinic_id, name, phone, language, created_at, indexed_by, version) values (?,?,?,?,?,?,?,0)")) {
            insert.setObject(1, row.id);
            insert.setObject(2, row.clinicId);
            insert.setString(3, row.name);
            insert.setString(4, row.phone);
            insert.setString(5, row.language);
            setInstant(insert, 6, row.createdAt);
            insert.setInt(7, row.indexedBy);
            insert.executeUpdate();
        }
    }

    static void insertIdentity(Connection connection, PatientIdentityRow row) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into patient_identity (id, clinic_id, patient_id, kind, identity_value, name_key, reversed)"
                                + " values (?,?,?,?,?,?,?)")) {
            insert.setObject(1, row.id);
            insert.setObject(2, row.clinicId);
            insert.setObject(3, row.patientId);
            insert.setString(4, row.kind.name());
            insert.setString(5, row.identityValue);
            insert.setString(6, row.nameKey);
            insert.setString(7, row.reversed);
            insert.executeUpdate();
        }
    }

    /**
     * Leaves the names of cards that were joined into this one: the person is known by them too.
     */
    static void renameIdentities(
            Connection connection, UUID patient, String oldNameKey, String nameKey)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update patient_identity set name_key = ? where patient_id = ? and name_key = ?")) {
            update.setString(1, nameKey);
            update.setObject(2, patient);
            update.setString(3, oldNameKey);
            update.executeUpdate();
        }
    }

    private static void setInstant(PreparedStatement statement, int index, Instant instant)
            throws SQLException {
        statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    }
}
