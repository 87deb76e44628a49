package org.foredesk.conversations;

import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.storage.Tx;

/** Who answers for whom. */
final class Guardians {

    private Guardians() {}

    /** Who answers for a patient, the first one entered first. */
    static List<Guardian> of(Tx tx, PatientId patient) {
        return rows(tx, "patientId", patient).stream()
                .map(row -> new Guardian(new PatientId(row.guardianId), row.relation))
                .filter(guardian -> !guardian.person().equals(patient))
                .distinct()
                .toList();
    }

    /** For whom a person answers. */
    static List<PatientId> wards(Tx tx, PatientId guardian) {
        return rows(tx, "guardianId", guardian).stream()
                .map(row -> new PatientId(row.patientId))
                .filter(ward -> !ward.equals(guardian))
                .distinct()
                .toList();
    }

    private static List<GuardianRow> rows(Tx tx, String column, PatientId id) {
        return tx.session()
                .createSelectionQuery(
                        "from GuardianRow where " + column + " = :id order by createdAt, id",
                        GuardianRow.class)
                .setParameter("id", id.value())
                .list();
    }

    static void put(
            Tx tx,
            UUID id,
            ClinicId clinic,
            PatientId patient,
            PatientId guardian,
            Relation relation) {
        remove(tx, patient, guardian);
        GuardianRow row = new GuardianRow();
        row.id = id;
        row.clinicId = clinic.value();
        row.patientId = patient.value();
        row.guardianId = guardian.value();
        row.relation = relation;
        row.createdAt = tx.now();
        tx.session().insert(row);
    }

    static void remove(Tx tx, PatientId patient, PatientId guardian) {
        tx.session()
                .createMutationQuery(
                        "delete from GuardianRow where patientId = :patient and guardianId = :guardian")
                .setParameter("patient", patient.value())
                .setParameter("guardian", guardian.value())
                .executeUpdate();
    }
}
