package org.foredesk.desk.inbox;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.conversations.AssistantMode;
import org.foredesk.conversations.Conversation;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Writing to the patient or a note for colleagues. What is half written stays with its thread. The
 * first letter of a reply makes the assistant quiet there, so that the two never talk at once.
 */
final class ComposerViewModel {

    private final Workplace desk;
    private final ThreadViewModel thread;
    private final Actor.Staff me;
    private final ClinicId clinic;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty note = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final Map<ConversationId, String> drafts = new HashMap<>();
    private @Nullable ConversationId current;
    private @Nullable ConversationId quietened;

    ComposerViewModel(Workplace desk, ThreadViewModel thread) {
        this.desk = desk;
        this.thread = thread;
        this.me = desk.services().staff();
        this.clinic = desk.services().clinic().id();
        thread.snapshotProperty()
                .subscribe(snapshot -> changeTo(snapshot == null ? null : snapshot.thread().id()));
        text.subscribe(this::typed);
    }

    StringProperty textProperty() {
        return text;
    }

    /** Whether a note is written instead of a reply. */
    BooleanProperty noteProperty() {
        return note;
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** Puts words there to be sent or changed by whoever sits here, behind what they began. */
    void propose(String words) {
        note.set(false);
        String begun = text.get().strip();
        text.set(begun.isEmpty() ? words : begun + " " + words);
    }

    void send() {
        Conversation to = thread.thread();
        String words = text.get().strip();
        if (to == null || words.isEmpty() || sending.get()) {
            return;
        }
        sending.set(true);
        boolean isNote = note.get();
        desk.tasks()
                .run(
                        () ->
                                isNote
                                        ? desk.services()
                                                .conversations()
                                                .addNote(me, clinic, to.id(), words)
                                                .map(Object.class::cast)
                                        : desk.services()
                                                .conversations()
                                                .sendAsStaff(me, clinic, to.id(), words)
                                                .map(Object.class::cast),
                        outcome -> sent(to.id(), outcome, isNote),
                        failure -> {
                            sending.set(false);
                            desk.toasts()
                                    .fail(
                                            desk.texts()
                                                    .get(
                                                            "frame.failed",
                                                            org.foredesk.desk.fx.ErrorCode.of(
                                                                    failure)));
                        });
    }

    private void sent(ConversationId to, Outcome<Object> outcome, boolean isNote) {
        sending.set(false);
        switch (outcome) {
            case Outcome.Refused<Object>(Refusal refusal) ->
                    desk.toasts().fail(Words.of(refusal, desk.texts()));
            case Outcome.Done<Object>(Object value) -> {
                String was = text.get();
                drafts.remove(to);
                if (to.equals(current)) {
                    text.set("");
                }
                note.set(false);
                if (!isNote && value instanceof org.foredesk.conversations.Sent sent) {
                    desk.toasts()
                            .undoable(
                                    desk.texts().get("inbox.sent"),
                                    () -> {
                                        thread.withdraw(sent.message());
                                        giveBack(to, was);
                                    });
                }
            }
        }
    }

    // Whoever takes a message back wants to change it, not to type it again.
    private void giveBack(ConversationId to, String words) {
        drafts.put(to, words);
        if (to.equals(current) && text.get().isEmpty()) {
            text.set(words);
        }
    }

    private void changeTo(@Nullable ConversationId next) {
        if (next == null ? current == null : next.equals(current)) {
            return;
        }
        if (current != null) {
            drafts.put(current, text.get());
        }
        current = next;
        quietened = next;
        text.set(next == null ? "" : drafts.getOrDefault(next, ""));
        note.set(false);
        quietened = null;
    }

    private void typed(String now) {
        Conversation to = thread.thread();
        if (to == null
                || now.isBlank()
                || note.get()
                || to.id().equals(quietened)
                || !to.id().equals(current)) {
            return;
        }
        quietened = to.id();
        if (to.assistant() == AssistantMode.ACTIVE) {
            desk.tasks()
                    .run(
                            () -> desk.services().conversations().takeOver(me, clinic, to.id()),
                            _ -> {});
        }
    }
}
