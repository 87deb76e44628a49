package org.foredesk.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PatientId;
import org.foredesk.messaging.OutboundMessage;
import org.foredesk.messaging.Outbox;
import org.foredesk.messaging.ReplyOption;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/** Writes messages to patients: the thread's row and the outbox row together. */
final class OutgoingMessages {

    private final IdSource ids;
    private final Outbox outbox;

    OutgoingMessages(IdSource ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    Sent send(Tx tx, Outgoing outgoing) {
        ConversationRow thread = Threads.lock(tx, outgoing.conversation());
        MessageRow message = message(tx, thread, outgoing);
        NotificationId notification = outbox.enqueue(tx, neutral(thread, message, outgoing));
        message.notificationId = notification.value();
        tx.session().insert(message);
        thread.take(outgoing.text(), message.sentAt);
        Threads.save(tx, thread);
        MessageId id = new MessageId(message.id);
        tx.announce(
                new MessageAdded(
                        new ClinicId(thread.clinicId),
                        new ConversationId(thread.id),
                        id,
                        message.actor));
        return new Sent(id, notification);
    }

    /** Takes a message back as long as it has not left. */
    Outcome<MessageId> withdraw(Tx tx, ClinicId clinic, MessageId id) {
        MessageRow row = tx.session().get(MessageRow.class, id.value());
        if (row == null || !row.clinicId.equals(clinic.value()) || row.notificationId == null) {
            return Outcome.refused("unknown_message", "There is no such message.");
        }
        if (!row.withdrawn && !outbox.cancelUnsent(tx, new NotificationId(row.notificationId))) {
            return Outcome.refused("already_sent", "The message has left already.");
        }
        row.withdrawn = true;
        tx.session().update(row);
        tx.announce(new ConversationChanged(clinic, new ConversationId(row.conversationId)));
        return Outcome.done(id);
    }

    private static OutboundMessage neutral(
            ConversationRow thread, MessageRow message, Outgoing outgoing) {
        MessageId id = new MessageId(message.id);
        List<ReplyOption> options = new ArrayList<>();
        for (String title : outgoing.options()) {
            options.add(new ReplyOption(new Tapped(id, options.size() + 1).id(), title));
        }
        return new OutboundMessage(
                new ClinicId(thread.clinicId),
                thread.channel,
                thread.address,
                outgoing.text(),
                options,
                outgoing.language(),
                outgoing.purpose(),
                thread.patientId == null ? null : new PatientId(thread.patientId),
                outgoing.conversation(),
                id,
                outgoing.appointment(),
                outgoing.notBefore(),
                outgoing.mayWait(),
                outgoing.dedupeKey(),
                outgoing.byMail());
    }

    private MessageRow message(Tx tx, ConversationRow thread, Outgoing outgoing) {
        MessageRow row = new MessageRow();
        row.id = ids.next();
        row.clinicId = thread.clinicId;
        row.conversationId = thread.id;
        row.seq = thread.messageCount + 1;
        row.direction = Direction.OUTBOUND;
        row.actor = author(outgoing.actor());
        row.actorName = outgoing.actor() instanceof Actor.Staff staff ? staff.name() : null;
        row.text = outgoing.text();
        row.media = StoredLists.write(List.of());
        row.options = StoredLists.write(outgoing.options());
        row.purpose = outgoing.purpose().code();
        row.answered = true;
        row.language = outgoing.language().code();
        row.sentAt = after(tx.now(), thread.lastMessageAt);
        row.createdAt = tx.now();
        return row;
    }

    /** A reply stands after what it answers, even where the provider's clock runs ahead of ours. */
    private static Instant after(Instant now, @Nullable Instant last) {
        return last != null && last.isAfter(now) && last.isBefore(now.plusSeconds(120))
                ? last
                : now;
    }

    private static Author author(Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> Author.STAFF;
            case Actor.ApiClient _ -> Author.STAFF;
            case Actor.Assistant _, Actor.Patient _, Actor.VoiceAgent _ -> Author.ASSISTANT;
            case Actor.Workflow _, Actor.Program _ -> Author.SYSTEM;
        };
    }
}
