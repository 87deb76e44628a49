package org.foredesk.conversations;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who seem to have two cards: alike names, and the same number, address or birth date.
 * A family behind one number is told apart by its names; somebody without a name yet may be
 * anybody, and is not proposed.
 */
final class PatientDuplicates {

    /** More pairs than that behind shared numbers are not looked through at once. */
    private static final int MOST_PAIRS = 5_000;

    private static final String SAME_IDENTITY =
            "select a.patient_id, b.patient_id, a.kind from patient_identity a"
                    + " join patient_identity b on b.clinic_id = a.clinic_id and b.kind = a.kind"
                    + " and b.identity_value = a.identity_value and b.patient_id <> a.patient_id"
                    + " where a.clinic_id = ? and ";
    private static final String SAME_BIRTHDAY =
            "select a.id, b.id, 'BIRTH' from patient a join patient b on b.clinic_id = a.clinic_id"
                    + " and b.birth_date = a.birth_date and b.id <> a.id where a.clinic_id = ?"
                    + " and a.birth_date is not null and a.merged_into is null and b.merged_into is null and ";

    private record Pair(UUID one, UUID other) {}

    private PatientDuplicates() {}

    /** Who may be the same person as this one. */
    static List<Duplicate> of(Tx tx, Patients patients, ClinicId clinic, PatientId id) {
        Map<Pair, Duplicate.Reason> pairs = new LinkedHashMap<>();
        gather(tx, SAME_IDENTITY + "a.patient_id = ?", clinic, id.value(), pairs);
        gather(tx, SAME_BIRTHDAY + "a.id = ?", clinic, id.value(), pairs);
        return alike(tx, patients, clinic, pairs);
    }

    /** Everybody who may have two cards. */
    static List<Duplicate> all(Tx tx, Patients patients, ClinicId clinic, int limit) {
        Map<Pair, Duplicate.Reason> pairs = new LinkedHashMap<>();
        gather(tx, SAME_IDENTITY + "a.patient_id < b.patient_id", clinic, null, pairs);
        gather(tx, SAME_BIRTHDAY + "a.id < b.id", clinic, null, pairs);
        List<Duplicate> found = alike(tx, patients, clinic, pairs);
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static void gather(
            Tx tx,
            String sql,
            ClinicId clinic,
            @Nullable UUID patient,
            Map<Pair, Duplicate.Reason> pairs) {
        tx.session()
                .doWork(connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setObject(1, clinic.value());
                        if (patient != null) {
                            query.setObject(2, patient);
                        }
                        query.setMaxRows(MOST_PAIRS);
                        collect(query, pairs);
                    }
                });
    }

    private static void collect(PreparedStatement query, Map<Pair, Duplicate.Reason> pairs)
            throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Duplicate.Reason reason =
                        switch (rows.getString(3)) {
                            case "BIRTH" -> Duplicate.Reason.BIRTH_DATE;
                            case "EMAIL" -> Duplicate.Reason.EMAIL;
                            default -> Duplicate.Reason.PHONE;
                        };
                pairs.putIfAbsent(
                        new Pair(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)),
                        reason);
            }
        }
    }

    private static List<Duplicate> alike(
            Tx tx, Patients patients, ClinicId clinic, Map<Pair, Duplicate.Reason> pairs) {
        List<Duplicate> found = new ArrayList<>();
        pairs.forEach((pair, reason) -> {
            PatientRow one = tx.session().get(PatientRow.class, pair.one());
            PatientRow other = tx.session().get(PatientRow.class, pair.other());
            if (one.name != null
                    && other.name != null
                    && NameWords.alike(one.name, other.name)
                    && !isDistinct(tx, pair.one(), pair.other())) {
                patients.find(tx, clinic, new PatientId(one.id))
                        .ifPresent(first ->
                                patients.find(tx, clinic, new PatientId(other.id))
                                        .ifPresent(second ->
                                                found.add(new Duplicate(first, second, reason))));
            }
        });
        return found;
    }

    /** Remembers that two alike cards are two people's. */
    static void tellApart(Tx tx, Actor actor, ClinicId clinic, PatientId one, PatientId other) {
        if (isDistinct(tx, one.value(), other.value())) {
            return;
        }
        tx.session()
                .createNativeMutationQuery(
                        "insert into patient_distinct (one_id, other_id, clinic_id, said_by, said_at)"
                                + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, lower(one.value(), other.value()))
                .setParameter(2, higher(one.value(), other.value()))
                .setParameter(3, clinic.value())
                .setParameter(4, actor.label())
                .setParameter(5, tx.now())
                .executeUpdate();
    }

    /** Takes that back. */
    static void forgetApart(Tx tx, PatientId one, PatientId other) {
        tx.session()
                .createNativeMutationQuery(
                        "delete from patient_distinct where one_id = ?1 and other_id = ?2")
                .setParameter(1, lower(one.value(), other.value()))
                .setParameter(2, higher(one.value(), other.value()))
                .executeUpdate();
    }

    private static boolean isDistinct(Tx tx, UUID one, UUID other) {
        return tx.session()
                        .createNativeQuery(
                                "select count(*) from patient_distinct where one_id = ?1 and other_id = ?2",
                                Long.class)
                        .setParameter(1, lower(one, other))
                        .setParameter(2, higher(one, other))
                        .getSingleResult()
                > 0;
    }

    private static UUID lower(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static UUID higher(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
