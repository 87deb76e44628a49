package org.foredesk.conversations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was said on the telephone in the caller's thread. The agent has answered all of it, so
 * nothing in it is unread or waits for an answer.
 */
final class SpokenHistory {

    /** The provider of such messages; their id is the call's with the line's number. */
    private static final String CALL = "call";

    private final IdSource ids;

    SpokenHistory(IdSource ids) {
        this.ids = ids;
    }

    /** Makes the call's lines in the thread these; those that stand there already stay. */
    void keep(
            Tx tx,
            ConversationId thread,
            String call,
            List<SpokenLine> lines,
            @Nullable Language language) {
        ConversationRow row = Threads.lock(tx, thread);
        Map<String, MessageRow> before = before(tx, thread, call);
        List<MessageRow> added = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            MessageRow kept = before.remove(call + " " + number);
            if (kept == null) {
                added.add(line(row, call + " " + number, lines.get(number), tx));
                continue;
            }
            fill(kept, lines.get(number));
            tx.session().update(kept);
        }
        before.values().forEach(gone -> tx.session().delete(gone));
        added.forEach(message -> tx.session().insert(message));
        row.language = row.language == null && language != null ? language.code() : row.language;
        var unused = Threads.saveChanged(tx, row);
    }

    void delete(Tx tx, ConversationId thread, String call) {
        ConversationRow row = Threads.lock(tx, thread);
        before(tx, thread, call).values().forEach(gone -> tx.session().delete(gone));
        row.lastText =
                ThreadMessages.last(tx, thread, 1).stream()
                        .findFirst()
                        .map(Message::text)
                        .map(ConversationRow::preview)
                        .orElse(null);
        var unused = Threads.saveChanged(tx, row);
    }

    static Optional<MessageId> find(Tx tx, ConversationId thread, String call, int line) {
        return Optional.ofNullable(before(tx, thread, call).get(call + " " + line))
                .map(row -> new MessageId(row.id));
    }

    private static Map<String, MessageRow> before(Tx tx, ConversationId thread, String call) {
        Map<String, MessageRow> rows = new HashMap<>();
        tx.session()
                .createSelectionQuery(
                        "from MessageRow where conversationId = :thread and provider = :provider"
                                + " and externalId like :call",
                        MessageRow.class)
                .setParameter("thread", thread.value())
                .setParameter("provider", CALL)
                .setParameter("call", call + " %")
                .list()
                .forEach(row -> rows.put(String.valueOf(row.externalId), row));
        return rows;
    }

    private MessageRow line(ConversationRow thread, String id, SpokenLine said, Tx tx) {
        MessageRow row = new MessageRow();
        row.id = ids.next();
        row.clinicId = thread.clinicId;
        row.conversationId = thread.id;
        row.media = "[]";
        row.options = "[]";
        row.provider = CALL;
        row.externalId = id;
        row.answered = true;
        row.createdAt = tx.now();
        fill(row, said);
        row.seq = thread.take(said.text(), said.saidAt());
        return row;
    }

    private static void fill(MessageRow row, SpokenLine said) {
        boolean patient = said.speaker() == SpokenLine.Speaker.PATIENT;
        row.direction = patient ? Direction.INBOUND : Direction.OUTBOUND;
        row.actor =
                switch (said.speaker()) {
                    case PATIENT -> Author.PATIENT;
                    case AGENT -> Author.ASSISTANT;
                    case UNKNOWN -> Author.SYSTEM;
                };
        row.text = said.text();
        row.sentAt = said.saidAt();
    }
}
