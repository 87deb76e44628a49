package org.foredesk.desk.inbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.assistant.Corrected;
import org.foredesk.assistant.RightValue;
import org.foredesk.assistant.UnderstoodField;
import org.foredesk.booking.BookingFact;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationChanged;
import org.foredesk.conversations.ConversationStatus;
import org.foredesk.conversations.MessageAdded;
import org.foredesk.conversations.MessageReceived;
import org.foredesk.conversations.ThreadPatch;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.MessageId;
import org.foredesk.kernel.NotificationId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.messaging.DeliveryChanged;
import org.foredesk.messaging.NotificationQueued;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/** The thread in front: its entries, whom it is with, and what staff do with it as a whole. */
final class ThreadViewModel implements AutoCloseable {

    private final Workplace desk;
    private final Actor.Staff me;
    private final ClinicId clinic;
    private final RequestViewModel request;
    private final ThreadEntries toEntries;
    private final AtomicReference<@Nullable ConversationId> wanted = new AtomicReference<>();
    private final FactRefresh<@Nullable ThreadSnapshot> refresh;
    private final ObservableList<ThreadEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ThreadSnapshot> snapshot =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Lit> lit = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Corrected.@Nullable Left> left =
            new ReadOnlyObjectWrapper<>();
    private boolean inFront;

    ThreadViewModel(Workplace desk, RequestViewModel request) {
        this.desk = desk;
        this.me = desk.services().staff();
        this.clinic = desk.services().clinic().id();
        this.request = request;
        this.toEntries = new ThreadEntries(desk.texts(), desk.dates());
        ThreadReader reader = new ThreadReader(desk.services());
        Facts facts = desk.services().facts();
        Predicate<@Nullable ConversationId> mine = id -> id == null || id.equals(wanted.get());
        this.refresh =
                new FactRefresh<@Nullable ThreadSnapshot>(
                                desk.tasks(), () -> reader.read(wanted.get()), this::show)
                        .on(facts, MessageReceived.class, fact -> mine.test(fact.conversation()))
                        .on(facts, MessageAdded.class, fact -> mine.test(fact.conversation()))
                        .on(
                                facts,
                                ConversationChanged.class,
                                fact -> mine.test(fact.conversation()))
                        .on(facts, NotificationQueued.class, fact -> mine.test(fact.conversation()))
                        .on(facts, DeliveryChanged.class, fact -> mine.test(fact.conversation()))
                        .on(facts, BookingFact.class);
    }

    ObservableList<ThreadEntry> entries() {
        return entries;
    }

    ReadOnlyObjectProperty<@Nullable ThreadSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** The sentence that is lit because its field was clicked. */
    ObjectProperty<@Nullable Lit> litProperty() {
        return lit;
    }

    /** The request that stays as it is although a field was put right; null where none does. */
    ReadOnlyObjectProperty<Corrected.@Nullable Left> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Chooses for the request that was left what was put right. */
    void changeLeft() {
        Corrected.Left asItWas = left.get();
        if (asItWas != null) {
            left.set(null);
            request.changeTo(asItWas.practitioner(), asItWas.day());
        }
    }

    RequestViewModel request() {
        return request;
    }

    @Nullable Conversation thread() {
        ThreadSnapshot shown = snapshot.get();
        return shown == null ? null : shown.thread();
    }

    void open(@Nullable ConversationId id) {
        if (id == null ? wanted.get() == null : id.equals(wanted.get())) {
            return;
        }
        wanted.set(id);
        lit.set(null);
        refresh.refresh();
    }

    /** Whether staff can see the thread; only then does it count as read. */
    void inFront(boolean visible) {
        inFront = visible;
        readIfSeen();
    }

    void refresh() {
        refresh.refresh();
    }

    void takeOver() {
        withThread(
                thread -> desk.services().conversations().takeOver(me, clinic, thread.id()),
                "inbox.taken");
    }

    void handBack() {
        withThread(
                thread -> desk.services().conversations().handBack(me, clinic, thread.id()),
                "inbox.handed.back");
    }

    /** Makes me the one who answers. */
    void assignToMe() {
        withThread(
                thread ->
                        desk.services()
                                .conversations()
                                .change(
                                        clinic,
                                        thread.id(),
                                        ThreadPatch.ownedBy(me.id(), me.name())),
                "inbox.assigned");
    }

