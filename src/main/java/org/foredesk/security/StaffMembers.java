package org.foredesk.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.StaffId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * The people at the desk, what they may do, and how they sign in. While a clinic has one staff
 * member and that one no password, the desk opens without asking. Only administrators change staff;
 * everybody may change their own password; {@link Actor.Program} stands for the owner of the data
 * at the command line or the first run. Refusals are {@code not_allowed} and what the methods name.
 */
public final class StaffMembers {

    private static final int PASSWORD_LENGTH = 8;
    private static final int NAME_LENGTH = 200;

    private final Transactions transactions;
    private final IdSource ids;
    private final AuditTrail audit;
    private final Passwords passwords;
    private final SignIn signIn;

    /** The randomness must be fit for secrets. */
    public StaffMembers(
            Transactions transactions, IdSource ids, SecureRandom random, AuditTrail audit) {
        this.transactions = transactions;
        this.ids = ids;
        this.audit = audit;
        this.passwords = new Passwords(random);
        this.signIn = new SignIn(transactions, passwords, audit);
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(StaffRow.class);
    }

    /**
     * The person named at the first run, as administrator; where there is staff already, the one
     * who came first.
     */
    public StaffMember first(ClinicId clinic, String name) {
        return transactions.writeDurably(tx -> {
            List<StaffRow> staff = all(tx, clinic, "createdAt, id");
            return staff.isEmpty()
                    ? insert(tx, new Actor.Program(), clinic, name.strip(), Role.ADMINISTRATOR)
                    : staff.getFirst().toMember();
        });
    }

