package org.foredesk.booking;

import java.util.List;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.foredesk.storage.Clinics;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a clinic, what it offers and when it is open. The view is kept in memory and read anew
 * after {@link DirectoryChanged}.
 */
public final class Directory {

    public Directory(Transactions unusedTransactions, Clinics unusedClinics, IdSource unusedIds) {}

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of();
    }

    /** All about the clinic as it is now; throws {@link IllegalArgumentException} when there is no such clinic. */
    public DirectoryView view(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes over a clinic file, the clinic's own row included (made when there is none): what has the
     * same name keeps its id, practitioners who are not in it any more are kept as having left.
     */
    public void take(Tx tx, ClinicId clinic, boolean demo, ClinicPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** As the other one, in a transaction of its own, safe from power cuts. */
    public void take(ClinicId clinic, boolean demo, ClinicPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** The clinic as a plan, for export. */
    public ClinicPlan plan(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /** Blocks time of one practitioner, or of the whole clinic when null; what is booked there stays booked. */
    public Outcome<Block> block(
            ClinicId clinic, Actor actor, @Nullable PractitionerId practitioner, TimeRange time, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Gives blocked time free again; refused with {@code not_found}. */
    public Outcome<Block> unblock(ClinicId clinic, Actor actor, BlockId block) {
        throw new UnsupportedOperationException();
    }
}
