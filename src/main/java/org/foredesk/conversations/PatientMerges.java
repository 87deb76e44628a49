package org.foredesk.conversations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.Outbox;
import org.foredesk.security.Actor;
import org.foredesk.security.AuditTrail;
import org.foredesk.storage.MovedRows;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;

/**
 * Joins two cards of one person, and takes them apart again. Everything one card had is handed to
 * the other row by row; the empty card stays, so that whoever still holds its id is led on. Taking
 * apart hands back exactly those rows; what came since stays where it came.
 */
final class PatientMerges {

    /** The tables of this package that name a patient, with the column. */
    static final List<Map.Entry<String, String>> OWNED =
            List.of(
                    Map.entry("patient_identity", "patient_id"),
                    Map.entry("conversation", "patient_id"),
                    Map.entry("patient_note", "patient_id"),
                    Map.entry("patient_guardian", "patient_id"),
                    Map.entry("patient_guardian", "guardian_id"));

    private final Outbox outbox;
    private final AuditTrail audit;
    private final IdSource ids;

    PatientMerges(Outbox outbox, AuditTrail audit, IdSource ids) {
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
    }

    /** Joins {@code gone} into {@code kept}. */
    Outcome<UUID> merge(Tx tx, Actor actor, ClinicId clinic, PatientId kept, PatientId gone) {
        if (kept.equals(gone)) {
            return Outcome.refused("same_patient", "This is one card already.");
        }
        Optional<PatientRow> keeps = locked(tx, clinic, kept, gone, kept);
        Optional<PatientRow> goes = locked(tx, clinic, kept, gone, gone);
        if (keeps.isEmpty() || goes.isEmpty()) {
            return unknown();
        }
        if (keeps.get().mergedInto != null || goes.get().mergedInto != null) {
            return Outcome.refused(
                    "already_merged",
                    "One of these cards has been joined into another one already.");
        }
        PatientMergeRow merge = record(tx, actor, keeps.get(), goes.get());
        MovedRows rows = new MovedRows(tx, clinic, merge.id);
        OWNED.forEach(
                owned -> rows.move(owned.getKey(), owned.getValue(), gone.value(), kept.value()));
        outbox.patientMerged(rows, gone, kept);
        Patient whole = keeps.get().toPatient(List.of());
        tx.announce(new PatientsMerged(clinic, merge.id, kept, gone, whole.label()));
        tx.announce(new PatientChanged(clinic, kept));
        say(tx, actor, "patient.merged", merge);
        return Outcome.done(merge.id);
    }

    private PatientMergeRow record(Tx tx, Actor actor, PatientRow keeps, PatientRow goes) {
        PatientMergeRow merge = new PatientMergeRow();
        merge.id = ids.next();
        merge.clinicId = keeps.clinicId;
        merge.keptId = keeps.id;
        merge.goneId = goes.id;
        merge.tookPhone = keeps.phone == null && goes.phone != null;
        merge.tookBirthDate = keeps.birthDate == null && goes.birthDate != null;
        merge.tookLanguage = keeps.language == null && goes.language != null;
        merge.mergedAt = tx.now();
        merge.mergedBy = actor.label();
        tx.session().insert(merge);
        keeps.phone = merge.tookPhone ? goes.phone : keeps.phone;
        keeps.birthDate = merge.tookBirthDate ? goes.birthDate : keeps.birthDate;
        keeps.language = merge.tookLanguage ? goes.language : keeps.language;
        save(tx, keeps);
        goes.mergedInto = keeps.id;
        save(tx, goes);
        return merge;
    }

