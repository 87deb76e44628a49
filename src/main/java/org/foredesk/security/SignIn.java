package org.foredesk.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.StaffId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Checks a password and slows down whoever guesses. */
final class SignIn {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private record Known(@Nullable StaffRow row, Instant now) {}

    private final Transactions transactions;
    private final Passwords passwords;
    private final AuditTrail audit;

    SignIn(Transactions transactions, Passwords passwords, AuditTrail audit) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.audit = audit;
    }

    Outcome<StaffMember> attempt(ClinicId clinic, StaffId id, char[] password) {
        Known known = transactions.read(tx -> new Known(read(tx, clinic, id), tx.now()));
        StaffRow row = known.row();
        if (row == null || !row.active) {
            return Outcome.refused("wrong_password", "Name or password is wrong.");
        }
        if (row.isLockedAt(known.now())) {
            return Outcome.refused(
                    "locked_out", "Too many wrong passwords. Wait a while and try again.");
        }
        if (row.passwordHash == null) {
            return Outcome.refused(
                    "no_password",
                    "An administrator must set a password for " + row.name + " first.");
        }
        return passwords.matches(password, row.passwordHash)
                ? Outcome.done(transactions.writeDurably(tx -> succeeded(tx, clinic, id, row)))
                : transactions.writeDurably(tx -> failed(tx, clinic, id));
    }

    private StaffMember succeeded(Tx tx, ClinicId clinic, StaffId id, StaffRow row) {
        tx.session()
                .createMutationQuery(
                        "update StaffRow set failedSignIns = 0, lockedUntil = null where id = :id")
                .setParameter("id", row.id)
                .executeUpdate();
        audit.record(
                tx,
                clinic,
                row.toMember().actor(),
                "staff.signed_in",
                "staff",
                id.toString(),
                Map.of());
        return row.toMember();
    }

    private Outcome<StaffMember> failed(Tx tx, ClinicId clinic, StaffId id) {
        // Counted by the database, or guesses made at the same moment would count as one.
        tx.session()
                .createMutationQuery(
                        "update StaffRow set failedSignIns = failedSignIns + 1 where id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
        StaffRow row = read(tx, clinic, id);
        if (row != null && row.failedSignIns >= FREE_FAILURES) {
            tx.session()
                    .createMutationQuery("update StaffRow set lockedUntil = :until where id = :id")
                    .setParameter("until", tx.now().plus(lockAfter(row.failedSignIns)))
                    .setParameter("id", id.value())
                    .executeUpdate();
        }
        audit.record(
                tx,
                clinic,
                new Actor.Program(),
                "staff.sign_in_failed",
                "staff",
                id.toString(),
                Map.of());
        return Outcome.refused("wrong_password", "Name or password is wrong.");
    }

    private static Duration lockAfter(int failures) {
        int doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }

    private static @Nullable StaffRow read(Tx tx, ClinicId clinic, StaffId id) {
        StaffRow row = tx.session().get(StaffRow.class, id.value());
        return row != null && row.clinicId.equals(clinic.value()) ? row : null;
    }
}
