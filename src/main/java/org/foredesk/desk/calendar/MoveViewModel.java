package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.foredesk.booking.Appointment;
import org.foredesk.booking.ChangeCause;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.booking.StaffOverride;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.calendar.CarriedVisit.Place;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.desk.request.Words;
import org.foredesk.kernel.PractitionerId;
import org.foredesk.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Taking an appointment, or a copy of it, to another time or practitioner, and pulling its end.
 * While it is carried, every place is asked about and why it is refused is there in words; put down
 * on a refused place it waits for a reason. Nothing is written before it is put down.
 */
final class MoveViewModel {

    /** Where in the carrying it is. */
    enum Phase {
        NONE,
        CARRIED,
        /** A visit of a series is put down: alone, or with those after it? */
        WHICH,
        /** Put down where a rule or somebody else is in the way; insisting needs a reason. */
        REFUSED,
        MOVING
    }

    private static final int STEP = 5;

    private final Workplace desk;
    private final Changes changes;
    private final Latest asking;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final WhyNot whyNot;
    private final ReadOnlyObjectWrapper<List<Slot>> alternatives =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty reason = new SimpleStringProperty("");
    private @Nullable CarriedVisit carried;
    private boolean dropped;

    MoveViewModel(Workplace desk, Changes changes) {
        this.desk = desk;
        this.changes = changes;
        this.whyNot = new WhyNot(desk.texts());
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
        return whyNot.wordsProperty();
    }

    ReadOnlyBooleanProperty overridableProperty() {
        return whyNot.overridableProperty();
    }

    /** Free times near the refused place. */
    ReadOnlyObjectProperty<List<Slot>> alternativesProperty() {
        return alternatives.getReadOnlyProperty();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    @Nullable CarriedVisit carried() {
        return carried;
    }

    /** Picks it up with mouse or keyboard; what is over or cancelled can only be copied. */
    boolean begin(Appointment appointment, Deed deed, ChangeCause.Kind hand) {
        CarriedVisit taken = new CarriedVisit(desk, appointment, deed, hand);
        if (!taken.possible() || phase.get() == Phase.MOVING) {
            return false;
        }
        carried = taken;
        dropped = false;
        reason.set("");
        alternatives.set(List.of());
        place.set(null);
        whyNot.answer(List.of());
        phase.set(Phase.CARRIED);
        return true;
    }

    /** A copy is carried instead of the appointment itself, or the other way round. */
    void copy(boolean wanted) {
        CarriedVisit before = carried;
        Place at = place.get();
        if (before == null
                || before.deed() == Deed.STRETCH
                || phase.get() != Phase.CARRIED
                || wanted == (before.deed() == Deed.COPY)) {
            return;
        }
        Deed deed = wanted ? Deed.COPY : Deed.MOVE;
        CarriedVisit after = new CarriedVisit(desk, before.visit(), deed, before.hand());
        if (after.possible()) {
            carried = after;
            if (at != null) {
                place.set(null);
                ask(at.answered(null));
            }
        }
    }

    /** It is held over this place now. */
    void over(PractitionerId practitioner, Instant start) {
        CarriedVisit moving = carried;
        if (moving != null && moving.deed() != Deed.STRETCH) {
            ask(moving.at(practitioner, start));
        }
    }

    /** Its end is pulled until it is so long. */
    void lasting(int minutes) {
        CarriedVisit moving = carried;
        if (moving != null && moving.deed() == Deed.STRETCH) {
            int wanted = Math.max(STEP, Math.floorDiv(minutes, STEP) * STEP);
            Place now = moving.now();
            ask(new Place(now.practitioner(), now.start(), wanted, null));
        }
    }

    private void ask(Place wanted) {
        CarriedVisit moving = carried;
        Place before = place.get();
        if (moving == null
                || phase.get() == Phase.MOVING
                || (before != null && before.isAt(wanted))) {
            return;
        }
        place.set(wanted);
        if (moving.stays(wanted)) {
            asking.cancel();
            known(wanted.answered(List.of()));
            return;
        }
        asking.run(() -> moving.explain(wanted), reasons -> known(wanted.answered(reasons)));
    }

    private void known(Place answered) {
        // The words first: whoever hears of the place reads them.
        whyNot.answer(answered.reasons() == null ? List.of() : answered.reasons());
        place.set(answered);
        if (dropped) {
            drop();
        }
    }

    /** Puts it down: there where the place is free, else it waits for a reason or another place. */
    void drop() {
        CarriedVisit moving = carried;
        Place at = place.get();
        if (moving == null || at == null || moving.stays(at)) {
            giveUp();
        } else if (at.reasons() == null) {
            // The answer is on its way.
            dropped = true;
        } else if (moving.isOneOfMany()) {
            phase.set(Phase.WHICH);
        } else {
            settle(moving, at);
        }
    }

    /** Of a series the carried visit goes alone. */
    void onlyThis() {
        CarriedVisit moving = carried;
        Place at = place.get();
        if (moving != null && at != null && phase.get() == Phase.WHICH) {
            settle(moving, at);
        }
    }

    private void settle(CarriedVisit moving, Place at) {
        if (at.refused()) {
            phase.set(Phase.REFUSED);
            looking.run(() -> moving.alternatives(at), alternatives::set);
        } else {
            put(moving, at, null);
        }
    }

    /** Goes to one of the free times instead. */
    void take(Slot slot) {
        CarriedVisit moving = carried;
        if (moving != null) {
            put(moving, moving.at(slot.practitioner(), slot.start()).answered(List.of()), null);
        }
    }

    /** Does it all the same, with the typed reason; false where there is none yet. */
    boolean override() {
        CarriedVisit moving = carried;
        Place at = place.get();
        if (moving == null
                || at == null
                || reason.get().isBlank()
                || !overridableProperty().get()) {
            return false;
        }
        put(moving, at, StaffOverride.because(reason.get().strip()));
        return true;
    }

    private void put(CarriedVisit moving, Place to, @Nullable StaffOverride insistence) {
        phase.set(Phase.MOVING);
        changes.run(
                () -> moving.put(to, insistence),
                moving::said,
                _ -> giveUp(),
                refusal -> refused(refusal, to));
    }

    // Somebody may have been faster than the answer while it was carried.
    private void refused(Refusal refusal, Place to) {
        List<SlotReason> reasons =
                Unavailable.of(refusal).map(Unavailable::reasons).orElse(List.of());
        whyNot.answer(reasons);
        if (reasons.isEmpty()) {
            whyNot.say(Words.of(refusal, desk.texts()), refusal.overridable());
        }
        place.set(to.answered(reasons));
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
        whyNot.answer(List.of());
        alternatives.set(List.of());
    }
}