    /** Takes two joined cards apart; refused while a later merge stands on this one. */
    Outcome<PatientId> unmerge(Tx tx, Actor actor, ClinicId clinic, UUID id) {
        PatientMergeRow merge =
                tx.session().get(PatientMergeRow.class, id, LockMode.PESSIMISTIC_WRITE);
        if (merge == null || !merge.clinicId.equals(clinic.value())) {
            return Outcome.refused("unknown_merge", "These cards were not joined.");
        }
        PatientId kept = new PatientId(merge.keptId);
        PatientId gone = new PatientId(merge.goneId);
        Optional<PatientRow> keeps = locked(tx, clinic, kept, gone, kept);
        Optional<PatientRow> goes = locked(tx, clinic, kept, gone, gone);
        if (keeps.isEmpty() || goes.isEmpty()) {
            return unknown();
        }
        if (merge.undoneAt != null) {
            return Outcome.refused("already_apart", "These cards have been taken apart already.");
        }
        if (keeps.get().mergedInto != null) {
            return Outcome.refused(
                    "merged_since",
                    "This card was joined into another one since. Take those apart first.");
        }
        merge.undoneAt = tx.now();
        merge.undoneBy = actor.label();
        tx.session().update(merge);
        giveBack(tx, keeps.get(), goes.get(), merge);
        MovedRows rows = new MovedRows(tx, clinic, merge.id);
        OWNED.forEach(owned ->
                rows.moveBack(owned.getKey(), owned.getValue(), kept.value(), gone.value()));
        outbox.patientUnmerged(rows, gone, kept);
        tx.announce(new PatientsUnmerged(clinic, merge.id, kept, gone));
        tx.announce(new PatientChanged(clinic, kept));
        tx.announce(new PatientChanged(clinic, gone));
        say(tx, actor, "patient.unmerged", merge);
        return Outcome.done(gone);
    }

    // Only what is still as it was taken over; what was entered since is the kept card's own.
    private static void giveBack(Tx tx, PatientRow keeps, PatientRow goes, PatientMergeRow merge) {
        keeps.phone =
                merge.tookPhone && Objects.equals(keeps.phone, goes.phone) ? null : keeps.phone;
        keeps.birthDate =
                merge.tookBirthDate && Objects.equals(keeps.birthDate, goes.birthDate)
                        ? null
                        : keeps.birthDate;
        keeps.language =
                merge.tookLanguage && Objects.equals(keeps.language, goes.language)
                        ? null
                        : keeps.language;
        save(tx, keeps);
        goes.mergedInto = null;
        save(tx, goes);
    }

    /** What a card was joined with and still is, the latest first. */
    static List<Merge> of(Tx tx, PatientId kept) {
        return tx
                .session()
                .createSelectionQuery(
                        "from PatientMergeRow where keptId = :kept and undoneAt is null"
                                + " order by mergedAt desc, id desc",
                        PatientMergeRow.class)
                .setParameter("kept", kept.value())
                .list()
                .stream()
                .flatMap(row -> merge(tx, row))
                .toList();
    }

    private static Stream<Merge> merge(Tx tx, PatientMergeRow row) {
        return Stream.ofNullable(tx.session().get(PatientRow.class, row.goneId))
                .map(gone ->
                        new Merge(
                                row.id,
                                gone.toPatient(List.of()).label(),
                                row.mergedAt,
                                row.mergedBy));
    }

    // Both, always in the same order, or two desks that join the same two cards could wait for
    // each other.
    private static Optional<PatientRow> locked(
            Tx tx, ClinicId clinic, PatientId one, PatientId other, PatientId wanted) {
        Stream.of(one.value(), other.value())
                .sorted()
                .forEach(id -> tx.session().get(PatientRow.class, id, LockMode.PESSIMISTIC_WRITE));
        return Optional.ofNullable(tx.session().get(PatientRow.class, wanted.value()))
                .filter(row -> row.clinicId.equals(clinic.value()));
    }

    private static void save(Tx tx, PatientRow row) {
        row.version++;
        tx.session().update(row);
    }

    private void say(Tx tx, Actor actor, String action, PatientMergeRow merge) {
        Map<String, String> detail =
                Map.of(
                        "merge", merge.id.toString(),
                        "kept", merge.keptId.toString(),
                        "gone", merge.goneId.toString());
        for (UUID card : List.of(merge.keptId, merge.goneId)) {
            audit.record(
                    tx,
                    new ClinicId(merge.clinicId),
                    actor,
                    action,
                    "patient",
                    card.toString(),
                    detail);
        }
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused("unknown_patient", "There is no such patient.");
    }
}
