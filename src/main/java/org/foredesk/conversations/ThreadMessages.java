package org.foredesk.conversations;

import java.util.List;
import java.util.Optional;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.MessageId;
import org.foredesk.storage.Tx;

/** Reads messages in the order they were said. */
final class ThreadMessages {

    private ThreadMessages() {}

    static List<Message> all(Tx tx, ConversationId conversation) {
        return tx
                .session()
                .createSelectionQuery(
                        "from MessageRow where conversationId = :thread order by sentAt, seq",
                        MessageRow.class)
                .setParameter("thread", conversation.value())
                .list()
                .stream()
                .map(MessageRow::toMessage)
                .toList();
    }

    static List<Message> last(Tx tx, ConversationId conversation, int count) {
        return tx
                .session()
                .createSelectionQuery(
                        "from MessageRow where conversationId = :thread order by sentAt desc, seq desc",
                        MessageRow.class)
                .setParameter("thread", conversation.value())
                .setMaxResults(count)
                .list()
                .reversed()
                .stream()
                .map(MessageRow::toMessage)
                .toList();
    }

    static List<Message> unanswered(Tx tx, ConversationId conversation) {
        return tx
                .session()
                .createSelectionQuery(
                        "from MessageRow where conversationId = :thread and direction = :in and answered = false"
                                + " order by sentAt, seq",
                        MessageRow.class)
                .setParameter("thread", conversation.value())
                .setParameter("in", Direction.INBOUND)
                .list()
                .stream()
                .map(MessageRow::toMessage)
                .toList();
    }

    static Optional<Message> find(Tx tx, MessageId id) {
        return Optional.ofNullable(tx.session().get(MessageRow.class, id.value()))
                .map(MessageRow::toMessage);
    }
}
