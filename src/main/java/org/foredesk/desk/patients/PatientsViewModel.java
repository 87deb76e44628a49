package org.foredesk.desk.patients;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.BookingFact;
import org.foredesk.conversations.Duplicate;
import org.foredesk.conversations.Patient;
import org.foredesk.conversations.PatientChanged;
import org.foredesk.desk.DeskServices;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.FactRefresh;
import org.foredesk.desk.fx.ListMerge;
import org.foredesk.kernel.Clinic;
import org.foredesk.kernel.PatientId;
import org.foredesk.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The list of patients: those found by what is typed, or those opened lately and everybody by name,
 * or those who seem to have two cards.
 */
final class PatientsViewModel implements AutoCloseable {

    private static final int LEAST_LETTERS = 2;
    private static final int MOST_FOUND = 40;
    private static final int MOST_LATELY = 8;
    private static final int MOST_TWINS = 100;

    private record Listing(List<PatientLine> lines, boolean found) {}

    private final Workplace desk;
    private final Clinic clinic;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty onlyTwins = new SimpleBooleanProperty();
    private final BooleanProperty onlyRecalls = new SimpleBooleanProperty();
    private final ObservableList<PatientLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PatientId> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper twins = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper toCall = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final RecallList recalls;
    private final FactRefresh<Listing> refresh;
    private final FactRefresh<List<Duplicate>> twinRefresh;
    private final FactRefresh<Integer> callRefresh;
    private final Deque<PatientId> lately = new ArrayDeque<>();
    // Read by loads in the background.
    private volatile String wanted = "";
    private volatile boolean wantsTwins;
    private volatile boolean wantsRecalls;
    private volatile List<PatientId> openedLately = List.of();
    private volatile List<Duplicate> alike = List.of();

    PatientsViewModel(Workplace desk) {
        this.desk = desk;
        this.clinic = desk.services().clinic();
        this.refresh =
                new FactRefresh<>(desk.tasks(), this::load, this::show)
                        .on(desk.services().facts(), PatientChanged.class)
                        .on(desk.services().facts(), BookingFact.class);
        this.recalls = new RecallList(desk, refresh::refresh);
        // Looked for apart from the list, which must follow each letter typed.
        this.twinRefresh =
                new FactRefresh<>(
                                desk.tasks(),
                                () -> services().cards().duplicates(clinic.id(), MOST_TWINS),
                                this::showTwins)
                        .on(desk.services().facts(), PatientChanged.class);
        this.callRefresh =
                new FactRefresh<>(desk.tasks(), recalls::countToCall, toCall::set)
                        .on(desk.services().facts(), BookingFact.class);
        query.subscribe(typed -> {
            wanted = typed.strip();
            refresh.refresh();
        });
        onlyTwins.subscribe(only -> {
            wantsTwins = only;
            if (only) {
                onlyRecalls.set(false);
            }
            refresh.refresh();
        });
        onlyRecalls.subscribe(only -> {
            wantsRecalls = only;
            if (only) {
                onlyTwins.set(false);
            }
            refresh.refresh();
        });
    }

    StringProperty queryProperty() {
        return query;
    }

    /** Whether only those are listed who seem to have two cards. */
    BooleanProperty onlyTwinsProperty() {
        return onlyTwins;
    }

    /** Whether only those are listed who are to be called back. */
    BooleanProperty onlyRecallsProperty() {
        return onlyRecalls;
    }

    /** Those to be called back. */
    RecallList recalls() {
        return recalls;
    }

    /** How many are to be called back by today. */
    ReadOnlyIntegerProperty toCallProperty() {
        return toCall.getReadOnlyProperty();
    }

    ObservableList<PatientLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<@Nullable PatientId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many seem to have two cards. */
    ReadOnlyIntegerProperty twinsProperty() {
        return twins.getReadOnlyProperty();
    }

