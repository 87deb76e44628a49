package org.foredesk.conversations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.Consent;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditEntry;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/**
 * The cards of patients as staff work with them: opened (which is written down), corrected, joined
 * and taken apart. Everything is refused with {@code unknown_patient} for a patient of another
 * clinic.
 */
public final class PatientCards {

    private static final String SUBJECT = "patient";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4_000;

    private final Transactions transactions;
    private final Patients patients;
    private final Consent consent;
    private final PatientCardReader reader;
    private final AuditTrail audit;
    private final IdSource ids;
    private final PatientMerges merges;

    public PatientCards(
            Transactions transactions,
            Patients patients,
            Consent consent,
            Outbox outbox,
            AuditTrail audit,
            IdSource ids) {
        this.transactions = transactions;
        this.patients = patients;
        this.consent = consent;
        this.reader = new PatientCardReader(patients, consent);
        this.audit = audit;
        this.ids = ids;
        this.merges = new PatientMerges(outbox, audit, ids);
    }

    /** Opens a card to read it; who did is written down. Empty where there is no such patient. */
    public Optional<PatientCard> open(Actor actor, ClinicId clinic, PatientId id) {
        return transactions.write(tx -> {
            Optional<PatientCard> card = reader.read(tx, clinic, id);
            card.ifPresent(found ->
                    say(tx, actor, clinic, found.patient().id(), "patient.read", Map.of()));
            return card;
        });
    }

    /** The same again, for a card that is open already: seeing what changed is no new reading. */
    public Optional<PatientCard> refresh(ClinicId clinic, PatientId id) {
        return transactions.read(tx -> reader.read(tx, clinic, id));
    }

    /** Who saw and changed the card, the latest first. */
    public List<AuditEntry> trail(ClinicId clinic, PatientId id, int limit) {
        return audit.about(clinic, SUBJECT, id.toString(), limit);
    }

