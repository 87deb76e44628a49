package org.foredesk.security;

import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.StaffId;
import org.foredesk.storage.Transactions;
import org.jspecify.annotations.Nullable;

/** The people at the desk, what they may do, and how they sign in. */
public final class StaffMembers {

    public StaffMembers(Transactions unusedTransactions, IdSource unusedIds, AuditTrail unusedAudit) {}

    public static List<Class<?>> rows() {
        return List.of();
    }

    /** The person named at the first run, as administrator; returns the one who is there when there is one already. */
    public StaffMember first(ClinicId clinic, String name) {
        throw new UnsupportedOperationException();
    }

    /** Adds somebody; refused with {@code bad_name} or {@code name_taken}. */
    public Outcome<StaffMember> add(Actor by, ClinicId clinic, String name, Role role) {
        throw new UnsupportedOperationException();
    }

    /** Everybody who is active, by name. */
    public List<StaffMember> list(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    public Optional<StaffMember> find(ClinicId clinic, StaffId id) {
        throw new UnsupportedOperationException();
    }

    /** Who the desk opens for without asking: the only staff member, while that one has no password. */
    public Optional<StaffMember> opensWithoutSignIn(ClinicId clinic) {
        throw new UnsupportedOperationException();
    }

    /** Sets a password, or with {@code null} removes it; refused with {@code weak_password} or {@code not_found}. */
    public Outcome<StaffMember> setPassword(Actor by, ClinicId clinic, StaffId id, char @Nullable [] password) {
        throw new UnsupportedOperationException();
    }

    public Outcome<StaffMember> setRole(Actor by, ClinicId clinic, StaffId id, Role role) {
        throw new UnsupportedOperationException();
    }

    /** Ends somebody's access; refused with {@code last_administrator} or {@code not_found}. */
    public Outcome<StaffMember> deactivate(Actor by, ClinicId clinic, StaffId id) {
        throw new UnsupportedOperationException();
    }

    /** Lets somebody in; refused with {@code wrong_password} or, after several wrong ones, {@code locked_out}. */
    public Outcome<StaffMember> signIn(ClinicId clinic, StaffId id, char[] password) {
        throw new UnsupportedOperationException();
    }
}
