package org.foredesk.conversations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.foredesk.storage.PlainInsert;

/** The inserts and updates a unique constraint may refuse, for {@code Tx.attempt}. */
final class Entries {

    private Entries() {}

    static PlainInsert thread(ConversationRow row) {
        return PlainInsert.into("conversation")
                .set("id", row.id)
                .set("clinic_id", row.clinicId)
                .set("channel", row.channel)
                .set("address", row.address)
                .set("phone", row.phone)
                .set("status", row.status)
                .set("priority", row.priority)
                .set("state", row.state)
                .set("stage", row.stage)
                .set("context", row.context)
                .set("assistant", row.assistant)
                .set("unread", 0)
                .set("message_count", 0)
                .set("created_at", row.createdAt)
                .set("version", 0);
    }

    static PlainInsert patient(PatientRow row) {
        return PlainInsert.into("patient")
                .set("id", row.id)
                .set("clinic_id", row.clinicId)
                .set("name", row.name)
                .set("phone", row.phone)
                .set("language", row.language)
                .set("created_at", row.createdAt)
                .set("indexed_by", row.indexedBy)
                .set("version", 0);
    }

    static PlainInsert identity(PatientIdentityRow row) {
        return PlainInsert.into("patient_identity")
                .set("id", row.id)
                .set("clinic_id", row.clinicId)
                .set("patient_id", row.patientId)
                .set("kind", row.kind)
                .set("identity_value", row.identityValue)
                .set("name_key", row.nameKey)
                .set("reversed", row.reversed);
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
}
