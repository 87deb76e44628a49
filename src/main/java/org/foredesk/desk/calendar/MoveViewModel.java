package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.AppointmentChange;
import org.foredesk.booking.MoveTarget;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.booking.StaffOverride;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Taking an appointment to another time or practitioner. While it is carried, every place is asked
 * about and why it is refused is there in words; put down on a refused place it waits for a reason.
 * Nothing is written before it is put down.
 */
final class MoveViewModel {

    /** Where in the carrying it is. */
    enum Phase {
        NONE,
        CARRIED,
        /** Put down where a rule or somebody else is in the way; insisting needs a reason. */
        REFUSED,
        MOVING
    }

    /**
     * A place asked for and the answer: null while it is not there yet, empty where the place is
     * free.
     */
    record Place(PractitionerId practitioner, Instant start, @Nullable List<SlotReason> reasons) {

        boolean refused() {
            return reasons != null && !reasons.isEmpty();
        }
    }

    private final Workplace desk;
    private final Changes changes;
    private final Latest asking;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper overridable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Slot>> alternatives =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty reason = new SimpleStringProperty("");
    private @Nullable Appointment carried;
    private boolean dropped;

    MoveViewModel(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.asking = new Latest(desk.tasks());
        this.looking = new Latest(desk.tasks());
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Why the place is refused; empty where it is free or not known yet. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty overridableProperty() {
        return overridable.getReadOnlyProperty();
    }

    /** Free times near the refused place. */
    ReadOnlyObjectProperty<List<Slot>> alternativesProperty() {
        return alternatives.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    @Nullable Appointment carried() {
        return carried;
    }

    /** Picks it up; one that is over or cancelled stays where it is. */
    boolean begin(Appointment appointment) {
        if (!appointment.status().open() || phase.get() == Phase.MOVING) {
            return false;
        }
        carried = appointment;
        dropped = false;
        reason.set("");
        alternatives.set(List.of());
        place.set(null);
        answer(List.of());
        phase.set(Phase.CARRIED);
        return true;
    }

    /** It is held over this place now. */
    void over(PractitionerId practitioner, Instant start) {
        Place before = place.get();
        Appointment moving = carried;
        if (moving == null
                || phase.get() == Phase.MOVING
                || (before != null
                        && before.practitioner().equals(practitioner)
                        && before.start().equals(start))) {
            return;
        }
        place.set(new Place(practitioner, start, null));
        if (same(moving, practitioner, start)) {
            asking.cancel();
            known(new Place(practitioner, start, List.of()));
            return;
        }
        asking.run(
                () -> desk.services().booking().explain(moving, MoveTarget.to(start, practitioner)),
                reasons -> known(new Place(practitioner, start, reasons)));
    }

    private static boolean same(Appointment moving, PractitionerId practitioner, Instant start) {
        return moving.practitioner().equals(practitioner) && moving.start().equals(start);
    }

    private void known(Place answered) {
        // The words first: whoever hears of the place reads them.
        answer(answered.reasons() == null ? List.of() : answered.reasons());
        place.set(answered);
        if (dropped) {
            drop();
        }
    }

    private void answer(List<SlotReason> reasons) {
        StringBuilder text = new StringBuilder();
        reasons.forEach(each ->
                text.append(text.isEmpty() ? "" : "\n").append(Words.of(each, desk.texts())));
        words.set(text.toString());
        overridable.set(!reasons.isEmpty() && reasons.stream().allMatch(SlotReason::overridable));
    }

    /** Puts it down: moves it where the place is free, else waits for a reason or another place. */
    void drop() {
        Appointment moving = carried;
        Place at = place.get();
        if (moving == null || at == null || same(moving, at.practitioner(), at.start())) {
            giveUp();
        } else if (at.reasons() == null) {
            // The answer is on its way.
            dropped = true;
        } else if (at.refused()) {
            phase.set(Phase.REFUSED);
            lookForAlternatives(moving, at);
        } else {
            move(moving, at, null);
        }
    }

    private void lookForAlternatives(Appointment moving, Place at) {
        looking.run(
                () ->
                        desk.services()
                                .booking()
                                .alternatives(
                                        moving.clinic(),
                                        at.practitioner(),
                                        moving.service(),
                                        at.start()),
                alternatives::set);
    }

    /** Goes to one of the free times instead. */
    void take(Slot slot) {
        Appointment moving = carried;
        if (moving != null) {
            move(moving, new Place(slot.practitioner(), slot.start(), List.of()), null);
        }
    }

    /** Moves it all the same, with the typed reason; false where there is none yet. */
    boolean override() {
        Appointment moving = carried;
        Place at = place.get();
        if (moving == null || at == null || reason.get().isBlank() || !overridable.get()) {
            return false;
        }
        move(moving, at, StaffOverride.because(reason.get().strip()));
        return true;
    }

    private void move(Appointment moving, Place to, @Nullable StaffOverride insistence) {
        phase.set(Phase.MOVING);
        AppointmentChange change =
                AppointmentChange.by(desk.services().staff(), moving).overriding(insistence);
        changes.run(
                () ->
                        desk.services()
                                .booking()
                                .move(change, MoveTarget.to(to.start(), to.practitioner())),
                moved ->
                        desk.texts()
                                .get(
                                        "calendar.moved",
                                        moved.patientName(),
                                        desk.dates().nearDayAndTime(moved.start()),
                                        moved.practitionerName()),
                _ -> giveUp(),
                refusal -> refused(refusal, to));
    }

    // Somebody may have been faster than the answer while it was carried.
    private void refused(Refusal refusal, Place to) {
        List<SlotReason> reasons =
                Unavailable.of(refusal).map(Unavailable::reasons).orElse(List.of());
        answer(reasons);
        if (reasons.isEmpty()) {
            words.set(Words.of(refusal, desk.texts()));
        }
        place.set(new Place(to.practitioner(), to.start(), reasons));
        alternatives.set(Unavailable.alternativesOf(refusal));
        phase.set(Phase.REFUSED);
    }

    /** Leaves it where it was. */
    void giveUp() {
        asking.cancel();
        looking.cancel();
        carried = null;
        dropped = false;
        phase.set(Phase.NONE);
        place.set(null);
        answer(List.of());
        alternatives.set(List.of());
    }
}