    /** Adds somebody; refused with {@code bad_name}, or {@code name_taken} by somebody active. */
    public Outcome<StaffMember> add(Actor by, ClinicId clinic, String givenName, Role role) {
        String name = givenName.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            return Outcome.refused("bad_name", "A name has 1 to " + NAME_LENGTH + " letters.");
        }
        return transactions.writeDurably(tx -> {
            List<StaffRow> staff = all(tx, clinic, "name");
            if (!may(staff, by, Role.ADMINISTRATOR)) {
                return notAllowed();
            }
            return staff.stream().anyMatch(row -> row.active && row.name.equalsIgnoreCase(name))
                    ? Outcome.refused("name_taken", name + " is on the staff already.")
                    : Outcome.done(insert(tx, by, clinic, name, role));
        });
    }

    private StaffMember insert(Tx tx, Actor by, ClinicId clinic, String name, Role role) {
        StaffRow row = new StaffRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.name = name;
        row.role = role.code();
        row.active = true;
        row.createdAt = tx.now();
        tx.session().insert(row);
        audit.record(
                tx,
                clinic,
                by,
                "staff.added",
                "staff",
                row.id.toString(),
                Map.of("role", row.role));
        return row.toMember();
    }

    /** Everybody who is active, by name. */
    public List<StaffMember> list(ClinicId clinic) {
        return transactions.read(tx ->
                all(tx, clinic, "name, id").stream()
                        .filter(row -> row.active)
                        .map(StaffRow::toMember)
                        .toList());
    }

    /** Also finds those who have left, since histories name them. */
    public Optional<StaffMember> find(ClinicId clinic, StaffId id) {
        return transactions.read(tx ->
                all(tx, clinic, "id").stream()
                        .filter(row -> row.id.equals(id.value()))
                        .map(StaffRow::toMember)
                        .findFirst());
    }

    /**
     * Who the desk opens for without asking: the only staff member, while that one has no password.
     */
    public Optional<StaffMember> opensWithoutSignIn(ClinicId clinic) {
        List<StaffMember> staff = list(clinic);
        return staff.size() == 1 && !staff.getFirst().hasPassword()
                ? Optional.of(staff.getFirst())
                : Optional.empty();
    }

    /**
     * Whether {@code actor} may do now what takes {@code needed}; other programs and patients hold
     * no role.
     */
    public boolean may(ClinicId clinic, Actor actor, Role needed) {
        return transactions.read(tx -> may(all(tx, clinic, "id"), actor, needed));
    }

    /**
     * Sets a password, or removes it with null; refused with {@code weak_password} or {@code
     * not_found}.
     */
    public Outcome<StaffMember> setPassword(
            Actor by, ClinicId clinic, StaffId id, char @Nullable [] password) {
        if (password != null && password.length < PASSWORD_LENGTH) {
            return Outcome.refused(
                    "weak_password", "A password has at least " + PASSWORD_LENGTH + " characters.");
        }
        String hash = password == null ? null : passwords.hash(password);
        Predicate<StaffRow> own =
                row -> by.kind().equals("staff") && row.id.toString().equals(by.reference());
        return change(
                by,
                clinic,
                id,
                "staff.password",
                own,
                (row, staff) -> {
                    row.passwordHash = hash;
                    row.failedSignIns = 0;
                    row.lockedUntil = null;
                    return Outcome.done(row);
                });
    }

    /** Gives another role; refused with {@code last_administrator} or {@code not_found}. */
    public Outcome<StaffMember> setRole(Actor by, ClinicId clinic, StaffId id, Role role) {
        return change(
                by,
                clinic,
                id,
                "staff.role",
                row -> false,
                (row, staff) -> {
                    if (role != Role.ADMINISTRATOR && isLastAdministrator(row, staff)) {
                        return lastAdministrator();
                    }
                    row.role = role.code();
                    return Outcome.done(row);
                });
    }

    /** Ends somebody's access; refused with {@code last_administrator} or {@code not_found}. */
    public Outcome<StaffMember> deactivate(Actor by, ClinicId clinic, StaffId id) {
        return change(
                by,
                clinic,
                id,
                "staff.deactivated",
                row -> false,
                (row, staff) -> {
                    if (isLastAdministrator(row, staff)) {
                        return lastAdministrator();
                    }
                    row.active = false;
                    row.passwordHash = null;
                    return Outcome.done(row);
                });
    }

    /**
     * Lets somebody in; refused with {@code wrong_password}, with {@code locked_out} after five
     * wrong ones (a minute, then twice as long each time up to an hour), or {@code no_password} for
     * somebody who has none while the desk asks for it.
     */
    public Outcome<StaffMember> signIn(ClinicId clinic, StaffId id, char[] password) {
        Optional<StaffMember> alone =
                opensWithoutSignIn(clinic).filter(member -> member.id().equals(id));
        return alone.isPresent() ? Outcome.done(alone.get()) : signIn.attempt(clinic, id, password);
    }

    private Outcome<StaffMember> change(
            Actor by,
            ClinicId clinic,
            StaffId id,
            String action,
            Predicate<StaffRow> allowedAnyway,
            BiFunction<StaffRow, List<StaffRow>, Outcome<StaffRow>> change) {
        return transactions.writeDurably(tx -> {
            // Locked together, or two administrators could remove each other at the same time.
            List<StaffRow> staff = allLocked(tx, clinic);
            Optional<StaffRow> found =
                    staff.stream()
                            .filter(row -> row.active && row.id.equals(id.value()))
                            .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused("not_found", "There is no such staff member.");
            }
            if (!allowedAnyway.test(found.get()) && !may(staff, by, Role.ADMINISTRATOR)) {
                return notAllowed();
            }
            return change.apply(found.get(), staff)
                    .map(row -> {
                        tx.session().update(row);
                        audit.record(
                                tx,
                                clinic,
                                by,
                                action,
                                "staff",
                                row.id.toString(),
                                Map.of("role", row.role));
                        return row.toMember();
                    });
        });
    }

    private static boolean isLastAdministrator(StaffRow row, List<StaffRow> staff) {
        return staff.stream()
                        .filter(other -> other.active && other.role() == Role.ADMINISTRATOR)
                        .allMatch(row::equals)
                && row.role() == Role.ADMINISTRATOR;
    }

    private static boolean may(List<StaffRow> staff, Actor actor, Role needed) {
        return switch (actor) {
            case Actor.Program _ -> true;
            case Actor.Staff(StaffId id, String _) ->
                    staff.stream()
                            .anyMatch(row ->
                                    row.active
                                            && row.id.equals(id.value())
                                            && row.role().includes(needed));
            default -> false;
        };
    }

    private static <T> Outcome<T> notAllowed() {
        return Outcome.refused("not_allowed", "This takes an administrator.");
    }

    private static <T> Outcome<T> lastAdministrator() {
        return Outcome.refused("last_administrator", "Somebody else must be administrator first.");
    }

    private static List<StaffRow> all(Tx tx, ClinicId clinic, String order) {
        return tx.session()
                .createSelectionQuery(
                        "from StaffRow where clinicId = :clinic order by " + order, StaffRow.class)
                .setParameter("clinic", clinic.value())
                .list();
    }

    private static List<StaffRow> allLocked(Tx tx, ClinicId clinic) {
        return tx.session()
                .createSelectionQuery(
                        "from StaffRow where clinicId = :clinic order by id", StaffRow.class)
                .setParameter("clinic", clinic.value())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .list();
    }
}
