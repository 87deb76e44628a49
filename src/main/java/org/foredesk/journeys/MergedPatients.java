package org.foredesk.journeys;

import org.foredesk.booking.BookingsOfPatient;
import org.foredesk.conversations.PatientsMerged;
import org.foredesk.conversations.PatientsUnmerged;
import org.foredesk.storage.MovedRows;
import org.foredesk.storage.Transactions;

/**
 * Lets appointments and requests follow a patient whose two cards are joined or taken apart, in the
 * same transaction: booking does not know patients' cards, and cards do not know booking.
 */
public final class MergedPatients {

    private MergedPatients() {}

    /** From now on booking follows. To be called once. */
    public static void listenTo(Transactions transactions) {
        transactions.reactTo(
                PatientsMerged.class,
                (tx, fact) ->
                        BookingsOfPatient.move(
                                new MovedRows(tx, fact.clinic(), fact.merge()),
                                fact.gone(),
                                fact.kept(),
                                fact.keptName()));
        transactions.reactTo(
                PatientsUnmerged.class,
                (tx, fact) ->
                        BookingsOfPatient.moveBack(
                                new MovedRows(tx, fact.clinic(), fact.merge()),
                                fact.gone(),
                                fact.kept()));
    }
}
