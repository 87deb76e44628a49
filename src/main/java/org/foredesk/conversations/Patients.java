package org.foredesk.conversations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    private final Transactions transactions;
    private final IdSource ids;

    public Patients(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    public Optional<Patient> find(ClinicId clinic, PatientId id) {
        return transactions.read(tx -> find(tx, clinic, id));
    }

    public Optional<Patient> find(Tx tx, ClinicId clinic, PatientId id) {
        return Optional.ofNullable(tx.session().get(PatientRow.class, id.value()))
                .filter(row -> row.clinicId.equals(clinic.value()))
                .map(row -> whole(tx, row));
    }

    /** Everybody behind a number, the one known longest first. */
    public List<Patient> withPhone(ClinicId clinic, PhoneNumber phone) {
        return transactions.read(tx -> with(tx, clinic, PatientIdentity.phone(phone)));
    }

    /** Everybody known by an identity, the one known longest first. */
    public List<Patient> with(Tx tx, ClinicId clinic, PatientIdentity identity) {
        return tx
                .session()
                .createSelectionQuery(
                        "select p from PatientRow p, PatientIdentityRow i where i.patientId = p.id and i.clinicId = :clinic"
                                + " and i.kind = :kind and i.identityValue = :value order by p.createdAt, p.id",
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

    /** People whose name or number contains the words, by name. */
    public List<Patient> search(ClinicId clinic, String words, int limit) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "select p from PatientRow p where p.clinicId = :clinic and (lower(p.name) like :words escape '!'"
                                        + " or p.phone like :words escape '!') order by p.name, p.id",
                                PatientRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("words", LikePattern.containing(words))
                        .setMaxResults(Math.clamp(limit, 1, 200))
                        .list()
                        .stream()
                        .map(row -> whole(tx, row))
                        .toList());
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
            if (name != null
                    && patient.name() != null
                    && nameKey(patient.name()).equals(nameKey(name))) {
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

    /**
     * The person at the desk, entered if need be. With a number the one of that name behind it is
     * meant; without one a new person is entered, since a name alone is nobody's for sure.
     */
    public Patient enter(
            ClinicId clinic,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable Language language) {
        return transactions.writeDurably(tx ->
                phone == null
                        ? createAlone(tx, clinic, name, language)
                        : findOrCreate(tx, clinic, PatientIdentity.phone(phone), name, language));
    }

    private Patient createAlone(Tx tx, ClinicId clinic, String name, @Nullable Language language) {
        PatientRow row = new PatientRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.name = name;
        row.language = language == null ? null : language.code();
        row.createdAt = tx.now();
        tx.session().insert(row);
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
        boolean entered =
                tx.attempt(connection -> {
                    Entries.insertPatient(connection, row);
                    Entries.insertIdentity(connection, identityRow(row, identity));
                });
        if (entered) {
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
        boolean entered =
                tx.attempt(connection ->
                        Entries.insertIdentity(connection, identityRow(row, identity)));
        if (entered && identity.kind() == IdentityKind.PHONE && row.phone == null) {
            row.phone = identity.value();
            row.version++;
            tx.session().update(row);
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
        boolean free =
                tx.attempt(
                        connection -> Entries.renameIdentities(connection, row.id, nameKey(name)));
        if (free) {
            row.name = name;
            row.version++;
            tx.session().update(row);
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

    private static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