    /** Corrects what the card says; a name somebody behind the same number has is refused. */
    public Outcome<Patient> correct(
            Actor actor, ClinicId clinic, PatientId id, PatientDetails details) {
        String name = details.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused("bad_name", "A name has between 1 and 200 characters.");
        }
        return on(
                clinic,
                id,
                (tx, before) -> {
                    Patient renamed = patients.rename(tx, clinic, before.id(), name);
                    if (!name.equals(renamed.name())) {
                        return Outcome.refused(
                                "name_taken", "Somebody of that name is behind the same number.");
                    }
                    PatientRow row = tx.session().get(PatientRow.class, before.id().value());
                    row.birthDate = details.birthDate();
                    row.language = details.language() == null ? null : details.language().code();
                    row.version++;
                    tx.session().update(row);
                    say(
                            tx,
                            actor,
                            clinic,
                            before.id(),
                            "patient.changed",
                            changed(before, details));
                    tx.announce(new PatientChanged(clinic, before.id()));
                    return Outcome.done(patients.find(tx, clinic, before.id()).orElseThrow());
                });
    }

    // The audit trail holds which fields, never what a patient is called.
    private static Map<String, String> changed(Patient before, PatientDetails after) {
        List<String> fields = new ArrayList<>();
        if (!Objects.equals(before.name(), after.name().strip())) {
            fields.add("name");
        }
        if (!Objects.equals(before.birthDate(), after.birthDate())) {
            fields.add("birth_date");
        }
        if (before.language() != after.language()) {
            fields.add("language");
        }
        return Map.of("fields", String.join(",", fields));
    }

    /** Adds another number or address the person is known by. */
    public Outcome<Patient> addIdentity(
            Actor actor, ClinicId clinic, PatientId id, PatientIdentity identity) {
        return on(
                clinic,
                id,
                (tx, before) -> {
                    patients.addIdentity(tx, clinic, before.id(), identity);
                    say(
                            tx,
                            actor,
                            clinic,
                            before.id(),
                            "patient.identity_added",
                            Map.of("kind", identity.kind().code()));
                    return Outcome.done(patients.find(tx, clinic, before.id()).orElseThrow());
                });
    }

    public Outcome<Note> addNote(Actor actor, ClinicId clinic, PatientId id, String text) {
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            return Outcome.refused("bad_note", "A note has between 1 and 4,000 characters.");
        }
        return on(
                clinic,
                id,
                (tx, patient) -> {
                    PatientNoteRow row = new PatientNoteRow();
                    row.id = ids.next();
                    row.clinicId = clinic.value();
                    row.patientId = patient.id().value();
                    row.author = actor.label();
                    row.text = text.strip();
                    row.createdAt = tx.now();
                    tx.session().insert(row);
                    say(tx, actor, clinic, patient.id(), "patient.noted", Map.of());
                    tx.announce(new PatientChanged(clinic, patient.id()));
                    return Outcome.done(row.toNote());
                });
    }

    /** Says that somebody books for a patient; nobody answers for themselves. */
    public Outcome<Guardian> addGuardian(
            Actor actor, ClinicId clinic, PatientId id, PatientId guardian, Relation relation) {
        return on(
                clinic,
                id,
                (tx, patient) -> {
                    Optional<Patient> answering = patients.find(tx, clinic, guardian);
                    if (answering.isEmpty()) {
                        return unknown();
                    }
                    if (answering.get().id().equals(patient.id())) {
                        return Outcome.refused("own_guardian", "Nobody can answer for themselves.");
                    }
                    Guardians.put(
                            tx, ids.next(), clinic, patient.id(), answering.get().id(), relation);
                    say(tx, actor, clinic, patient.id(), "patient.guardian_added", Map.of());
                    tx.announce(new PatientChanged(clinic, patient.id()));
                    return Outcome.done(new Guardian(answering.get().id(), relation));
                });
    }

    public Outcome<Patient> removeGuardian(
            Actor actor, ClinicId clinic, PatientId id, PatientId guardian) {
        return on(
                clinic,
                id,
                (tx, patient) -> {
                    Guardians.remove(tx, patient.id(), guardian);
                    say(tx, actor, clinic, patient.id(), "patient.guardian_removed", Map.of());
                    tx.announce(new PatientChanged(clinic, patient.id()));
                    return Outcome.done(patient);
                });
    }

    /** Writes down what a person said about being written to at one of their addresses. */
    public Outcome<Patient> permit(
            Actor actor, ClinicId clinic, PatientId id, ContactPermission wanted) {
        return on(
                clinic,
                id,
                (tx, patient) -> {
                    if (wanted.allowed()) {
                        consent.optIn(tx, clinic, wanted.channel(), wanted.address());
                    } else {
                        consent.optOut(tx, clinic, wanted.channel(), wanted.address());
                    }
                    say(
                            tx,
                            actor,
                            clinic,
                            patient.id(),
                            wanted.allowed() ? "patient.opted_in" : "patient.opted_out",
                            Map.of("channel", wanted.channel().code()));
                    tx.announce(new PatientChanged(clinic, patient.id()));
                    return Outcome.done(patient);
                });
    }

    /** Joins the card {@code gone} into {@code kept}; answers what takes them apart again. */
    public Outcome<UUID> merge(Actor actor, ClinicId clinic, PatientId kept, PatientId gone) {
        return transactions.writeDurably(tx -> merges.merge(tx, actor, clinic, kept, gone));
    }

    /** Takes two joined cards apart; answers the one that stands on its own again. */
    public Outcome<PatientId> unmerge(Actor actor, ClinicId clinic, UUID merge) {
        return transactions.writeDurably(tx -> merges.unmerge(tx, actor, clinic, merge));
    }

    /** Everybody who seems to have two cards, at most {@code limit} pairs. */
    public List<Duplicate> duplicates(ClinicId clinic, int limit) {
        return transactions.read(tx -> PatientDuplicates.all(tx, patients, clinic, limit));
    }

    /** Says that two alike cards are two people's ({@code apart}), or takes that back. */
    public Outcome<Patient> tellApart(
            Actor actor, ClinicId clinic, PatientId one, PatientId other, boolean apart) {
        return on(
                clinic,
                one,
                (tx, patient) -> {
                    if (patients.find(tx, clinic, other).isEmpty()) {
                        return unknown();
                    }
                    if (apart) {
                        PatientDuplicates.tellApart(tx, actor, clinic, patient.id(), other);
                    } else {
                        PatientDuplicates.forgetApart(tx, patient.id(), other);
                    }
                    tx.announce(new PatientChanged(clinic, patient.id()));
                    return Outcome.done(patient);
                });
    }

    private interface Change<T> {
        Outcome<T> make(Tx tx, Patient patient);
    }

    private <T> Outcome<T> on(ClinicId clinic, PatientId id, Change<T> change) {
        return transactions.writeDurably(tx ->
                patients.find(tx, clinic, id)
                        .map(patient -> change.make(tx, patient))
                        .orElseGet(PatientCards::unknown));
    }

    private void say(
            Tx tx,
            Actor actor,
            ClinicId clinic,
            PatientId id,
            String action,
            Map<String, String> detail) {
        audit.record(tx, clinic, actor, action, SUBJECT, id.toString(), detail);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused("unknown_patient", "There is no such patient.");
    }
}
