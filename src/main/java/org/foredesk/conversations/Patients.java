package org.foredesk.conversations;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * The people the clinic knows. A person is found by an identity (phone, WhatsApp user id, e-mail);
 * a family may share one, and then the name tells its members apart. Methods with a {@link Tx} take
 * part in the caller's transaction.
 */
public final class Patients {

    private static final int MOST_BEHIND_ONE_IDENTITY = 20;
    private static final String IDENTITY =
            " i.clinicId = :clinic and i.kind = :kind and i.identityValue = :value";

    private final Transactions transactions;
    private final IdSource ids;

    public Patients(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    public Optional<Patient> find(ClinicId clinic, PatientId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    /** The person; for a card that was joined into another one, that one. */
    public Optional<Patient> find(Tx tx, ClinicId clinic, PatientId id) {
        return Optional.ofNullable(tx.session().get(PatientRow.class, id.value()))
                .filter(row -> row.clinicId.equals(clinic.value()))
                .map(row -> whole(tx, standing(tx, row)));
    }

    private static PatientRow standing(Tx tx, PatientRow row) {
        PatientRow at = row;
        while (at.mergedInto != null) {
            at = tx.session().get(PatientRow.class, at.mergedInto);
        }
        return at;
    }

    /** Everybody behind a number, the one known longest first. */
    public List<Patient> withPhone(ClinicId clinic, PhoneNumber phone) {
        return transactions.read(tx -> with(tx, clinic, PatientIdentity.phone(phone)));
    }

    /**
     * Everybody an identity speaks for: those known by it and those they answer for who have no
     * identity of their own, the one known longest first.
     */
    public List<Patient> with(Tx tx, ClinicId clinic, PatientIdentity identity) {
        return tx
                .session()
                .createSelectionQuery(
                        "select p from PatientRow p where p.id in (select i.patientId from PatientIdentityRow i where"
                                + IDENTITY
                                + ") or p.id in (select g.patientId from GuardianRow g, PatientIdentityRow i"
                                + " where i.patientId = g.guardianId and"
                                + IDENTITY
                                + " and not exists (select 1 from PatientIdentityRow own where own.patientId = g.patientId))"
                                + " order by p.createdAt, p.id",
                        PatientRow.class)
                .setParameter("clinic", clinic.value())
                .setParameter("kind", identity.kind())
                .setParameter("value", identity.value())
                .setMaxResults(MOST_BEHIND_ONE_IDENTITY)
                .list()
                .stream()
                .map(row -> whole(tx, row))
                .toList();
    }

    /**
     * People found by a name as it sounds, a number in any form, a birth date or an e-mail address,
     * the likeliest first.
     */
    public List<Patient> search(Clinic clinic, String words, int limit) {
        return transactions.read(tx ->
                PatientSearch.find(tx, clinic, words, Math.clamp(limit, 1, 200)).stream()
                        .flatMap(id -> find(tx, clinic.id(), new PatientId(id)).stream())
                        .distinct()
                        .toList());
    }

    /** Everybody by name, those without one last. */
    public List<Patient> all(ClinicId clinic, int limit) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from PatientRow where clinicId = :clinic and mergedInto is null"
                                        + " order by name asc nulls last, id",
                                PatientRow.class)
                        .setParameter("clinic", clinic.value())
                        .setMaxResults(Math.clamp(limit, 1, 200))
                        .list()
                        .stream()
                        .map(row -> whole(tx, row))
                        .toList());
    }

    /** The number a person is written to: their own, else that of who answers for them. */
    public Optional<PhoneNumber> reach(Tx tx, Patient patient) {
        return patient.phone() != null
                ? Optional.of(patient.phone())
                : Guardians.of(tx, patient.id()).stream()
                        .flatMap(guardian -> find(tx, patient.clinic(), guardian.person()).stream())
                        .map(Patient::phone)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** The address a person gets e-mail at, the one known longest; empty where none is known. */
    public Optional<String> mailAddress(Tx tx, Patient patient) {
        return tx
                .session()
                .createSelectionQuery(
                        "select i.identityValue from PatientIdentityRow i where i.clinicId = :clinic and"
                                + " i.patientId = :patient and i.kind = :kind order by i.id",
                        String.class)
                .setParameter("clinic", patient.clinic().value())
                .setParameter("patient", patient.id().value())
                .setParameter("kind", IdentityKind.EMAIL)
                .setMaxResults(1)
                .list()
                .stream()
                .findFirst();
    }

    /** Makes findable who was entered by an older program. Returns how many that were. */
    public int index() {
        return PatientIndex.renew(transactions);
    }

    /** As the other one, in a transaction of its own; the language is not said. */
    public Patient findOrCreate(ClinicId clinic, PatientIdentity identity, @Nullable String name) {
        return transactions.writeDurably(tx -> findOrCreate(tx, clinic, identity, name, null));
    }

    /**
     * The person with this identity and name, entered if need be. Somebody known by the identity
     * whose name is not known yet takes the name; without a name given, the one known longest is
     * meant.
     */
    public Patient findOrCreate(
            Tx tx,
            ClinicId clinic,
            PatientIdentity identity,
            @Nullable String name,
            @Nullable Language language) {
        List<Patient> known = with(tx, clinic, identity);
        if (name == null && !known.isEmpty()) {
            return known.getFirst();
        }
        for (Patient patient : known) {
            if (name != null && isCalled(tx, patient, identity, nameKey(name))) {
                return patient;
            }
        }
        for (Patient patient : known) {
            if (name != null && patient.name() == null) {
                return rename(tx, clinic, patient.id(), name);
            }
        }
        return create(tx, clinic, identity, name, language);
    }

    // By the name on the card, or by that of a card that was joined into it.
    private static boolean isCalled(
            Tx tx, Patient patient, PatientIdentity identity, String nameKey) {
        if (patient.name() != null && nameKey(patient.name()).equals(nameKey)) {
            return true;
        }
        return tx.session()
                        .createSelectionQuery(
                                "select count(*) from PatientIdentityRow where patientId = :id and kind = :kind"
                                        + " and identityValue = :value and nameKey = :name",
                                Long.class)
                        .setParameter("id", patient.id().value())
                        .setParameter("kind", identity.kind())
                        .setParameter("value", identity.value())
                        .setParameter("name", nameKey)
                        .getSingleResult()
                > 0;
    }

    /**
     * The person at the desk, entered if need be. With a number the one of that name behind it is
     * meant; without one a new person is entered, since a name alone is nobody's for sure.
     */
    public Patient enter(
            ClinicId clinic,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable Language language) {
        return transactions.writeDurably(tx -> enter(tx, clinic, name, phone, language));
    }

    /** As the other one, in the caller's transaction. */
    public Patient enter(
            Tx tx,
            ClinicId clinic,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable Language language) {
        return phone == null
                ? createAlone(tx, clinic, name, language)
                : findOrCreate(tx, clinic, PatientIdentity.phone(phone), name, language);
    }

    private Patient createAlone(Tx tx, ClinicId clinic, String name, @Nullable Language language) {
        PatientRow row = new PatientRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.name = name;
        row.language = language == null ? null : language.code();
        row.createdAt = tx.now();
        row.indexedBy = NameWords.RULES;
        tx.session().insert(row);
        tx.session().doWork(connection -> PatientIndex.put(connection, row.clinicId, row.id, name));
        tx.announce(new PatientChanged(clinic, new PatientId(row.id)));
        return row.toPatient(List.of());
    }

    private Patient create(
            Tx tx,
            ClinicId clinic,
            PatientIdentity identity,
            @Nullable String name,
            @Nullable Language language) {
        PatientRow row = new PatientRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.name = name;
        row.phone = identity.kind() == IdentityKind.PHONE ? identity.value() : null;
        row.language = language == null ? null : language.code();
        row.createdAt = tx.now();
        row.indexedBy = NameWords.RULES;
        boolean entered =
                tx.attempt(connection -> {
                    Entries.patient(row).run(connection);
                    Entries.identity(identityRow(row, identity)).run(connection);
                    PatientIndex.put(connection, row.clinicId, row.id, name);
                });
        if (entered) {
            tx.announce(new PatientChanged(clinic, new PatientId(row.id)));
            return row.toPatient(List.of(identity));
        }
        // Somebody else entered the same person in this moment; now the row is there to be found.
        return findOrCreate(tx, clinic, identity, name, language);
    }

    /** Adds another way the person is known by; nothing happens where it is there already. */
    public void addIdentity(Tx tx, ClinicId clinic, PatientId id, PatientIdentity identity) {
        PatientRow row = tx.session().get(PatientRow.class, id.value());
        if (row == null || !row.clinicId.equals(clinic.value())) {
            return;
        }
        boolean entered = tx.attempt(Entries.identity(identityRow(row, identity)));
        if (entered && identity.kind() == IdentityKind.PHONE && row.phone == null) {
            row.phone = identity.value();
            row.version++;
            tx.session().update(row);
        }
        if (entered) {
            tx.announce(new PatientChanged(clinic, id));
        }
    }

    /**
     * Gives a person a name; where the identity already has somebody of that name, the person stays
     * as they are.
     */
    public Patient rename(Tx tx, ClinicId clinic, PatientId id, String name) {
        PatientRow row = tx.session().get(PatientRow.class, id.value());
        if (row == null || !row.clinicId.equals(clinic.value())) {
            throw new IllegalArgumentException("no such patient: " + id);
        }
        String before = row.name == null ? "" : nameKey(row.name);
        boolean free =
                tx.attempt(connection -> {
                    Entries.renameIdentities(connection, row.id, before, nameKey(name));
                    PatientIndex.put(connection, row.clinicId, row.id, name);
                });
        if (free) {
            row.name = name;
            row.version++;
            tx.session().update(row);
            tx.announce(new PatientChanged(clinic, id));
        }
        return whole(tx, row);
    }

    public Patient rename(ClinicId clinic, PatientId id, String name) {
        return transactions.write(tx -> rename(tx, clinic, id, name));
    }

    /** Remembers the language a person writes in. */
    public void speaks(Tx tx, PatientId id, Language language) {
        tx.session()
                .createMutationQuery("update PatientRow set language = :language where id = :id")
                .setParameter("language", language.code())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private PatientIdentityRow identityRow(PatientRow patient, PatientIdentity identity) {
        PatientIdentityRow row = new PatientIdentityRow();
        row.id = ids.next();
        row.clinicId = patient.clinicId;
        row.patientId = patient.id;
        row.kind = identity.kind();
        row.identityValue = identity.value();
        row.nameKey = patient.name == null ? "" : nameKey(patient.name);
        row.reversed = PatientIndex.reversed(identity);
        return row;
    }

    private static Patient whole(Tx tx, PatientRow row) {
        return row.toPatient(identities(tx, row.id));
    }

    private static List<PatientIdentity> identities(Tx tx, UUID patient) {
        return tx
                .session()
                .createSelectionQuery(
                        "from PatientIdentityRow where patientId = :id order by id",
                        PatientIdentityRow.class)
                .setParameter("id", patient)
                .list()
                .stream()
                .map(PatientIdentityRow::toIdentity)
                .toList();
    }

    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
