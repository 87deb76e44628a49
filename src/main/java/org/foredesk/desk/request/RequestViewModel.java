package org.foredesk.desk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.BookingRequest;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.RequestDecision;
import org.foredesk.booking.Slot;
import org.foredesk.booking.StaffOverride;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.foredesk.kernel.Subscription;
import org.foredesk.security.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One request and what staff decide about it. Each decision is one call of a verb of booking, off
 * the screen's thread; what it refuses is said in words here and can be insisted on with a reason.
 */
public final class RequestViewModel implements AutoCloseable {

    /** What is being done with the request. */
    public enum Mode {
        DECIDE,
        CHANGE,
        REJECT
    }

    private final Workplace desk;
    private final Actor.Staff me;
    private final Verbs verbs;
    private final OtherSlot other;
    private final Latest loading;
    private final Subscription beat;
    private final ReadOnlyObjectWrapper<@Nullable BookingRequest> request =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.DECIDE);
    private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper heldShare = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableList<Slot> alternatives = FXCollections.observableArrayList();
    private final ObservableList<Slot> offered = FXCollections.observableArrayList();

    public RequestViewModel(Workplace desk) {
        this.desk = desk;
        this.me = desk.services().staff();
        this.verbs = new Verbs(desk);
        this.other = new OtherSlot(desk);
        this.loading = new Latest(desk.tasks());
        this.beat = desk.ticker().everySecond(this::tick);
    }

    public ReadOnlyObjectProperty<@Nullable BookingRequest> requestProperty() {
        return request.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** "11:42" while the slot is held, else empty. */
    public ReadOnlyStringProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty heldShareProperty() {
        return heldShare.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last decision was refused; empty when it was not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What staff type as the reason of an override or a rejection. */
    public StringProperty reasonProperty() {
        return reason;
    }

    public OtherSlot other() {
        return other;
    }

    /** Times that could be offered when rejecting. */
    public ObservableList<Slot> alternatives() {
        return alternatives;
    }

    /** Those of them that are offered. */
    public ObservableList<Slot> offered() {
        return offered;
    }

    /** Shows a request; the same one seen anew keeps what was begun. */
    public void show(@Nullable BookingRequest fresh) {
        BookingRequest before = request.get();
        boolean same = before != null && fresh != null && before.id().equals(fresh.id());
        request.set(fresh);
        if (!same) {
            decideAgain();
        }
        tick();
    }

    /** Back to the three buttons. */
    public void decideAgain() {
        mode.set(Mode.DECIDE);
        problem.set("");
        reason.set("");
        other.clearChoice();
    }

    public void change() {
        changeTo(null, null);
    }

    /** Begins a change with another doctor or day than asked for; null as asked for. */
    public void changeTo(@Nullable PractitionerId doctor, @Nullable LocalDate day) {
        BookingRequest wanted = request.get();
        if (wanted != null) {
            problem.set("");
            mode.set(Mode.CHANGE);
            other.begin(wanted, doctor, day);
        }
    }

    public void reject() {
        BookingRequest wanted = request.get();
        if (wanted == null) {
            return;
        }
        problem.set("");
        mode.set(Mode.REJECT);
        alternatives.clear();
        offered.clear();
        var doctor = wanted.practitioner();
        Instant start = wanted.start();
        if (doctor != null && start != null) {
            loading.run(
                    () ->
                            desk.services()
                                    .booking()
                                    .alternatives(
                                            wanted.clinic(), doctor, wanted.services(), start),
                    found -> {
                        alternatives.setAll(found);
                        offered.setAll(found.subList(0, Math.min(3, found.size())));
                    });
        }
    }

    public void offer(Slot slot, boolean offer) {
        offered.remove(slot);
        if (offer) {
            offered.add(slot);
        }
    }

    /** Confirms as asked for; a request without a time needs one first. */
    public void confirm() {
        BookingRequest wanted = request.get();
        if (wanted == null || busy.get()) {
            return;
        }
        if (wanted.practitioner() == null || wanted.start() == null) {
            change();
        } else {
            book(RequestDecision.by(me, wanted));
        }
    }

    /** Confirms at the chosen other time; where that is not offered, with the typed reason. */
    public void confirmOther() {
        BookingRequest wanted = request.get();
        Instant start = other.chosenProperty().get();
        Practitioner doctor = other.doctorProperty().get();
        if (wanted == null || start == null || doctor == null || busy.get()) {
            return;
        }
        boolean free = other.reasonsProperty().get().isEmpty();
        if (!free && reason.get().isBlank()) {
            problem.set(desk.texts().get("request.reason.needed"));
            return;
        }
        RequestDecision decision = RequestDecision.by(me, wanted).at(start, doctor.id(), null);
        book(free ? decision : decision.overriding(StaffOverride.because(reason.get().strip())));
    }

    /** Says no, offering what is ticked. */
    public void rejectNow() {
        BookingRequest wanted = request.get();
        if (wanted == null || busy.get()) {
            return;
        }
        RequestDecision decision =
                RequestDecision.by(me, wanted)
                        .because(reason.get().isBlank() ? null : reason.get().strip());
        List<Slot> offers = List.copyOf(offered);
        busy.set(true);
        verbs.run(
                () -> desk.services().booking().requests().reject(decision, offers),
                this::rejected,
                this::refused);
    }

    private void book(RequestDecision decision) {
        busy.set(true);
        problem.set("");
        verbs.run(
                () -> desk.services().booking().requests().confirm(decision),
                this::confirmed,
                this::refused);
    }

    // A time that cannot be had is not a dead end: the way on is another time, or insisting on this
    // one.
    private void refused(Refusal refusal) {
        busy.set(false);
        BookingRequest wanted = request.get();
        if (wanted != null && Unavailable.of(refusal).isPresent() && mode.get() == Mode.DECIDE) {
            mode.set(Mode.CHANGE);
            other.begin(wanted, null, null);
        }
        problem.set(verbs.words(refusal));
    }

    private void confirmed(Appointment booked) {
        busy.set(false);
        decideAgain();
        verbs.undoable(
                desk.texts()
                        .get(
                                "request.confirmed",
                                booked.patientName(),
                                booked.practitionerName(),
                                desk.dates().nearDayAndTime(booked.start())),
                () -> desk.services().booking().undo(booked.clinic(), me, booked.id()),
                desk.texts().get("request.taken.back"));
    }

    private void rejected(BookingRequest gone) {
        busy.set(false);
        decideAgain();
        verbs.undoable(
                desk.texts().get("request.rejected", gone.patientName()),
                () -> desk.services().booking().requests().undoReject(gone.clinic(), me, gone.id()),
                desk.texts().get("request.taken.back"));
    }

    private void tick() {
        BookingRequest shown = request.get();
        Instant until = shown == null ? null : shown.heldUntil();
        Instant now = desk.dates().now();
        if (shown == null || until == null || !until.isAfter(now)) {
            held.set("");
            heldShare.set(0);
            return;
        }
        held.set(desk.dates().countdown(until));
        double whole = Math.max(1, Duration.between(shown.createdAt(), until).toSeconds());
        heldShare.set(Math.clamp(Duration.between(now, until).toSeconds() / whole, 0, 1));
    }

    @Override
    public void close() {
        beat.close();
        loading.cancel();
    }
}
