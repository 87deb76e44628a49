package org.foredesk.booking;

import java.time.ZoneOffset;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.storage.Tx;

/**
 * Lets one booking at a time count: whoever takes a turn waits for others who have it and keeps
 * later ones waiting until the end of the transaction, so that what is counted after it cannot
 * change. The patient's turn is taken before the practitioner's, by everybody.
 */
final class Turns {

    private Turns() {}

    /** For what is counted by patient. */
    static void take(Tx tx, ClinicId clinic, PatientId patient) {
        take(tx, clinic, "patient", patient.value());
    }

    /** For what is counted by practitioner; nobody waits for one without a limit. */
    static void take(Tx tx, ClinicId clinic, Practitioner practitioner) {
        if (practitioner.dailyLimit() != null) {
            take(tx, clinic, "practitioner", practitioner.id().value());
        }
    }

    /** {@code kind} names the table and its key and never comes from outside. */
    private static void take(Tx tx, ClinicId clinic, String kind, UUID whose) {
        while (!lock(tx, kind, whose)) {
            boolean unused =
                    tx.attempt(connection -> {
                        try (var insert =
                                connection.prepareStatement(
                                        "insert into %1$s_turn (%1$s_id, clinic_id, taken_at) values (?, ?, ?)"
                                                .formatted(kind))) {
                            insert.setObject(1, whose);
                            insert.setObject(2, clinic.value());
                            insert.setObject(3, tx.now().atOffset(ZoneOffset.UTC));
                            insert.executeUpdate();
                        }
                    });
        }
    }

    private static boolean lock(Tx tx, String kind, UUID whose) {
        return tx.session()
                .doReturningWork(connection -> {
                    try (var update =
                            connection.prepareStatement(
                                    "update %1$s_turn set taken_at = ? where %1$s_id = ?"
                                            .formatted(kind))) {
                        update.setObject(1, tx.now().atOffset(ZoneOffset.UTC));
                        update.setObject(2, whose);
                        return update.executeUpdate() == 1;
                    }
                });
    }
}