    /** What the list shows, in words. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    void refresh() {
        refresh.refresh();
        twinRefresh.refresh();
        callRefresh.refresh();
    }

    void select(@Nullable PatientId id) {
        if (id != null) {
            lately.remove(id);
            lately.push(id);
            if (lately.size() > MOST_LATELY) {
                lately.removeLast();
            }
            openedLately = List.copyOf(lately);
        }
        selected.set(id);
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

    /** Enters somebody new and opens their card; {@code problem} hears in words what is wrong. */
    void enter(String name, String phone, Consumer<String> problem) {
        if (name.isBlank()) {
            problem.accept(desk.texts().get("patients.name.needed"));
            return;
        }
        Optional<PhoneNumber> number = PhoneNumber.parse(phone, clinic.country());
        if (!phone.isBlank() && number.isEmpty()) {
            problem.accept(desk.texts().get("patients.phone.bad"));
            return;
        }
        problem.accept("");
        desk.tasks()
                .run(
                        () ->
                                services()
                                        .patients()
                                        .enter(
                                                clinic.id(),
                                                name.strip(),
                                                number.orElse(null),
                                                null),
                        entered -> {
                            query.set("");
                            onlyTwins.set(false);
                            onlyRecalls.set(false);
                            select(entered.id());
                        });
    }

    private DeskServices services() {
        return desk.services();
    }

    private Listing load() {
        String typed = wanted;
        if (wantsRecalls) {
            return new Listing(recalls.lines(), false);
        }
        if (wantsTwins) {
            return new Listing(alike.stream().map(this::twin).toList(), false);
        }
        boolean searching = typed.length() >= LEAST_LETTERS;
        List<Patient> found =
                searching ? services().patients().search(clinic, typed, MOST_FOUND) : usual();
        return new Listing(lines(found), searching);
    }

    private List<Patient> usual() {
        List<Patient> all = new ArrayList<>();
        for (PatientId id : openedLately) {
            desk.services().patients().find(clinic.id(), id).ifPresent(all::add);
        }
        List<PatientId> there = all.stream().map(Patient::id).toList();
        desk.services().patients().all(clinic.id(), MOST_FOUND).stream()
                .filter(patient -> !there.contains(patient.id()))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    private List<PatientLine> lines(List<Patient> patients) {
        Map<PatientId, Instant> next =
                services()
                        .booking()
                        .nextStarts(
                                clinic.id(),
                                patients.stream().map(Patient::id).toList(),
                                desk.dates().now());
        return patients.stream()
                .map(patient ->
                        new PatientLine(
                                patient.id(),
                                patient.label(),
                                detail(patient),
                                Optional.ofNullable(next.get(patient.id()))
                                        .map(desk.dates()::nearDayAndTime)
                                        .orElse("")))
                .toList();
    }

    private String detail(Patient patient) {
        List<String> parts = new ArrayList<>();
        patient.age(desk.dates().today())
                .ifPresent(age -> parts.add(desk.texts().get("patients.age", age)));
        PhoneNumber phone = patient.phone();
        if (phone != null && patient.name() != null) {
            parts.add(phone.display());
        }
        return String.join(" · ", parts);
    }

    private PatientLine twin(Duplicate pair) {
        return new PatientLine(
                pair.one().id(),
                pair.one().label(),
                desk.texts().get("patients.twin.also", pair.other().label()),
                "");
    }

    private void show(Listing fresh) {
        ListMerge.into(lines, fresh.lines(), line -> line.id() + line.detail());
        hint.set(desk.texts().get(hintKey(fresh), fresh.lines().size()));
    }

    private String hintKey(Listing shown) {
        if (onlyRecalls.get()) {
            return "recall.hint";
        }
        if (onlyTwins.get()) {
            return "patients.hint.twins";
        }
        return shown.found() ? "patients.hint.found" : "patients.hint";
    }

    private void showTwins(List<Duplicate> fresh) {
        alike = fresh;
        twins.set(fresh.size());
        if (fresh.isEmpty()) {
            onlyTwins.set(false);
        } else if (onlyTwins.get()) {
            refresh.refresh();
        }
    }

    @Override
    public void close() {
        refresh.close();
        twinRefresh.close();
        callRefresh.close();
    }
}
