package org.foredesk.booking;

import java.util.List;
import java.util.UUID;
import org.foredesk.kernel.PatientId;
import org.foredesk.storage.MovedRows;

/** What booking keeps of a patient, handed over when two cards of one person are joined. */
public final class BookingsOfPatient {

    private static final String OWNER = "patient_id";
    private static final String NAME = "patient_name";

    /** The tables that name a patient by id, and by the name patients are told. */
    private static final List<String> TABLES =
            List.of("appointment", "booking_request", "waitlist_entry", "sick_day_visit", "recall");

    private BookingsOfPatient() {}

    /** The tables that name a patient in {@code patient_id}. */
    public static List<String> tables() {
        return TABLES;
    }

    /** Gives everything of {@code gone} to {@code kept}, under that one's name. */
    public static void move(MovedRows rows, PatientId gone, PatientId kept, String keptName) {
        UUID from = gone.value();
        for (String table : TABLES) {
            rows.rewrite(table, NAME, OWNER, from, keptName);
            rows.move(table, OWNER, from, kept.value());
        }
    }

    /** Hands back what {@link #move} gave, under the names it had. */
    public static void moveBack(MovedRows rows, PatientId gone, PatientId kept) {
        for (String table : TABLES) {
            rows.moveBack(table, OWNER, kept.value(), gone.value());
            rows.rewriteBack(table, NAME, OWNER, gone.value());
        }
    }
}
