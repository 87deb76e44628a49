package org.foredesk.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;

/** The clinics this database serves. Nothing is cached: callers keep what they need. */
public final class Clinics {

    private final Transactions transactions;

    public Clinics(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(ClinicRow.class);
    }

    /** Every clinic, the first one made first. */
    public List<Clinic> list() {
        return transactions.read(Clinics::list);
    }

    public Optional<Clinic> find(ClinicId id) {
        return transactions
                .read(tx -> Optional.ofNullable(tx.session().get(ClinicRow.class, id.value())))
                .map(ClinicRow::toClinic);
    }

    /** Keeps a new clinic; throws when one with its id is there. */
    public void create(Clinic clinic) {
        transactions.writeDurably(tx -> {
            create(tx, clinic);
            return clinic;
        });
    }

    /** As {@link #create(Clinic)}, in a transaction that is already open. */
    public void create(Tx tx, Clinic clinic) {
        tx.session().insert(ClinicRow.of(clinic, tx.now()));
    }

    /** Writes what is known about a clinic anew; false when there is none with its id. */
    public boolean update(Clinic clinic) {
        return transactions.writeDurably(tx -> update(tx, clinic));
    }

    /** As {@link #update(Clinic)}, in a transaction that is already open. */
    public boolean update(Tx tx, Clinic clinic) {
        ClinicRow row = tx.session().get(ClinicRow.class, clinic.id().value());
        if (row == null) {
            return false;
        }
        row.take(clinic);
        tx.session().update(row);
        return true;
    }

    private static List<Clinic> list(Tx tx) {
        return tx
                .session()
                .createSelectionQuery("from ClinicRow order by createdAt, id", ClinicRow.class)
                .list()
                .stream()
                .map(ClinicRow::toClinic)
                .toList();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
