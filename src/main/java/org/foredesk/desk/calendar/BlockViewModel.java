package org.foredesk.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.AppointmentQuery;
import org.foredesk.booking.Block;
import org.foredesk.booking.Directory;
import org.foredesk.booking.Practitioner;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Verbs;
import org.foredesk.kernel.ClinicId;
import org.foredesk.kernel.Outcome;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.TimeRange;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Time that is taken out of the calendar, and given back. Nothing is offered in it; what is booked
 * there stays booked, and how much that is is said before.
 */
final class BlockViewModel {

    private static final int STEP = 15;
    private static final int LONGEST = 12 * 60;

    private final Workplace desk;
    private final Verbs verbs;
    private final Directory directory;
    private final ClinicId clinic;
    private final Actor staff;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<@Nullable Practitioner> practitioner =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> start = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Block> existing = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Instant> ends = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Instant> end = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty everybody = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper booked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    BlockViewModel(Workplace desk) {
        this.desk = desk;
        this.verbs = new Verbs(desk);
        this.directory = desk.services().directory();
        this.clinic = desk.services().clinic().id();
        this.staff = desk.services().staff();
        this.counting = new Latest(desk.tasks());
        end.subscribe(_ -> count());
        everybody.subscribe(_ -> count());
    }

    ReadOnlyObjectProperty<@Nullable Practitioner> practitionerProperty() {
        return practitioner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Instant> startProperty() {
        return start.getReadOnlyProperty();
    }

    /** The blocked time that is shown; null while a new one is being made. */
    ReadOnlyObjectProperty<@Nullable Block> existingProperty() {
        return existing.getReadOnlyProperty();
    }

    ObservableList<Instant> ends() {
        return ends;
    }

    ObjectProperty<@Nullable Instant> endProperty() {
        return end;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** Whether the whole clinic is meant and not only the practitioner. */
    BooleanProperty everybodyProperty() {
        return everybody;
    }

    /** What is booked in that time and stays, in words; empty where nothing is. */
    ReadOnlyStringProperty bookedProperty() {
        return booked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Begins a new one of {@code minutes}. */
    void begin(Practitioner with, Instant at, int minutes) {
        existing.set(null);
        practitioner.set(with);
        start.set(at);
        reason.set("");
        everybody.set(false);
        problem.set("");
        List<Instant> choices = new ArrayList<>();
        for (int length = STEP; length <= Math.max(LONGEST, minutes); length += STEP) {
            choices.add(at.plus(Duration.ofMinutes(length)));
        }
        ends.setAll(choices);
        end.set(at.plus(Duration.ofMinutes(Math.ceilDiv(minutes, STEP) * STEP)));
        count();
    }

    /** Shows one that is there. */
    void show(Block block, Practitioner with) {
        practitioner.set(with);
        start.set(block.time().start());
        existing.set(block);
        ends.setAll(block.time().end());
        end.set(block.time().end());
        reason.set(block.reason());
        everybody.set(block.practitioner() == null);
        problem.set("");
        count();
    }

    private @Nullable TimeRange time() {
        Instant from = start.get();
        Instant to = end.get();
        return from == null || to == null || !to.isAfter(from) ? null : new TimeRange(from, to);
    }

    private void count() {
        TimeRange time = time();
        Practitioner with = practitioner.get();
        if (time == null || with == null) {
            return;
        }
        AppointmentQuery query =
                AppointmentQuery.between(
                        clinic, time.start().minus(Duration.ofHours(12)), time.end());
        boolean all = everybody.get();
        counting.run(
                () ->
                        desk.services().booking().appointments(query).stream()
                                .filter(visit ->
                                        visit.status().open()
                                                && visit.end().isAfter(time.start())
                                                && (all || visit.practitioner().equals(with.id())))
                                .count(),
                count ->
                        booked.set(
                                count == 0
                                        ? ""
                                        : desk.texts().get("calendar.block.booked", count)));
    }

    /** Blocks the time; {@code done} once it is. Without a reason it says that one is needed. */
    void block(Runnable done) {
        TimeRange time = time();
        Practitioner with = practitioner.get();
        if (time == null || with == null || busy.get()) {
            return;
        }
        if (reason.get().isBlank()) {
            problem.set(desk.texts().get("calendar.block.reason.needed"));
            return;
        }
        PractitionerId whose = everybody.get() ? null : with.id();
        String why = reason.get().strip();
        run(
                () -> directory.block(clinic, staff, whose, time, why),
                made -> {
                    done.run();
                    told("calendar.block.done", time, () -> unblock(made));
                });
    }

    /** Gives the shown time free; {@code done} once it is. */
    void remove(Runnable done) {
        Block gone = existing.get();
        if (gone == null || busy.get()) {
            return;
        }
        run(
                () -> unblock(gone),
                _ -> {
                    done.run();
                    told("calendar.block.gone", gone.time(), () -> again(gone));
                });
    }

    private Outcome<Block> unblock(Block block) {
        return directory.unblock(clinic, staff, block.id());
    }

    private Outcome<Block> again(Block gone) {
        return directory.block(clinic, staff, gone.practitioner(), gone.time(), gone.reason());
    }

    private String span(TimeRange time) {
        return desk.dates().nearDayAndTime(time.start()) + " – " + desk.dates().time(time.end());
    }

    private void told(String key, TimeRange time, Callable<Outcome<Block>> back) {
        verbs.undoable(
                desk.texts().get(key, span(time)), back, desk.texts().get("frame.taken.back"));
    }

    private void run(Callable<Outcome<Block>> verb, Consumer<Block> done) {
        busy.set(true);
        verbs.run(
                verb,
                block -> {
                    busy.set(false);
                    done.accept(block);
                },
                refusal -> {
                    busy.set(false);
                    problem.set(verbs.words(refusal));
                });
    }
}
