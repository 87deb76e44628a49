package org.foredesk.desk.inbox;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.assistant.ModelHelp;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.Direction;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.request.Asking;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a language model offers staff in the thread in front, where the clinic has set one up:
 * replies to choose from and a summary. It is asked only when somebody asks for it, since it costs;
 * what it offers goes into the composer at most, and is gone as soon as the thread has moved on.
 */
final class HelpViewModel {

    /** A shorter thread is read faster than its summary. */
    private static final int WORTH_A_SUMMARY = 8;

    private final Workplace desk;
    private final ThreadViewModel thread;
    private final ComposerViewModel composer;
    private final ModelHelp help;
    private final ClinicId clinic;
    private final ReadOnlyObjectWrapper<List<String>> replies =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canSuggest = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canSummarise = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper limitReached = new ReadOnlyBooleanWrapper();
    private final Asking asking;
    private @Nullable ConversationId current;
    private int seen;
    private boolean wanted;
    private boolean patientsTurn;

    HelpViewModel(Workplace desk, ThreadViewModel thread, ComposerViewModel composer) {
        this.desk = desk;
        this.asking = new Asking(desk);
        this.thread = thread;
        this.composer = composer;
        this.help = desk.services().modelHelp();
        this.clinic = desk.services().clinic().id();
        thread.snapshotProperty().subscribe(this::show);
    }

    /** Replies to choose from; empty until asked for. */
    ReadOnlyObjectProperty<List<String>> repliesProperty() {
        return replies.getReadOnlyProperty();
    }

    /** The thread in a few sentences; empty until asked for. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether there is a model, and a patient's message to answer. */
    ReadOnlyBooleanProperty canSuggestProperty() {
        return canSuggest.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canSummariseProperty() {
        return canSummarise.getReadOnlyProperty();
    }

    /** Whether nothing more is proposed today, since the money is spent. */
    ReadOnlyBooleanProperty limitReachedProperty() {
        return limitReached.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty askingProperty() {
        return asking.busyProperty();
    }

    void suggest() {
        ask(
                id -> () -> help.suggestReplies(clinic, id),
                found -> {
                    replies.set(found);
                    if (found.isEmpty()) {
                        desk.toasts().say(desk.texts().get("inbox.help.none"));
                    }
                });
    }

    void summarise() {
        ask(id -> () -> help.summarise(clinic, id, desk.texts().language()), summary::set);
    }

    /** Puts a proposed reply into the composer, where it can be changed; it is not sent. */
    void use(String reply) {
        composer.propose(reply);
        replies.set(List.of());
    }

    void dismissSummary() {
        summary.set("");
    }

    /** Stops waiting for an answer. */
    void stop() {
        asking.stop();
    }

    private <T> void ask(
            Function<ConversationId, Callable<Outcome<T>>> question, Consumer<T> then) {
        Conversation about = thread.thread();
        if (about != null) {
            asking.ask(question.apply(about.id()), then, this::lookAtMoney);
        }
    }

    private void show(@Nullable ThreadSnapshot snapshot) {
        ConversationId next = snapshot == null ? null : snapshot.thread().id();
        int messages = snapshot == null ? 0 : snapshot.messages().size();
        boolean other = next == null ? current != null : !next.equals(current);
        if (other || messages != seen) {
            stop();
            replies.set(List.of());
        }
        if (other) {
            summary.set("");
        }
        current = next;
        seen = messages;
        wanted = snapshot != null && help.available();
        patientsTurn =
                snapshot != null
                        && messages > 0
                        && snapshot.messages().getLast().direction() == Direction.INBOUND;
        offer();
        if (wanted && (other || patientsTurn)) {
            lookAtMoney();
        }
    }

    private void lookAtMoney() {
        desk.tasks()
                .run(
                        () -> help.spending(clinic).limitReached(),
                        spent -> {
                            limitReached.set(spent && wanted);
                            offer();
                        });
    }

    private void offer() {
        boolean there = wanted && !limitReached.get();
        canSuggest.set(there && patientsTurn);
        canSummarise.set(there && seen >= WORTH_A_SUMMARY);
    }
}
