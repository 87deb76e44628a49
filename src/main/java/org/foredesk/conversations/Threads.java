package org.foredesk.conversations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Fact;
import org.foredesk.storage.Tx;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads and locks stored threads. Whoever writes to a thread locks its row first, so that its
 * messages keep one order.
 */
final class Threads {

    private Threads() {}

    static Optional<Conversation> find(Tx tx, ConversationId id) {
        return Optional.ofNullable(tx.session().get(ConversationRow.class, id.value()))
                .map(row -> whole(tx, row));
    }

    /**
     * The row, held until the transaction ends. Throws {@link IllegalArgumentException} where there
     * is none.
     */
    static ConversationRow lock(Tx tx, ConversationId id) {
        ConversationRow row =
                tx.session().get(ConversationRow.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalArgumentException("no such conversation: " + id);
        }
        return row;
    }

    static void save(Tx tx, ConversationRow row) {
        row.version++;
        tx.session().update(row);
    }

    /** Saves and says so. */
    static Conversation saveChanged(Tx tx, ConversationRow row) {
        save(tx, row);
        Fact changed =
                new ConversationChanged(new ClinicId(row.clinicId), new ConversationId(row.id));
        tx.announce(changed);
        return whole(tx, row);
    }

    static Conversation whole(Tx tx, ConversationRow row) {
        return row.toConversation(
                row.patientId == null
                        ? null
                        : names(tx, List.of(row.patientId)).get(row.patientId));
    }

    static List<Conversation> whole(Tx tx, List<ConversationRow> rows) {
        List<UUID> patients =
                rows.stream().map(row -> row.patientId).filter(Threads::known).distinct().toList();
        Map<UUID, String> names = names(tx, patients);
        return rows.stream()
                .map(row ->
                        row.toConversation(row.patientId == null ? null : names.get(row.patientId)))
                .toList();
    }

    private static boolean known(@Nullable UUID id) {
        return id != null;
    }

    private static Map<UUID, String> names(Tx tx, List<UUID> patients) {
        Map<UUID, String> names = new HashMap<>();
        if (!patients.isEmpty()) {
            tx.session()
                    .createSelectionQuery(
                            "from PatientRow where id in :ids and name is not null",
                            PatientRow.class)
                    .setParameterList("ids", patients)
                    .list()
                    .forEach(row -> names.put(row.id, String.valueOf(row.name)));
        }
        return names;
    }
}
