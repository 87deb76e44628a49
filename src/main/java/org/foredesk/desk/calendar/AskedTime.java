package org.foredesk.desk.calendar;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.foredesk.booking.Booking;
import org.foredesk.booking.PartedSlot;
import org.foredesk.booking.Practitioner;
import org.foredesk.booking.ServiceChoice;
import org.foredesk.booking.Slot;
import org.foredesk.booking.SlotReason;
import org.foredesk.booking.Unavailable;
import org.foredesk.desk.frame.Workplace;
import org.foredesk.desk.fx.Latest;
import org.foredesk.kernel.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * What booking says of the time somebody wants: it is free, several practitioners give it one after
 * the other, or why not and what else there is.
 */
final class AskedTime {

    private final Workplace desk;
    private final Booking booking;
    private final ClinicId clinic;
    private final PartsOffer partsOffer;
    private final Latest asking;
    private final WhyNot whyNot;
    private final ReadOnlyObjectWrapper<List<Slot>> alternatives =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper parts = new ReadOnlyStringWrapper("");
    private @Nullable PartedSlot parted;

    AskedTime(Workplace desk, PartsOffer partsOffer) {
        this.desk = desk;
        this.booking = desk.services().booking();
        this.clinic = desk.services().clinic().id();
        this.partsOffer = partsOffer;
        this.asking = new Latest(desk.tasks());
        this.whyNot = new WhyNot(desk.texts());
    }

    WhyNot whyNot() {
        return whyNot;
    }

    ReadOnlyObjectProperty<List<Slot>> alternativesProperty() {
        return alternatives.getReadOnlyProperty();
    }

    /** How several practitioners give it, in words; empty where one does or nobody can. */
    ReadOnlyStringProperty partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /** What {@link #partsProperty} says, to be booked. */
    @Nullable PartedSlot parted() {
        return parted;
    }

    /** Nothing is asked about yet. */
    void reset() {
        parted = null;
        parts.set("");
    }

    /** Asks; the answer comes to the properties. */
    void ask(Practitioner with, ServiceChoice what, Instant at) {
        asking.run(
                () -> partsOffer.look(with, what, at),
                found -> {
                    parted = found.at(at);
                    parts.set(parted == null ? "" : partsOffer.words(parted));
                    if (found.needed()) {
                        offerParts(found);
                    } else {
                        explain(with, what, at);
                    }
                });
    }

    private void offerParts(PartsOffer.Found found) {
        whyNot.say(parted == null ? desk.texts().get("calendar.parts.none") : "", false);
        alternatives.set(
                parted == null
                        ? found.starts().stream().map(PartedSlot::whole).toList()
                        : List.of());
    }

    private void explain(Practitioner with, ServiceChoice what, Instant at) {
        asking.run(
                () -> booking.explain(clinic, with.id(), what, at),
                reasons -> {
                    answer(reasons, List.of());
                    if (!reasons.isEmpty()) {
                        asking.run(
                                () -> booking.alternatives(clinic, with.id(), what, at),
                                alternatives::set);
                    }
                });
    }

    /** It was free when asked about and is not any more. */
    void gone(Unavailable unavailable) {
        answer(unavailable.reasons(), unavailable.alternatives());
    }

    private void answer(List<SlotReason> reasons, List<Slot> instead) {
        whyNot.answer(reasons);
        alternatives.set(instead);
    }
}
