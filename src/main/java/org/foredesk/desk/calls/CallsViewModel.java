package org.foredesk.desk.calls;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.RequestStatus;
import org.foredesk.calls.Call;
import org.foredesk.calls.CallChanged;
import org.foredesk.calls.Extracted.Field;
import org.foredesk.conversations.PatientIdentity;
import org.foredesk.desk.frame.Place;
import org.foredesk.desk.frame.RailCount;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.desk.request.RequestViewModel;
import org.foredesk.kernel.CallId;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/** What the Calls screen shows: the calls of the chosen filter, and one of them in full. */
final class CallsViewModel implements AutoCloseable {

    private final Workplace desk;
    private final ClinicId clinic;
    private final RequestViewModel request;
    private final ObservableList<CallLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<CallFilter> filter = new SimpleObjectProperty<>(CallFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable CallId> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CallShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RailCount> count =
            new ReadOnlyObjectWrapper<>(RailCount.NONE);
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(true);
    private final FactRefresh<List<CallLine>> refresh;
    private final FactRefresh<@Nullable CallShown> one;
    private List<CallLine> all = List.of();
    // Read by loads in the background.
    private volatile @Nullable CallId wanted;

    CallsViewModel(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinicId();
        this.request = new RequestViewModel(desk);
        CallReader reader = new CallReader(desk.services());
        this.refresh =
                new FactRefresh<>(desk.tasks(), reader::lines, this::showAll)
                        .on(desk.services().facts(), CallChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        this.one =
                new FactRefresh<@Nullable CallShown>(
                                desk.tasks(), () -> reader.read(wanted), this::showOne)
                        .on(desk.services().facts(), CallChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        filter.subscribe(_ -> show());
    }

    ObservableList<CallLine> lines() {
        return lines;
    }

    ObjectProperty<CallFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<@Nullable CallId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The selected call in full; null where none is. */
    ReadOnlyObjectProperty<@Nullable CallShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many calls wait for staff. */
    ReadOnlyObjectProperty<RailCount> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Whether there was never a call, whatever the filter. */
    ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /** The decision on what the call wants booked. */
    RequestViewModel request() {
        return request;
    }

    int count(CallFilter which) {
        return (int) all.stream().filter(line -> which.shows(line, desk.dates())).count();
    }

    void refresh() {
        refresh.refresh();
        one.refresh();
    }

    void select(@Nullable CallId id) {
        wanted = id;
        selected.set(id);
        one.refresh();
    }

    /** Moves the selection by {@code step} rows, staying in the list. */
    void step(int step) {
        if (!lines.isEmpty()) {
            int now = indexOfSelected();
            select(
                    lines.get(now < 0 ? 0 : Math.clamp(now + step, 0, lines.size() - 1))
                            .call()
                            .id());
        }
    }

    int indexOfSelected() {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).call().id().equals(selected.get())) {
                return at;
            }
        }
        return -1;
    }

    /** Opens the form for a visit of the caller, who gets a card where there is none yet. */
    void book() {
        CallShown call = shown.get();
        if (call == null) {
            return;
        }
        desk.tasks()
                .run(
                        () -> patient(call.call()),
                        patient -> desk.navigator().go(new Place.NewBooking(patient)));
    }

    private PatientId patient(Call call) {
        return desk.services()
                .patients()
                .findOrCreate(
                        clinic,
                        PatientIdentity.phone(call.told().phone()),
                        call.told().words(Field.PATIENT_NAME))
                .id();
    }

    private void showAll(List<CallLine> fresh) {
        all = fresh;
        int waiting = count(CallFilter.NEEDS_YOU);
        count.set(waiting == 0 ? RailCount.NONE : new RailCount(waiting, false));
        none.set(fresh.isEmpty());
        show();
    }

    private void show() {
        List<CallLine> wantedLines =
                all.stream().filter(line -> filter.get().shows(line, desk.dates())).toList();
        ListMerge.into(lines, wantedLines, line -> line.call().id());
        if (selected.get() == null && !lines.isEmpty()) {
            select(lines.getFirst().call().id());
        }
    }

    private void showOne(@Nullable CallShown fresh) {
        BookingRequest asked = fresh == null ? null : fresh.request();
        request.show(asked == null || asked.status() != RequestStatus.PENDING ? null : asked);
        shown.set(fresh);
    }

    @Override
    public void close() {
        refresh.close();
        one.close();
        request.close();
    }
}