    /** Closes the thread; a new message opens it again. */
    void closeThread() {
        Conversation thread = thread();
        if (thread == null) {
            return;
        }
        ConversationStatus before = thread.status();
        desk.tasks()
                .run(
                        () ->
                                desk.services()
                                        .conversations()
                                        .change(
                                                clinic,
                                                thread.id(),
                                                ThreadPatch.to(ConversationStatus.CLOSED)),
                        outcome -> {
                            if (!refused(outcome)) {
                                desk.toasts()
                                        .undoable(
                                                desk.texts()
                                                        .get(
                                                                "inbox.closed",
                                                                ThreadLine.nameOf(thread)),
                                                () ->
                                                        desk.tasks()
                                                                .run(() ->
                                                                        desk.services()
                                                                                .conversations()
                                                                                .change(
                                                                                        clinic,
                                                                                        thread.id(),
                                                                                        ThreadPatch
                                                                                                .to(
                                                                                                        before))));
                            }
                        });
    }

    /** Takes back a message that has not left. */
    void withdraw(MessageId message) {
        desk.tasks()
                .run(
                        () -> desk.services().conversations().withdraw(clinic, message),
                        outcome -> {
                            if (!refused(outcome)) {
                                desk.toasts().say(desk.texts().get("inbox.withdrawn"));
                            }
                        });
    }

    /** Puts right what a message was taken for. */
    void correct(UnderstoodField was, RightValue right) {
        Conversation thread = thread();
        if (thread == null) {
            return;
        }
        desk.tasks()
                .run(
                        () ->
                                desk.services()
                                        .corrections()
                                        .correct(me, clinic, thread.id(), was, right),
                        outcome -> {
                            if (outcome instanceof Outcome.Done<Corrected>(Corrected done)) {
                                say(done.request());
                                refresh.refresh();
                            } else {
                                boolean unused = refused(outcome);
                            }
                        });
    }

    private void say(Corrected.AtRequest done) {
        String key =
                switch (done) {
                    case Corrected.Untouched _ -> "inbox.corrected";
                    case Corrected.Changed _ -> "inbox.corrected.request";
                    case Corrected.Left _ -> "inbox.corrected.left";
                };
        desk.toasts().say(desk.texts().get(key));
        left.set(done instanceof Corrected.Left asItWas ? asItWas : null);
    }

    void sendAgain(NotificationId notification) {
        desk.tasks().run(() -> desk.services().outbox().retry(me, notification), this::refused);
    }

    private void withThread(
            java.util.function.Function<Conversation, Outcome<Conversation>> verb, String done) {
        Conversation thread = thread();
        if (thread != null) {
            desk.tasks()
                    .run(
                            () -> verb.apply(thread),
                            outcome -> {
                                if (!refused(outcome)) {
                                    desk.toasts().say(desk.texts().get(done));
                                }
                            });
        }
    }

    private boolean refused(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            desk.toasts().fail(Words.of(refusal, desk.texts()));
            return true;
        }
        return false;
    }

    private void show(@Nullable ThreadSnapshot fresh) {
        if (fresh != null && !fresh.thread().id().equals(wanted.get())) {
            return;
        }
        ThreadSnapshot before = snapshot.get();
        boolean sameThread =
                before != null && fresh != null && before.thread().id().equals(fresh.thread().id());
        List<ThreadEntry> wantedEntries = fresh == null ? List.of() : toEntries.of(fresh);
        if (sameThread) {
            ListMerge.into(entries, wantedEntries, ThreadEntry::key);
        } else {
            entries.setAll(wantedEntries);
        }
        snapshot.set(fresh);
        request.show(fresh == null ? null : fresh.request());
        Corrected.Left asItWas = left.get();
        if (asItWas != null
                && (fresh == null
                        || fresh.request() == null
                        || fresh.request().version() != asItWas.request().version())) {
            left.set(null);
        }
        readIfSeen();
    }

    private void readIfSeen() {
        Conversation thread = thread();
        if (inFront && thread != null && thread.unread() > 0) {
            desk.tasks().run(() -> desk.services().conversations().markRead(clinic, thread.id()));
        }
    }

    @Override
    public void close() {
        refresh.close();
        request.close();
    }
}
