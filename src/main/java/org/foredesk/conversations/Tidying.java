package org.foredesk.conversations;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.foredesk.kernel.ConversationId;
import org.foredesk.storage.Transactions;
import org.foredesk.storage.Tx;

/** Ends what has fallen asleep and wakes what was put to sleep. */
final class Tidying {

    /** Without a word from the patient for this long a dialogue is over. */
    static final Duration SILENCE = Duration.ofHours(24);

    private static final Set<DialogueState> UNDER_WAY =
            Set.of(
                    DialogueState.INITIATED,
                    DialogueState.GATHERING_INFO,
                    DialogueState.SLOT_SELECTION,
                    DialogueState.CONFIRMING);
    private static final int AT_ONCE = 500;

    private Tidying() {}

    static int run(Transactions transactions) {
        List<UUID> silent = transactions.read(Tidying::silent);
        List<UUID> awake = transactions.read(Tidying::awake);
        silent.forEach(id -> transactions.writeOnly(tx -> abandon(tx, id)));
        awake.forEach(id -> transactions.writeOnly(tx -> wake(tx, id)));
        return silent.size() + awake.size();
    }

    private static List<UUID> silent(Tx tx) {
        return tx.session()
                .createSelectionQuery(
                        "select id from ConversationRow where state in :states and lastInboundAt < :limit",
                        UUID.class)
                .setParameter("states", UNDER_WAY)
                .setParameter("limit", tx.now().minus(SILENCE))
                .setMaxResults(AT_ONCE)
                .list();
    }

    private static List<UUID> awake(Tx tx) {
        return tx.session()
                .createSelectionQuery(
                        "select id from ConversationRow where status = :snoozed and snoozedUntil <= :now",
                        UUID.class)
                .setParameter("snoozed", ConversationStatus.SNOOZED)
                .setParameter("now", tx.now())
                .setMaxResults(AT_ONCE)
                .list();
    }

    // Each is looked at again under its lock: the patient may have written meanwhile.
    private static void abandon(Tx tx, UUID id) {
        ConversationRow row = Threads.lock(tx, new ConversationId(id));
        if (UNDER_WAY.contains(row.state)
                && row.lastInboundAt != null
                && row.lastInboundAt.isBefore(tx.now().minus(SILENCE))) {
            row.state = DialogueState.ABANDONED;
            row.context = "{}";
            Threads.saveChanged(tx, row);
        }
    }

    private static void wake(Tx tx, UUID id) {
        ConversationRow row = Threads.lock(tx, new ConversationId(id));
        if (row.status == ConversationStatus.SNOOZED
                && row.snoozedUntil != null
                && !row.snoozedUntil.isAfter(tx.now())) {
            row.status = ConversationStatus.OPEN;
            row.snoozedUntil = null;
            Threads.saveChanged(tx, row);
        }
    }
}
