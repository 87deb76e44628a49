package org.foredesk.desk.today;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.AppointmentStatus;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.CalendarChanged;
import org.foredesk.booking.CalendarClash;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.DelayChanged;
import org.foredesk.booking.DirectoryChanged;
import org.foredesk.booking.RunningLate;
import org.foredesk.booking.SickDayChanged;
import org.foredesk.booking.Slot;
import org.foredesk.calls.CallChanged;
import org.foredesk.conversations.ConversationChanged;
import org.foredesk.conversations.MessageReceived;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.SettingsSection;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.desk.request.LateDoctors;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.desk.request.SickDayCalls;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.ConversationId;
import org.foredesk.kernel.Facts;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.Refusal;
import org.foredesk.messaging.Delivery;
import org.foredesk.messaging.DeliveryChanged;
import org.foredesk.messaging.NotificationQueued;
import org.foredesk.security.Actor;
import org.foredesk.security.SettingsChanged;
import org.jspecify.annotations.Nullable;

/**
 * The queue, the selected row of it and the obvious action for it; the day's visits and figures.
 */
final class TodayViewModel implements AutoCloseable {

    private final Workplace desk;
    private final Actor.Staff me;
    private final SickDayCalls calls;
    private final CallerActs callers;
    private final ClashDecisions clashes;
    private final LateDoctors doctors;
    private final ObservableList<RunningLate> late = FXCollections.observableArrayList();
    private final RequestViewModel request;
    private final FactRefresh<TodayState> refresh;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Appointment> visits = FXCollections.observableArrayList();
    private final ObservableList<Slot> nextFree = FXCollections.observableArrayList();
    private final ObjectProperty<QueueTab> tab = new SimpleObjectProperty<>(QueueTab.ALL);
    private final ReadOnlyObjectWrapper<@Nullable QueueRow> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<QueueTab, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Figures> figures =
            new ReadOnlyObjectWrapper<>(new Figures(0, 0, 0, 0, 0, 0));
    private final ReadOnlyObjectWrapper<RailCount> railCount =
            new ReadOnlyObjectWrapper<>(RailCount.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Long> unconnected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private TodayState state = TodayState.EMPTY;

    TodayViewModel(Workplace desk, RequestViewModel request) {
        this.desk = desk;
        this.me = desk.services().staff();
        this.calls = new SickDayCalls(desk);
        this.callers = new CallerActs(desk);
        this.clashes = new ClashDecisions(desk);
        this.doctors = new LateDoctors(desk);
        this.request = request;
        TodayReader reader = new TodayReader(desk);
        Facts facts = desk.services().facts();
        this.refresh =
                new FactRefresh<>(desk.tasks(), reader::read, this::show)
                        .on(facts, MessageReceived.class)
                        .on(facts, ConversationChanged.class)
                        .on(facts, BookingFact.class)
                        .on(facts, DeliveryChanged.class)
                        .on(facts, NotificationQueued.class)
                        .on(facts, SettingsChanged.class)
                        .on(facts, SickDayChanged.class)
                        .on(facts, DelayChanged.class)
                        .on(facts, DirectoryChanged.class)
                        .on(facts, CalendarChanged.class)
                        .on(facts, CallChanged.class);
        tab.subscribe(_ -> arrange());
        refresh.refresh();
    }

    ObservableList<QueueRow> rows() {
        return rows;
    }

    ObservableList<Appointment> visits() {
        return visits;
    }

    ObservableList<Slot> nextFree() {
        return nextFree;
    }

    ObjectProperty<QueueTab> tabProperty() {
        return tab;
    }

    ReadOnlyObjectProperty<@Nullable QueueRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<QueueTab, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RailCount> railCountProperty() {
        return railCount.getReadOnlyProperty();
    }

    /** How many texts wait because no number is connected; null where one is. */
    ReadOnlyObjectProperty<@Nullable Long> unconnectedProperty() {
        return unconnected.getReadOnlyProperty();
    }

    /** Goes where a number is connected. */
    void connect() {
        desk.navigator().go(new Place.Setting(SettingsSection.CHANNELS));
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    RequestViewModel request() {
        return request;
    }

    void refresh() {
        refresh.refresh();
    }

    void select(@Nullable QueueRow row) {
        selected.set(row);
        request.show(row == null ? null : row.request());
    }

    void step(int step) {
        if (!rows.isEmpty()) {
            int now = indexOfSelected();
            select(rows.get(now < 0 ? 0 : Math.clamp(now + step, 0, rows.size() - 1)));
        }
    }

    int indexOfSelected() {
        QueueRow row = selected.get();
        return row == null ? -1 : rows.indexOf(row);
    }

    /** The obvious thing to do with the selected row. */
    void act() {
        QueueRow row = selected.get();
        if (row == null) {
            return;
        }
        switch (row.matter()) {
            case QueueRow.Waiting(var thread) -> open(thread.id());
            case QueueRow.Asked _ -> request.confirm();
            case QueueRow.Calling(var visit, var _) -> calls.show(visit);
            case QueueRow.Told told -> callers.obvious(told);
            case QueueRow.Clashing(CalendarClash clash) -> clashes.show(clash);
            case QueueRow.Unsent(Delivery delivery) -> {
                if (delivery.possiblySent() && delivery.conversation() != null) {
                    open(delivery.conversation());
                } else {
                    sendAgain(delivery);
                }
            }
        }
    }

    /** What can be done about somebody who has to be called. */
    SickDayCalls calls() {
        return calls;
    }

    /** What can be done about a call that leaves something to do. */
    CallerActs callers() {
        return callers;
    }

    /** What can be decided where the connected calendar does not agree. */
    ClashDecisions clashes() {
        return clashes;
    }

    /** Who is late today. */
    ObservableList<RunningLate> late() {
        return late;
    }

    void runningLate(@Nullable RunningLate now) {
        desk.navigator()
                .go(
                        new Place.RunningLate(
                                now == null ? null : now.practitioner(),
                                now == null ? null : Integer.valueOf(now.minutes())));
    }

    void onTime(RunningLate now) {
        doctors.announce(now.practitioner(), 0, () -> {});
    }

    void sickDay() {
        desk.navigator().go(new Place.SickDay(null));
    }

    void open(@Nullable ConversationId thread) {
        if (thread != null) {
            desk.navigator().go(new Place.Conversation(thread));
        }
    }

    void sendAgain(Delivery delivery) {
        desk.tasks()
                .run(
                        () -> desk.services().outbox().retry(me, delivery.id()),
                        outcome -> say(outcome, "today.sent.again"));
    }

    /** Somebody has told the patient in another way. */
    void handled(Delivery delivery) {
        desk.tasks()
                .run(
                        () -> desk.services().outbox().markHandled(me, delivery.id()),
                        outcome -> say(outcome, "today.handled"));
    }

    /** The patient goes in to the doctor. */
    void start(Appointment visit) {
        change(visit, () -> desk.services().booking().start(here(visit)), "visit.said.started");
    }

    void changeStatus(Appointment visit, AppointmentStatus to) {
        change(
                visit,
                () -> desk.services().booking().changeStatus(here(visit), to),
                "today.status." + to.code());
    }

    private AppointmentChange here(Appointment visit) {
        return AppointmentChange.by(me, visit).through(ChangeCause.of(ChangeCause.Kind.TODAY));
    }

    private void change(Appointment visit, Callable<Outcome<Appointment>> verb, String said) {
        desk.tasks()
                .run(
                        verb,
                        outcome -> {
                            if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
                                desk.toasts().fail(Words.of(refusal, desk.texts()));
                            } else {
                                String words = desk.texts().get(said, visit.patientName());
                                desk.toasts().undoable(words, () -> undo(visit));
                            }
                        });
    }

    private void undo(Appointment visit) {
        desk.tasks()
                .run(
                        () -> desk.services().booking().undo(visit.clinic(), me, visit.id()),
                        outcome -> say(outcome, "request.taken.back"));
    }

    private void say(Outcome<?> outcome, String done) {
        if (outcome instanceof Outcome.Refused<?>(Refusal refusal)) {
            desk.toasts().fail(Words.of(refusal, desk.texts()));
        } else {
            desk.toasts().say(desk.texts().get(done));
        }
    }

    void showDay() {
        desk.navigator().go(new Place.Day(desk.dates().today()));
    }

    private void show(TodayState fresh) {
        unconnected.set(fresh.unconnected());
        state = fresh;
        loaded.set(true);
        ListMerge.into(visits, fresh.visits(), Appointment::id);
        late.setAll(fresh.late());
        ListMerge.into(nextFree, fresh.nextFree(), Slot::start);
        figures.set(Figures.of(fresh.visits(), desk.dates().now()));
        arrange();
    }

    private void arrange() {
        Map<QueueTab, Integer> found = new EnumMap<>(QueueTab.class);
        for (QueueTab each : QueueTab.values()) {
            found.put(
                    each,
                    (int) state.queue().stream().filter(row -> each.takes(row.kind())).count());
        }
        counts.set(found);
        boolean alarm = state.queue().stream().anyMatch(row -> row.kind() == QueueKind.EMERGENCY);
        railCount.set(new RailCount(state.queue().size(), alarm));
        List<QueueRow> wanted =
                state.queue().stream().filter(row -> tab.get().takes(row.kind())).toList();
        QueueRow before = selected.get();
        int place = before == null ? 0 : Math.max(0, rows.indexOf(before));
        ListMerge.into(rows, wanted, QueueRow::key);
        select(next(before, place));
    }

    // What was selected stays so; when it is done, the row that moved into its place is next.
    private @Nullable QueueRow next(@Nullable QueueRow before, int place) {
        if (rows.isEmpty()) {
            return null;
        }
        if (before != null) {
            for (QueueRow row : rows) {
                if (row.key().equals(before.key())) {
                    return row;
                }
            }
        }
        return rows.get(Math.min(place, rows.size() - 1));
    }

    @Override
    public void close() {
        refresh.close();
        request.close();
    }
}
