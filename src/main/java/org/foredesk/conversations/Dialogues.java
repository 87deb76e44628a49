package org.foredesk.conversations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Language;
import org.foredesk.kernel.MessageId;
import org.foredesk.storage.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant needs of a thread: its unanswered messages, and to leave the dialogue's state
 * behind.
 */
public final class Dialogues {

    private Dialogues() {}

    /**
     * The thread, held until the transaction ends. Throws {@link IllegalArgumentException} where
     * there is none.
     */
    public static Conversation lock(Tx tx, ConversationId id) {
        return Threads.whole(tx, Threads.lock(tx, id));
    }

    public static Optional<Conversation> find(Tx tx, ConversationId id) {
        return Threads.find(tx, id);
    }

    /** The patient's messages the assistant has not dealt with, in the order they were said. */
    public static List<Message> unanswered(Tx tx, ConversationId id) {
        return ThreadMessages.unanswered(tx, id);
    }

    /** The last messages of the thread, oldest first. */
    public static List<Message> last(Tx tx, ConversationId id, int count) {
        return ThreadMessages.last(tx, id, count);
    }

    /** Notes what a message was taken for; it will not be handed out as unanswered again. */
    public static void dealtWith(
            Tx tx,
            MessageId id,
            @Nullable String intent,
            @Nullable Integer sentiment,
            @Nullable Language language) {
        MessageRow row = tx.session().get(MessageRow.class, id.value());
        if (row != null) {
            row.answered = true;
            row.intent = intent;
            row.sentiment = sentiment;
            row.language = language == null ? null : language.code();
            tx.session().update(row);
        }
    }

    /** Leaves the dialogue as the turn made it, walking the allowed moves. */
    public static Conversation settle(Tx tx, ConversationId id, DialogueUpdate update) {
        ConversationRow row = Threads.lock(tx, id);
        row.state = DialogueMoves.way(row.state, update.state()).getLast();
        row.stage =
                DialogueMoves.allows(row.state, update.stage())
                        ? update.stage()
                        : DialogueMoves.firstStage(row.state);
        row.context = update.context();
        row.language = update.language() == null ? row.language : update.language().code();
        row.patientId = update.patient() == null ? row.patientId : update.patient().value();
        row.appointmentId =
                update.appointment() == null ? row.appointmentId : update.appointment().value();
        row.assistant = update.pause() ? AssistantMode.PAUSED : row.assistant;
        if (update.attention() != null) {
            callFor(row, update.attention());
        }
        return Threads.saveChanged(tx, row);
    }

    /**
     * Says which language the patient writes in now, before anything is decided, so that a notice
     * of the same transaction is in it too.
     */
    public static void speaks(Tx tx, ConversationId id, Language language) {
        tx.session()
                .createMutationQuery(
                        "update ConversationRow set language = :language where id = :id")
                .setParameter("language", language.code())
                .setParameter("id", id.value())
                .executeUpdate();
    }

    /** Says that a message reads like an emergency. */
    public static void alarm(Tx tx, Conversation thread, MessageId message, String kind) {
        tx.announce(new EmergencyRaised(thread.clinic(), thread.id(), message, kind));
    }

    /** Puts a thread before the staff; an emergency is never covered up by something smaller. */
    static void callFor(ConversationRow row, Attention attention) {
        if (row.attention == Attention.EMERGENCY) {
            return;
        }
        row.attention = attention;
        row.status = ConversationStatus.PENDING;
        row.snoozedUntil = null;
        Priority wanted =
                switch (attention) {
                    case EMERGENCY -> Priority.P0;
                    case MAYBE_EMERGENCY, HUMAN_WANTED, LATE_CHANGE, MEDICAL, OPTED_OUT ->
                            Priority.P1;
                    case NO_PROGRESS, REQUEST, MEDIA, NO_SLOT, UPSET -> Priority.P2;
                };
        row.priority = wanted.compareTo(row.priority) < 0 ? wanted : row.priority;
    }

    /**
     * What a thread called for is dealt with; nothing happens where it waits for something else by
     * now.
     */
    public static void dealtWith(
            Tx tx, ClinicId clinic, ConversationId id, Set<Attention> settled) {
        if (find(tx, id)
                .filter(thread ->
                        thread.clinic().equals(clinic)
                                && thread.attention() != null
                                && settled.contains(thread.attention()))
                .isPresent()) {
            ConversationRow row = Threads.lock(tx, id);
            DeskRecords.lookedAfter(row);
            Threads.saveChanged(tx, row);
        }
    }

    /** Puts a thread before the staff, from outside a turn. */
    public static void callFor(Tx tx, ClinicId clinic, ConversationId id, Attention attention) {
        ConversationRow row = Threads.lock(tx, id);
        if (row.clinicId.equals(clinic.value())) {
            callFor(row, attention);
            Threads.saveChanged(tx, row);
        }
    }
}
