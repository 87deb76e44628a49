package org.foredesk.desk.inbox;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.conversations.Attention;
import org.foredesk.conversations.Conversation;
import org.foredesk.conversations.ConversationChanged;
import org.foredesk.conversations.ConversationQuery;
import org.foredesk.conversations.ConversationStatus;
import org.foredesk.conversations.MessageAdded;
import org.foredesk.conversations.MessageReceived;
import org.foredesk.conversations.Priority;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The list of open threads: filtered, counted, in order of who should be answered first, fresh by
 * itself.
 */
final class InboxViewModel implements AutoCloseable {

    private static final int MOST = 200;
    private static final Set<ConversationStatus> OPEN =
            Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING);
    private static final Comparator<Conversation> LATEST =
            Comparator.comparing(
                    Conversation::lastMessageAt, Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Comparator<Conversation> LONGEST_WAITING =
            Comparator.comparing(Conversation::priority)
                    .thenComparing(
                            Conversation::lastInboundAt,
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final Workplace desk;
    private final StaffId me;
    private final ObservableList<ThreadLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<InboxFilter> filter =
            new SimpleObjectProperty<>(InboxFilter.NEEDS_ME);
    private final ReadOnlyObjectWrapper<Map<InboxFilter, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable ConversationId> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RailCount> railCount =
            new ReadOnlyObjectWrapper<>(RailCount.NONE);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final FactRefresh<List<Conversation>> refresh;
    private List<Conversation> threads = List.of();

    InboxViewModel(Workplace desk) {
        this.desk = desk;
        this.me = desk.services().staff().id();
        this.refresh =
                new FactRefresh<>(desk.tasks(), this::load, this::show)
                        .on(desk.services().facts(), MessageReceived.class)
                        .on(desk.services().facts(), MessageAdded.class)
                        .on(desk.services().facts(), ConversationChanged.class);
        desk.memory().get("inbox.filter").ifPresent(this::rememberedFilter);
        filter.subscribe(chosen -> {
            desk.memory().put("inbox.filter", chosen.name());
            arrange();
        });
        refresh.refresh();
    }

    private void rememberedFilter(String name) {
        for (InboxFilter known : InboxFilter.values()) {
            if (known.name().equals(name)) {
                filter.set(known);
            }
        }
    }

    ObservableList<ThreadLine> lines() {
        return lines;
    }

    ObjectProperty<InboxFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Map<InboxFilter, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ConversationId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RailCount> railCountProperty() {
        return railCount.getReadOnlyProperty();
    }

    /** False until the first list has come, so that an empty list is not mistaken for no work. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    void refresh() {
        refresh.refresh();
    }

    /** Opens a thread; one the filter hides is shown under all open ones. */
    void select(@Nullable ConversationId id) {
        selected.set(id);
        if (id != null && !listed(id) && loaded.get()) {
            filter.set(InboxFilter.ALL_OPEN);
        }
    }

    /** Opens the newest thread with a patient, where there is one. */
    void selectOf(PatientId patient) {
        ConversationQuery query =
                ConversationQuery.all(desk.services().clinic().id())
                        .withPatient(patient)
                        .page(null, 1);
        desk.tasks()
                .run(
                        () -> desk.services().conversations().list(query).items(),
                        found -> {
                            if (found.isEmpty()) {
                                desk.toasts().say(desk.texts().get("inbox.no.thread"));
                            } else {
                                select(found.getFirst().id());
                            }
                        });
    }

    /** Moves the selection by {@code step} rows, staying in the list. */
    void step(int step) {
        if (!lines.isEmpty()) {
            int now = indexOfSelected();
            select(lines.get(now < 0 ? 0 : Math.clamp(now + step, 0, lines.size() - 1)).id());
        }
    }

    int indexOfSelected() {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).id().equals(selected.get())) {
                return at;
            }
        }
        return -1;
    }

    private boolean listed(ConversationId id) {
        return lines.stream().anyMatch(line -> line.id().equals(id));
    }

    private List<Conversation> load() {
        ConversationQuery query =
                ConversationQuery.all(desk.services().clinic().id())
                        .withStatuses(OPEN)
                        .page(null, MOST);
        return desk.services().conversations().list(query).items();
    }

    private void show(List<Conversation> fresh) {
        threads = fresh;
        loaded.set(true);
        arrange();
    }

    private void arrange() {
        Map<InboxFilter, Integer> found = new EnumMap<>(InboxFilter.class);
        for (InboxFilter each : InboxFilter.values()) {
            found.put(
                    each, (int) threads.stream().filter(thread -> each.takes(thread, me)).count());
        }
        counts.set(found);
        int needing = found.getOrDefault(InboxFilter.NEEDS_ME, 0);
        railCount.set(new RailCount(needing, false));
        List<ThreadLine> wanted =
                threads.stream()
                        .filter(thread ->
                                filter.get().takes(thread, me)
                                        || thread.id().equals(selected.get()))
                        .sorted(order())
                        .map(thread -> ThreadLine.of(thread, me, desk.texts()))
                        .toList();
        ListMerge.into(lines, wanted, ThreadLine::id);
        if (selected.get() == null && !lines.isEmpty()) {
            selected.set(lines.getFirst().id());
        }
    }

    // Emergencies are always on top; under "needs me" whoever waits longest comes next.
    private Comparator<Conversation> order() {
        Comparator<Conversation> emergencies =
                Comparator.comparing(thread ->
                        thread.priority() != Priority.P0
                                && thread.attention() != Attention.EMERGENCY);
        return emergencies.thenComparing(
                filter.get() == InboxFilter.NEEDS_ME ? LONGEST_WAITING : LATEST);
    }

    @Override
    public void close() {
        refresh.close();
    }
}
