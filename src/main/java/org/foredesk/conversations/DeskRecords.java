package org.foredesk.conversations;

import java.util.List;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.IdSource;
import org.foredesk.kernel.Outcome;
import org.foredesk.security.Actor;
import org.foredesk.storage.Tx;

/** What staff do to a thread beside writing in it. */
final class DeskRecords {

    private DeskRecords() {}

    static void lookedAfter(ConversationRow row) {
        row.attention = null;
        row.priority = Priority.P3;
        row.status =
                row.status == ConversationStatus.PENDING ? ConversationStatus.OPEN : row.status;
    }

    /** What staff answer, the assistant need not answer again later. */
    static void settleOpenMessages(Tx tx, ConversationId id) {
        tx.session()
                .createMutationQuery(
                        "update MessageRow set answered = true where conversationId = :id and answered = false")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    static void apply(ConversationRow row, ThreadPatch patch) {
        if (patch.status() != null) {
            row.status = patch.status();
            row.snoozedUntil = null;
            if (patch.status() == ConversationStatus.CLOSED) {
                row.attention = null;
                row.priority = Priority.P3;
                row.unread = 0;
            }
        }
        row.priority = patch.priority() == null ? row.priority : patch.priority();
        if (patch.owner() != null || patch.disown()) {
            row.ownerId = patch.owner() == null ? null : patch.owner().value();
            row.ownerName = patch.owner() == null ? null : patch.ownerName();
        }
        if (patch.snoozedUntil() != null) {
            row.snoozedUntil = patch.snoozedUntil();
            row.status = ConversationStatus.SNOOZED;
        }
    }

    static Outcome<ConversationRow> move(ConversationRow row, StatePatch patch) {
        DialogueState to = patch.state() == null ? row.state : patch.state();
        if (!DialogueMoves.allows(row.state, to)) {
            return Outcome.refused(
                    "not_allowed_from_here",
                    "A dialogue that is " + row.state.code() + " cannot become " + to.code() + ".");
        }
        DialogueStage stage = patch.stage();
        if (stage != null && !DialogueMoves.allows(to, stage)) {
            return Outcome.refused(
                    "not_allowed_from_here",
                    "The stage "
                            + stage.code()
                            + " does not belong to the state "
                            + to.code()
                            + ".");
        }
        if (stage == null) {
            stage = DialogueMoves.allows(to, row.stage) ? row.stage : DialogueMoves.firstStage(to);
        }
        row.state = to;
        row.stage = stage;
        row.context = patch.context() == null ? row.context : patch.context();
        row.assistant = patch.assistant() == null ? row.assistant : patch.assistant();
        return Outcome.done(row);
    }

    static Outcome<Note> note(
            Tx tx, IdSource ids, Actor actor, ClinicId clinic, ConversationId id, String text) {
        if (text.isBlank() || text.length() > 4000) {
            return Outcome.refused("bad_note", "A note has between 1 and 4,000 characters.");
        }
        NoteRow row = new NoteRow();
        row.id = ids.next();
        row.clinicId = clinic.value();
        row.conversationId = id.value();
        row.author = actor.label();
        row.text = text.strip();
        row.createdAt = tx.now();
        tx.session().insert(row);
        tx.announce(new ConversationChanged(clinic, id));
        return Outcome.done(row.toNote());
    }

    static List<Note> notes(Tx tx, ConversationId id) {
        return tx
                .session()
                .createSelectionQuery(
                        "from NoteRow where conversationId = :id order by createdAt, id",
                        NoteRow.class)
                .setParameter("id", id.value())
                .list()
                .stream()
                .map(NoteRow::toNote)
                .toList();
    }
}
