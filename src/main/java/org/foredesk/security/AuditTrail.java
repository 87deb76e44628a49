package org.foredesk.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.IdSource;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Who did and saw what. Entries are only ever added. Each is written in the transaction of what it
 * tells about, and {@link #seal} links it, some seconds later, into its clinic's chain of SHA-256
 * hashes: linking in that transaction itself would make every writer of a clinic wait for the one
 * before. {@link #verify} then finds an entry changed, removed or put between others.
 */
public final class AuditTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final Transactions transactions;
    private final IdSource ids;
    private final AuditChain chain;

    public AuditTrail(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
        this.chain = new AuditChain(transactions);
    }

    /** The rows this façade keeps. */
    public static List<Class<?>> rows() {
        return List.of(AuditRow.class, AuditChainRow.class);
    }

    /**
     * Writes an entry in the transaction of what it tells about. {@code action} is a word such as
     * {@code appointment.moved}; the detail holds ids and codes, never what a patient wrote.
     */
    public void record(
            Tx tx,
            ClinicId clinic,
            Actor actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, String> detail) {
        AuditRow row = new AuditRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        // As exact as both databases keep it, or the hash would differ when the row is read again.
        row.happenedAt = tx.now().truncatedTo(ChronoUnit.MICROS);
        row.actorKind = actor.kind();
        row.actorReference = actor.reference();
        row.actorLabel = actor.label();
        row.action = action;
        row.subjectKind = subjectKind;
        row.subjectId = subjectId;
        row.detail = json(detail);
        tx.session().insert(row);
    }

    /** As the other one, in a transaction of its own: for reading, which changes nothing else. */
    public void record(
            ClinicId clinic,
            Actor actor,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            Map<String, String> detail) {
        transactions.writeOnly(
                tx -> record(tx, clinic, actor, action, subjectKind, subjectId, detail));
    }

    /** What is known about one thing, the latest first, at most {@code limit} entries. */
    public List<AuditEntry> about(
            ClinicId clinic, String subjectKind, String subjectId, int limit) {
        return transactions.read(tx ->
                tx
                        .session()
                        .createSelectionQuery(
                                "from AuditRow where clinicId = :clinic and subjectKind = :kind"
                                        + " and subjectId = :id order by happenedAt desc, id desc",
                                AuditRow.class)
                        .setParameter("clinic", clinic.value())
                        .setParameter("kind", subjectKind)
                        .setParameter("id", subjectId)
                        .setMaxResults(limit)
                        .list()
                        .stream()
                        .map(AuditTrail::entry)
                        .toList());
    }

    /**
     * Links what has been written since the last time; returns how many entries. To be called every
     * few seconds.
     */
    public int seal(ClinicId clinic) {
        return chain.seal(clinic);
    }

    /** Seals what is new and checks the whole chain from its first link. */
    public AuditVerdict verify(ClinicId clinic) {
        chain.seal(clinic);
        return chain.verify(clinic);
    }

    private static AuditEntry entry(AuditRow row) {
        return new AuditEntry(
                row.id,
                row.happenedAt,
                row.actorKind,
                row.actorReference,
                row.actorLabel,
                row.action,
                row.subjectKind,
                row.subjectId,
                words(row.detail));
    }

    private static String json(Map<String, String> detail) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("words can be written as JSON", impossible);
        }
    }

    private static Map<String, String> words(String detail) {
        try {
            return JSON.readValue(detail, WORDS);
        } catch (JsonProcessingException changedByHand) {
            return Map.of("unreadable", detail);
        }
    }
}
